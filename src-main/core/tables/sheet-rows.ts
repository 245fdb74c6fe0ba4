import { listLimits } from '../../contract/lists'
import type { TableRow } from './table'
import { attributeOf, unescaped, xmlTokens } from './xml-tokens'

/** What the cells of a sheet refer to. */
export interface Workbook {
  readonly strings: readonly string[]
  /** By number of a cell's style: does it show a day or a time? */
  readonly showsDate: readonly boolean[]
  /** Days are counted from 1904 on, not from 1900. */
  readonly is1904: boolean
}

/** What was met in a sheet besides its rows. */
export interface SheetSeen {
  formulas: number
  cutCells: number
  cutColumns: number
  merged: {
    readonly from: readonly [row: number, column: number]
    readonly to: readonly [row: number, column: number]
  }[]
}

const mostMerged = 5_000

/** `BC12` as row and column, both from 0. */
function placeOf(reference: string): readonly [row: number, column: number] | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (match === null) return undefined
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [Number(match[2]) - 1, column - 1]
}

/** The rows of a sheet that hold something (ECMA-376 18.3.1), lazily; `seen` is filled on the way. Values of formulas are those that were saved last. */
export function* sheetRows(xml: string, workbook: Workbook, seen: SheetSeen): Generator<TableRow> {
  let row = -1
  let column = -1
  let cells: string[] = []
  let cell: { type: string; style: number } | undefined
  let value = ''
  let reading = false
  let inReading = false
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (reading && !inReading && value.length <= listLimits.cell) value += token.text.slice(0, listLimits.cell + 1)
      continue
    }
    const { name } = token
    if (token.kind === 'open') {
      if (name === 'row') {
        row = (Number(attributeOf(token.attributes, 'r')) || row + 2) - 1
        column = -1
        cells = []
      } else if (name === 'c') {
        column = placeOf(attributeOf(token.attributes, 'r') ?? '')?.[1] ?? column + 1
        value = ''
        const style = Number(attributeOf(token.attributes, 's') ?? -1)
        cell = token.isEmpty ? undefined : { type: attributeOf(token.attributes, 't') ?? 'n', style }
      } else if (name === 'v' || name === 't') reading = !token.isEmpty
      else if (name === 'rPh') inReading = !token.isEmpty
      else if (name === 'f') seen.formulas += 1
      else if (name === 'mergeCell' && seen.merged.length < mostMerged) {
        const [from, to] = (attributeOf(token.attributes, 'ref') ?? '').split(':').map(placeOf)
        if (from !== undefined && to !== undefined) seen.merged.push({ from, to })
      }
      continue
    }
    if (name === 'v' || name === 't') reading = false
    else if (name === 'rPh') inReading = false
    else if (name === 'c' && cell !== undefined) {
      const text = textOf(unescaped(value), cell, workbook)
      if (text.length > listLimits.cell) seen.cutCells += 1
      if (column < listLimits.columns) {
        while (cells.length < column) cells.push('')
        cells[column] = text.slice(0, listLimits.cell)
      } else if (text !== '') seen.cutColumns += 1
      cell = undefined
    } else if (name === 'row' && cells.some((each) => each.trim() !== '')) yield { number: row + 1, cells }
  }
}

function textOf(value: string, { type, style }: { type: string; style: number }, workbook: Workbook): string {
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value
    case 'e':
      return ''
    case 'n':
      return workbook.showsDate[style] ? dayOf(Number(value), workbook.is1904) : plainNumber(value)
    default:
      return value
  }
}

/** `1E+3` and `587.0` as people write them. */
function plainNumber(value: string): string {
  const number = Number(value)
  return value !== '' && Number.isSafeInteger(number) ? String(number) : value
}

/** A day counted in a workbook, in the form that lists write. */
function dayOf(serial: number, is1904: boolean): string {
  const at = Math.round((serial + (is1904 ? 1462 : 0) - 25_569) * 86_400) * 1000
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return ''
  const text = new Date(at).toISOString()
  return serial % 1 === 0 ? text.slice(0, 10) : text.slice(0, 19)
}

/** The texts that cells refer to by number. Readings of Japanese (`rPh`) are no part of them. */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let text = ''
  let reading = false
  let inReading = false
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (reading && !inReading && text.length <= listLimits.cell) text += token.text.slice(0, listLimits.cell + 1)
    } else if (token.kind === 'open') {
      if (token.name === 'si') {
        text = ''
        if (token.isEmpty) strings.push('')
      } else if (token.name === 't') reading = !token.isEmpty
      else if (token.name === 'rPh') inReading = !token.isEmpty
    } else if (token.name === 'si') strings.push(unescaped(text))
    else if (token.name === 't') reading = false
    else if (token.name === 'rPh') inReading = false
  }
  return strings
}

/** By number of a style: does it show a day or a time? (ECMA-376 18.8.30: numbers 14 to 22, 27 to 36, 45 to 47, 50 to 58, and formats with day, year or hour.) */
export function dateStyles(xml: string): readonly boolean[] {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCells = false
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') continue
    if (token.name === 'cellXfs') inCells = token.kind === 'open'
    if (token.kind !== 'open') continue
    const format = Number(attributeOf(token.attributes, 'numFmtId') ?? 0)
    if (token.name === 'numFmt') own.set(format, isDateFormat(attributeOf(token.attributes, 'formatCode') ?? ''))
    if (token.name === 'xf' && inCells) styles.push(own.get(format) ?? isBuiltInDate(format))
  }
  return styles
}

const isBuiltInDate = (format: number) =>
  [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ].some(([from = 0, to = 0]) => format >= from && format <= to)

const isDateFormat = (code: string) =>
  /[ymdhs年月日時]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')) && !/general/i.test(code)

/** Cells that were joined downwards hold their value in every row, as people read them. Those joined sideways are titles. */
export function withMerged(rows: readonly TableRow[], merged: SheetSeen['merged']): readonly TableRow[] {
  const down = merged.filter(({ from, to }) => to[0] > from[0] && from[1] < listLimits.columns)
  if (down.length === 0) return rows
  const byNumber = new Map(rows.map((row) => [row.number, [...row.cells]]))
  let filled = 0
  for (const { from, to } of down) {
    const value = byNumber.get(from[0] + 1)?.[from[1]] ?? ''
    if (value === '') continue
    for (let row = from[0] + 1; row <= Math.min(to[0], listLimits.rows) && filled < listLimits.rows; row += 1) {
      const cells = byNumber.get(row + 1)
      if (cells === undefined) continue
      while (cells.length < from[1]) cells.push('')
      if ((cells[from[1]] ?? '') === '') cells[from[1]] = value
      filled += 1
    }
  }
  return rows.map((row) => ({ number: row.number, cells: byNumber.get(row.number) ?? row.cells }))
}
