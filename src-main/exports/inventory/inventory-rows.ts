import type { ListedReport } from '../../contract/papers'
import type { ReportDate } from '../../contract/report'
import { t, type Lang } from '../../text/t'
import { familyName, say, sheetNumber } from '../device-sheet/paper'
import { routeOnSheet } from '../device-sheet/plan'
import { clean } from '../html'

/** A cell with its real type. A day is `YYYY-MM-DD`. */
export type InventoryCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'empty' }

/** The columns, in their order. */
export const inventoryColumns = [
  'site',
  'device',
  'kind',
  'family',
  'model',
  'host',
  'port',
  'encryption',
  'signIn',
  'account',
  'from',
  'recipientsPerDay',
  'outcome',
  'until',
  'route',
  'stopGap',
  'routeEnds',
  'open',
  'checkedOn',
  'practice',
  'number',
] as const
export type InventoryColumn = (typeof inventoryColumns)[number]

const text = (value: string | null | undefined): InventoryCell =>
  value === undefined || value === null || value === '' ? { kind: 'empty' } : { kind: 'text', text: clean(value) }
const number = (value: number | undefined): InventoryCell =>
  value === undefined ? { kind: 'empty' } : { kind: 'number', number: value }
const lastDay = (date: ReportDate | null): InventoryCell =>
  date === null ? { kind: 'empty' } : { kind: 'day', day: date.to }

/** The day of a moment (ms since 1970 UTC), by UTC. */
const dayOf = (at: number): InventoryCell =>
  at > 0 && at < 8.64e15 ? { kind: 'day', day: new Date(at).toISOString().slice(0, 10) } : { kind: 'empty' }

/** A device as one row. Never a secret: a report has none. */
function rowOf({ site, report }: ListedReport, lang: Lang): Readonly<Record<InventoryColumn, InventoryCell>> {
  const { situation, advice, evidence, mapped } = report
  const { device, sending } = situation
  const route = routeOnSheet(advice)
  const until =
    advice.outcome === 'works-until'
      ? advice.until
      : advice.outcome === 'find-out' && advice.urgency.kind === 'until'
        ? advice.urgency.until
        : null
  const measured = evidence.filter(({ probe }) => probe !== 'situation-answers').map(({ at }) => at)
  const yesNo = (is: boolean) => text(t(lang, is ? 'inventory.yes' : 'inventory.no'))
  return {
    site: text(site),
    device: text(device.name),
    kind: text(t(lang, `inventory.kinds.${device.kind}`)),
    family: text(familyName(report, lang)),
    model: text(device.model),
    host: text(sending.host),
    port: number(sending.port),
    encryption: text(t(lang, `papers.report.encryptions.${sending.encryption}`)),
    signIn: text(t(lang, `papers.report.signIns.${sending.signIn}`)),
    account: text(sending.account),
    from: text(sending.from),
    recipientsPerDay: number(sending.recipientsPerDay),
    outcome: text(t(lang, `inventory.outcomes.${advice.outcome}`)),
    until: lastDay(until),
    route: text(route && say(route.name, lang)),
    stopGap: route === null ? { kind: 'empty' } : yesNo(route.stopGap),
    routeEnds: lastDay(route?.ends ?? null),
    open: text(advice.outcome === 'find-out' ? say(advice.question.question, lang) : null),
    checkedOn: dayOf(measured.reduce((newest, at) => Math.max(newest, at), 0)),
    practice: yesNo(mapped),
    number: text(sheetNumber(report)),
  }
}

/** The table of all devices: heads, and a row of cells for each. */
export function inventoryTable(
  listed: readonly ListedReport[],
  lang: Lang,
): { readonly heads: readonly string[]; readonly rows: readonly (readonly InventoryCell[])[] } {
  return {
    heads: inventoryColumns.map((column) => t(lang, `inventory.columns.${column}`)),
    rows: listed.map((one) => {
      const row = rowOf(one, lang)
      return inventoryColumns.map((column) => row[column])
    }),
  }
}
