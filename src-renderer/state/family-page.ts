import { create } from 'zustand'

/** The page of a family lies over the page it was opened from; that page comes back as it was. */
interface FamilyPage {
  /** Family id of the catalogue; null while no such page is open. */
  readonly id: string | null
  open(id: string): void
  close(): void
}

export const useFamilyPage = create<FamilyPage>()((set) => ({
  id: null,
  open: (id) => set({ id }),
  close: () => set({ id: null }),
}))
