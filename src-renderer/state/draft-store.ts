import { create } from 'zustand'

/**
 * What was typed or chosen on a page but not yet continued from: going back loses nothing.
 * Only in the memory of the window, and never a password (that is in no state at all).
 */
interface Drafts {
  readonly drafts: Readonly<Record<string, string>>
  keep(key: string, value: string): void
  /** Forgets the drafts of one page: its answers are given now. */
  drop(page: string): void
  dropAll(): void
}

/** Drafts of a page have keys `<page>/<field>`. */
export const useDrafts = create<Drafts>()((set, get) => ({
  drafts: {},
  keep: (key, value) => set({ drafts: { ...get().drafts, [key]: value } }),
  drop(page) {
    const others = Object.entries(get().drafts).filter(([key]) => !key.startsWith(`${page}/`))
    set({ drafts: Object.fromEntries(others) })
  },
  dropAll: () => set({ drafts: {} }),
}))

/** A value of a page that outlives leaving it: what was typed before, else `initial`. */
export function useDraft(key: string, initial: string): readonly [string, (value: string) => void] {
  const draft = useDrafts((state) => state.drafts[key])
  const keep = useDrafts((state) => state.keep)
  return [draft ?? initial, (value) => keep(key, value)]
}
