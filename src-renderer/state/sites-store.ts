import { create } from 'zustand'
import type { DeviceRow, SiteOverview, SiteSummary } from '../../src-main/contract/sites-window'
import { api } from '../app/api'
import { useFault, valueOf } from './fault-store'
import { wholeView, type SiteView } from './site-view'

/** What was taken away a moment ago and can be put back. */
export type Undo =
  | { readonly kind: 'site'; readonly site: string; readonly name: string }
  | { readonly kind: 'devices'; readonly site: string; readonly count: number }

interface Sites {
  /** Null until it was asked for. */
  readonly list: readonly SiteSummary[] | null
  /** The site on screen. */
  readonly site: string | null
  /** Null while it is fetched, or when there is none. */
  readonly overview: SiteOverview | null
  readonly selected: ReadonlySet<string>
  readonly view: SiteView
  readonly undo: Undo | null
  load(): Promise<void>
  show(site: string): Promise<void>
  leave(): void
  refresh(): Promise<void>
  select(devices: readonly string[], isSelected: boolean): void
  look(view: Partial<SiteView>): void
  putRows(rows: readonly DeviceRow[]): void
  takeSite(site: SiteSummary): Promise<void>
  takeDevices(devices: readonly string[]): Promise<void>
  putBack(): Promise<void>
}

/** The sites of this computer as the window knows them. What is saved lies with main; after every change it is asked again. */
export const useSites = create<Sites>()((set, get) => ({
  list: null,
  site: null,
  overview: null,
  selected: new Set(),
  view: wholeView,
  undo: null,
  async load() {
    const listed = await valueOf(api.sites.list(undefined))
    listed?.notices.forEach((notice) => useFault.getState().tell(notice))
    if (listed !== undefined) set({ list: listed.sites })
  },
  async show(site) {
    if (get().site !== site) set({ site, overview: null, selected: new Set(), view: wholeView })
    await get().refresh()
  },
  leave: () => set({ site: null, overview: null, selected: new Set(), view: wholeView }),
  async refresh() {
    const { site } = get()
    if (site === null) return
    const overview = await valueOf(api.sites.overview(site))
    // Answers may overtake each other: only the one to the site on screen counts.
    if (overview === undefined || get().site !== site) return
    const there = new Set(overview?.devices.map(({ id }) => id))
    set(({ selected }) => ({ overview, selected: new Set([...selected].filter((id) => there.has(id))) }))
  },
  select(devices, isSelected) {
    set(({ selected }) => {
      const others = [...selected].filter((id) => !devices.includes(id))
      return { selected: new Set(isSelected ? [...others, ...devices] : others) }
    })
  },
  look: (view) => set((sites) => ({ view: { ...sites.view, ...view } })),
  putRows(rows) {
    const changed = new Map(rows.map((row) => [row.id, row]))
    set(({ overview }) => ({
      overview: overview && { ...overview, devices: overview.devices.map((row) => changed.get(row.id) ?? row) },
    }))
  },
  async takeSite({ id, name }) {
    await valueOf(api.sites.takeAway(id))
    set({ undo: { kind: 'site', site: id, name } })
    await get().load()
  },
  async takeDevices(devices) {
    const { site } = get()
    if (site === null) return
    await valueOf(api.sites.takeDevices({ site, devices: [...devices] }))
    set({ undo: { kind: 'devices', site, count: devices.length } })
    await get().refresh()
  },
  async putBack() {
    const { undo } = get()
    if (undo === null) return
    set({ undo: null })
    await valueOf(undo.kind === 'site' ? api.sites.putBack(undo.site) : api.sites.putBackDevices(undo.site))
    await Promise.all([get().load(), get().refresh()])
  },
}))
