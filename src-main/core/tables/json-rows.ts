import { listLimits } from '../../contract/lists'
import type { TableRow } from './table'

/** Records of a JSON file as rows under one row of heads: `status.errorCode` for what stands one level down. Undefined: it is no list of records. */
export function jsonRows(document: unknown): readonly TableRow[] | undefined {
  const records = recordsIn(document)
  if (records === undefined) return undefined
  const heads = new Map<string, number>()
  const rows = records.slice(0, listLimits.rows + 1).map((record, at): TableRow => {
    const cells: string[] = []
    for (const [name, value] of flat(record)) {
      const column = heads.get(name) ?? heads.size
      if (column >= listLimits.columns) continue
      heads.set(name, column)
      while (cells.length < column) cells.push('')
      cells[column] = value.slice(0, listLimits.cell)
    }
    return { number: at + 2, cells: [...cells].map((cell) => cell ?? '') }
  })
  return [{ number: 1, cells: [...heads.keys()] }, ...rows.filter(({ cells }) => cells.some((cell) => cell !== ''))]
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The portal writes a list; Graph puts it into `value`. */
function recordsIn(document: unknown): readonly object[] | undefined {
  const list: unknown = isRecord(document) && 'value' in document ? document.value : document
  if (!Array.isArray(list) || list.length === 0) return undefined
  const records: readonly unknown[] = list
  return records.every(isRecord) ? records : undefined
}

function flat(record: object): readonly (readonly [string, string])[] {
  return Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
    if (isRecord(value))
      return Object.entries(value).flatMap(([inner, part]: [string, unknown]) => {
        const text = textOf(part)
        return text === undefined ? [] : [[`${name}.${inner}`, text] as const]
      })
    const text = textOf(value)
    return text === undefined ? [] : [[name, text] as const]
  })
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined
