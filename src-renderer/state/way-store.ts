import { create } from 'zustand'
import type { TestedRoute } from '../../src-main/contract/route-test'

/** Which way is being tried, and where the person is with it. No secret is ever in here. */
interface Ways {
  readonly route: TestedRoute | null
  /** `form`: what will happen is said and consented to; `run`: rows, and then the result. */
  readonly at: 'form' | 'run'
  choose(route: TestedRoute | null): void
  show(at: Ways['at']): void
}

export const useWays = create<Ways>()((set) => ({
  route: null,
  at: 'form',
  choose: (route) => set({ route, at: 'form' }),
  show: (at) => set({ at }),
}))
