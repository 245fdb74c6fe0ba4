import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Knowledge } from '../contract/knowledge'
import type { ListFile, ListOrder, ListTakenBack, ListTold } from '../contract/lists-window'
import { fieldsOf } from '../contract/list-fields'
import type { ListTaken, OpenedList } from '../contract/lists'
import { fault, ok, type Result } from '../contract/result'
import type { Site } from '../contract/site-file'
import { previewList, type FullPreview } from '../core/tables/preview-list'
import { readList, safeTable, type ListCorrection, type ReadList, type SafeTable } from '../core/tables/read-list'
import { takeDrafts, takeSenders, withoutTaken, type Outcome, type Taken } from '../core/tables/take-list'
import type { SiteStore } from '../services/site-store'
import { readTable } from '../services/tables/read-table'

type Told = z.infer<typeof ListTold>
type Order = z.infer<typeof ListOrder>

/** The list that the window has open: one at a time, in memory only, its secrets gone before it is kept. */
export interface OpenedLists {
  /** Faults: `list.*`. */
  open(file: z.infer<typeof ListFile>): Promise<Result<OpenedList>>
  cancel(list: string): void
  correct(told: Told): Promise<Result<OpenedList>>
  /** All that was chosen at once, or nothing. Faults: `list.not-open`, `list.nothing-to-take`. */
  take(order: Order): Promise<Result<ListTaken>>
  takeBack(id: string): Promise<Result<z.infer<typeof ListTakenBack>>>
  close(list: string): void
}

interface Opened {
  readonly list: string
  readonly site: string
  readonly name: string
  readonly table: SafeTable
  readonly read: ReadList
}

export function createOpenedLists(
  sites: Pick<SiteStore, 'all' | 'siteOf' | 'change'>,
  { lists, ...others }: Knowledge,
  tell: (list: string, rows: number) => void,
): OpenedLists {
  const knowledge = lists && { ...others, lists }
  let opened: Opened | undefined
  let reading: { readonly list: string; readonly stop: AbortController } | undefined
  const takenBefore = new Map<string, Taken>()

  const shown = async (now: Opened): Promise<Result<OpenedList>> => {
    if (knowledge === undefined) return fault('unexpected')
    opened = now
    const { shown: preview } = previewList(now.read, await sites.siteOf(now.site), knowledge)
    const { reading: seen } = now.read
    return ok({
      name: now.name,
      reading: seen,
      fields: [...fieldsOf[seen.kind]],
      firstRows: firstRows(now.table),
      preview,
    })
  }

  const outcome = async (now: Opened, preview: FullPreview, { rows, add }: Order, at: number): Promise<Outcome> => {
    const { kind } = now.read.reading
    if (preview.shown.kind === 'senders' && kind !== 'devices') {
      const { firstAt, lastAt } = preview.shown.joined
      const order = { list: kind, file: now.name, senders: preview.senders, from: firstAt, to: lastAt, add }
      return takeSenders(await sites.siteOf(now.site), now.site, order, randomUUID, at)
    }
    const wanted = new Set(rows)
    const chosen = preview.drafts.filter(
      ({ shown: { row, problems } }) => wanted.has(row) && !problems.some(({ severity }) => severity === 'error'),
    )
    const own = await sites.siteOf(now.site)
    const isPractice = own !== undefined && own.scenario !== null
    // Real rows never go to the site of practice by their name, nor the other way round.
    const all = (await sites.all()).filter((stored) => stored.isPractice === isPractice).map(({ site }) => site)
    return takeDrafts(chosen, all, now.site, randomUUID, at)
  }

  return {
    async open({ list, site, name, bytes }) {
      reading?.stop.abort()
      opened = undefined
      if (lists === undefined) return fault('unexpected')
      const stop = new AbortController()
      reading = { list, stop }
      const table = await readTable(bytes, { signal: stop.signal, tell: (rows) => tell(list, rows) })
      if (reading.stop === stop) reading = undefined
      if (stop.signal.aborted) return fault('list.cancelled')
      if (!table.ok) return table
      const safe = safeTable(table.value, lists)
      return shown({ list, site, name, table: safe, read: readList(safe, lists) })
    },
    cancel(list) {
      if (reading?.list === list) reading.stop.abort()
    },
    async correct({ list, ...told }) {
      if (opened?.list !== list || lists === undefined) return fault('list.not-open')
      const correction: ListCorrection = told
      return shown({ ...opened, read: readList(opened.table, lists, correction) })
    },
    async take(order) {
      const now = opened
      if (now?.list !== order.list || knowledge === undefined) return fault('list.not-open')
      const at = Date.now()
      const preview = previewList(now.read, await sites.siteOf(now.site), knowledge)
      const { sites: changed, taken } = await outcome(now, preview, order, at)
      if (changed.length === 0) return fault('list.nothing-to-take')
      for (const site of changed) await sites.change(site.id, (known) => merged(known, site, taken))
      const id = randomUUID()
      takenBefore.set(id, taken)
      opened = undefined
      const added = taken.added.map(({ device }) => ({ id: device, name: nameOf(changed, device) }))
      const home = changed.find((site) => site.id === now.site) ?? changed[0]
      return ok({ id, site: home?.id ?? now.site, siteName: home?.name ?? '', added, told: taken.told.length })
    },
    async takeBack(id) {
      const taken = takenBefore.get(id)
      if (taken === undefined) return fault('list.not-open')
      takenBefore.delete(id)
      const touched = new Set([...taken.added, ...taken.told].map(({ site }) => site))
      let kept = 0
      for (const site of touched)
        await sites.change(site, (known) => {
          const rest = known && withoutTaken(known, taken)
          kept += rest?.devices.filter((device) => taken.added.some((place) => place.device === device.id)).length ?? 0
          return rest
        })
      return ok({ removed: taken.added.length - kept, kept })
    },
    close(list) {
      if (opened?.list === list) opened = undefined
    },
  }
}

/** Rows among which the heads are. */
const firstRows = ({ rows }: SafeTable) =>
  rows.slice(0, 12).map(({ number, cells }) => ({
    row: number,
    text: cells
      .filter((cell) => cell.trim() !== '')
      .join(' / ')
      .slice(0, 60),
  }))

const nameOf = (sites: readonly Site[], device: string): string | null => {
  const found = sites.flatMap(({ devices }) => devices).find(({ id }) => id === device)
  return found?.situation.device.name ?? found?.situation.device.model ?? found?.situation.sending.account ?? null
}

/** Something may have been saved between looking and taking: only what the import adds or tells is put into the site as it is now. */
function merged(known: Site | undefined, planned: Site, taken: Taken): Site {
  if (known === undefined) return planned
  const added = new Set(taken.added.map(({ device }) => device))
  const told = new Set(taken.told.map(({ device }) => device))
  const toldNow = new Map(planned.devices.filter(({ id }) => told.has(id)).map((device) => [device.id, device.seen]))
  return {
    ...known,
    name: known.name === '' ? planned.name : known.name,
    devices: [
      ...known.devices.map((device) => ({ ...device, seen: toldNow.get(device.id) ?? device.seen })),
      ...planned.devices.filter(({ id }) => added.has(id)),
    ],
  }
}
