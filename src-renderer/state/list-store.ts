import { create } from 'zustand'
import type { ListField, ListKind } from '../../src-main/contract/list-fields'
import type { ListTaken, OpenedList } from '../../src-main/contract/lists'
import type { Fault } from '../../src-main/contract/result'
import { api } from '../app/api'
import { useBesidePage } from './beside-page'
import { valueOf } from './fault-store'

/** Main would refuse more, too; a film need not be read for that. */
const listBytes = 20 * 1024 * 1024

/** Where the reading of a list is. */
export type ListState =
  | { readonly state: 'choosing'; readonly trouble: Fault | null }
  | { readonly state: 'reading'; readonly id: string; readonly rows: number }
  | { readonly state: 'open'; readonly id: string; readonly opened: OpenedList }
  | { readonly state: 'taken'; readonly taken: ListTaken; readonly back: { removed: number; kept: number } | null }

interface Lists {
  /** The site that takes the list. */
  readonly site: string
  readonly now: ListState
  /** Opens the page; without a site a new one is made when something comes in. */
  begin(site: string | null, file?: Blob & { readonly name: string }): void
  read(file: Blob & { readonly name: string }): Promise<void>
  cancel(): void
  correct(told: { kind: ListKind; headRow?: number | null; fields?: readonly (ListField | null)[] }): Promise<void>
  take(rows: readonly number[], add: readonly string[]): Promise<void>
  takeBack(): Promise<void>
  showRows(list: string, rows: number): void
  /** To another file. What was read is forgotten. */
  again(): void
}

const choosing = (trouble: Fault | null = null): ListState => ({ state: 'choosing', trouble })

export const useLists = create<Lists>()((set, get) => {
  /** Only the answer to what is still wanted counts. */
  const isCurrent = (id: string) => {
    const { now } = get()
    return (now.state === 'reading' || now.state === 'open') && now.id === id
  }
  return {
    site: '',
    now: choosing(),
    begin(site, file) {
      get().again()
      set({ site: site ?? crypto.randomUUID() })
      useBesidePage.getState().open('lists')
      if (file !== undefined) void get().read(file)
    },
    async read(file) {
      if (file.size > listBytes)
        return set({ now: choosing({ code: 'list.too-large', args: { megabytes: listBytes / 1024 / 1024 } }) })
      const id = crypto.randomUUID()
      set({ now: { state: 'reading', id, rows: 0 } })
      const bytes = new Uint8Array(await file.arrayBuffer())
      const answered = await api.lists.open({ list: id, site: get().site, name: file.name.slice(0, 300), bytes })
      if (!isCurrent(id)) return
      set({ now: answered.ok ? { state: 'open', id, opened: answered.value } : choosing(answered.fault) })
    },
    cancel() {
      const { now } = get()
      if (now.state === 'reading') void valueOf(api.lists.cancel(now.id))
      set({ now: choosing() })
    },
    async correct({ kind, headRow, fields }) {
      const { now } = get()
      if (now.state !== 'open') return
      const opened = await valueOf(
        api.lists.correct({
          list: now.id,
          kind,
          ...(headRow === undefined ? {} : { headRow }),
          ...(fields === undefined ? {} : { fields: [...fields] }),
        }),
      )
      if (opened !== undefined && isCurrent(now.id)) set({ now: { ...now, opened } })
    },
    async take(rows, add) {
      const { now } = get()
      if (now.state !== 'open') return
      const taken = await valueOf(api.lists.take({ list: now.id, rows: [...rows], add: [...add] }))
      if (taken !== undefined) set({ now: { state: 'taken', taken, back: null } })
    },
    async takeBack() {
      const { now } = get()
      if (now.state !== 'taken') return
      const back = await valueOf(api.lists.takeBack(now.taken.id))
      if (back !== undefined) set({ now: { ...now, back } })
    },
    showRows(list, rows) {
      const { now } = get()
      if (now.state === 'reading' && now.id === list) set({ now: { ...now, rows } })
    },
    again() {
      const { now } = get()
      if (now.state === 'reading') void valueOf(api.lists.cancel(now.id))
      if (now.state === 'open') void valueOf(api.lists.close(now.id))
      set({ now: choosing() })
    },
  }
})
