import { create } from 'zustand'

/** Pages that lie over the page they were opened from; that page comes back as it was. */
export type BesidePageId =
  'organisation' | 'reminders' | 'hand-over-admin' | 'hand-over-dealer' | 'support' | 'dropped' | 'lists'

interface BesidePage {
  /** Null while no such page is open. */
  readonly page: BesidePageId | null
  open(page: BesidePageId): void
  close(): void
}

export const useBesidePage = create<BesidePage>()((set) => ({
  page: null,
  open: (page) => set({ page }),
  close: () => set({ page: null }),
}))
