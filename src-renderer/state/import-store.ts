import { create } from 'zustand'
import type { MergeChoice, OfferedFile } from '../../src-main/contract/sites-window'
import { api } from '../app/api'
import { valueOf } from './fault-store'

interface Imports {
  /** The file that waits for a word. It lies over the wizard and changes nothing in it. */
  readonly offered: OfferedFile | null
  readonly choices: Readonly<Record<string, MergeChoice>>
  offer(offered: OfferedFile | null): void
  choose(devices: readonly string[], choice: MergeChoice): void
  /** Takes the file over and answers the site to show; undefined when that failed. */
  accept(): Promise<string | undefined>
  dismiss(): void
}

export const useImport = create<Imports>()((set, get) => ({
  offered: null,
  choices: {},
  offer: (offered) => set({ offered, choices: {} }),
  choose(devices, choice) {
    set(({ choices }) => ({ choices: { ...choices, ...Object.fromEntries(devices.map((id) => [id, choice])) } }))
  },
  async accept() {
    const { offered, choices } = get()
    if (offered === null) return undefined
    const accepted = await valueOf(api.siteFiles.accept({ offer: offered.offer, choices }))
    set({ offered: null, choices: {} })
    return accepted?.site
  },
  dismiss() {
    const { offered } = get()
    set({ offered: null, choices: {} })
    if (offered !== null) void valueOf(api.siteFiles.dismiss(offered.offer))
  },
}))
