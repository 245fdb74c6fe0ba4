import { fieldsOf, ListKind, type ListField } from '../../contract/list-fields'
import { fault, ok, type Result } from '../../contract/result'
import { termOf } from '../../core/devices/typed-words'
import type { ListCorrection, ReadList } from '../../core/tables/read-list'

/** `--as` and `--head-row` as a correction. Faults: `usage.bad-value`. */
export function correctionFrom(as: string | undefined, headRow: string | undefined): Result<ListCorrection> {
  const kind = ListKind.safeParse(as)
  const row = headRow === undefined ? undefined : /^\d{1,6}$/.test(headRow) ? Number(headRow) : NaN
  if (Number.isNaN(row))
    return fault('usage.bad-value', { option: '--head-row', value: headRow ?? '', allowed: '0, 1, 2 …' })
  return ok({ kind: kind.success ? kind.data : undefined, headRow: row === 0 ? null : row })
}

/**
 * `--map HEAD=FIELD` (or the number of the column, or `=-` for "not used") over what was guessed. Fault: `usage.bad-value` with the heads or fields there are.
 */
export function mappedFields(
  { reading }: ReadList,
  maps: readonly string[],
): Result<readonly (ListField | null)[] | undefined> {
  if (maps.length === 0) return ok(undefined)
  let fields: readonly (ListField | null)[] = reading.columns.map(({ field }) => field)
  for (const map of maps) {
    const at = map.lastIndexOf('=')
    const head = map.slice(0, at).trim()
    const name = map.slice(at + 1).trim()
    const column = columnOf(reading.columns, head)
    const field = name === '-' ? null : fieldsOf[reading.kind].find((each) => each === name)
    if (at < 1 || column === undefined || field === undefined)
      return fault('usage.bad-value', {
        option: '--map',
        value: map.slice(0, 80),
        allowed: `HEAD=${fieldsOf[reading.kind].join('|')}|-`,
      })
    fields = fields.map((each, index) => (index === column ? field : each === field ? null : each))
  }
  return ok(fields)
}

function columnOf(columns: ReadList['reading']['columns'], head: string): number | undefined {
  const named = columns.findIndex((column) => column.head !== '' && termOf(column.head) === termOf(head))
  if (named >= 0) return named
  const number = /^\d{1,3}$/.test(head) ? Number(head) : 0
  return number >= 1 && number <= columns.length ? number - 1 : undefined
}
