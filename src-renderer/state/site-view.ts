import type { DeviceRow, DeviceState } from '../../src-main/contract/sites-window'
import { folded } from '../steps/learn/search'

// Which devices of a site are shown, and in which order. Pure: values in, a value out.

export const sortings = ['order', 'urgency', 'name', 'due', 'checked'] as const
export type Sorting = (typeof sortings)[number]

/** All states, the most urgent first. */
export const deviceStates: readonly DeviceState[] = ['to-do', 'basic-only', 'unknown', 'proven', 'not-affected']

export interface SiteView {
  readonly query: string
  readonly state: DeviceState | 'all'
  readonly sorting: Sorting
}
export const wholeView: SiteView = { query: '', state: 'all', sorting: 'order' }

const texts = new WeakMap<DeviceRow, string>()

/** Everything of a row that may be searched for, folded once: half or full width, hiragana or katakana. */
function textOf(row: DeviceRow): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const { name, model, host, account, family } = row
  const text = folded([name, model, host, account, family?.ja, family?.en].filter(Boolean).join(' '))
  texts.set(row, text)
  return text
}

const noDay = Number.MAX_SAFE_INTEGER

/** The rows that hold every word of the query and are in the chosen state, in the chosen order. */
export function rowsInView(rows: readonly DeviceRow[], { query, state, sorting }: SiteView): readonly DeviceRow[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const found = rows.filter(
    (row) => (state === 'all' || row.state === state) && words.every((word) => textOf(row).includes(word)),
  )
  switch (sorting) {
    case 'order':
      return found
    case 'urgency':
      return sortedBy(found, (row) => deviceStates.indexOf(row.state))
    case 'due':
      return sortedBy(found, ({ due }) => due?.daysLeft ?? noDay)
    case 'checked':
      return sortedBy(found, ({ checkedAt }) => checkedAt ?? 0)
    case 'name':
      return found.toSorted((one, other) => collator.compare(nameOf(one), nameOf(other)))
  }
}

const collator = new Intl.Collator('ja', { numeric: true })
const nameOf = ({ name, model }: DeviceRow) => name ?? model ?? ''
const sortedBy = (rows: readonly DeviceRow[], value: (row: DeviceRow) => number) =>
  rows.toSorted((one, other) => value(one) - value(other))
