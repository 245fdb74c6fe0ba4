import { listLimits, type TableNote } from '../../contract/lists'
import { fault, ok, type Result } from '../../contract/result'
import { jsonRows } from '../../core/tables/json-rows'
import { delimitedRows, guessDelimiter, type DelimitedRow } from '../../core/tables/read-delimited'
import { note, type Table, type TableRow } from '../../core/tables/table'
import { decodeText } from './decode-text'
import { gather, type Pace } from './pace'
import { readWorkbook } from './read-workbook'

/**
 * A file that somebody has, as a table: an Excel workbook, a text with delimiters in any usual encoding, or a list of JSON records. What it is, its content
 * says, not its name. Faults: `list.*`.
 */
export async function readTable(bytes: Uint8Array, pace: Pace): Promise<Result<Table>> {
  if (bytes.length === 0) return fault('list.empty')
  if (bytes.length > listLimits.bytes) return fault('list.too-large', { megabytes: listLimits.bytes / 1024 / 1024 })
  const read = await readByContent(bytes, pace)
  return read.ok && read.value.rows.length === 0 ? fault('list.empty') : read
}

const begins = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

async function readByContent(bytes: Uint8Array, pace: Pace): Promise<Result<Table>> {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(bytes, pace)
  // The form of Excel before 2007, and of every workbook with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fault('list.old-excel')
  const { text, encoding, damaged } = decodeText(bytes)
  if (isGarbage(text)) return fault('list.not-a-list')
  const notes = [
    ...(encoding === 'utf-8' ? [] : [note('encoding', { encoding })]),
    ...(damaged > 0 ? [note('damaged-characters', { count: damaged })] : []),
  ]
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  if (/^\s*[[{]/.test(bare)) {
    const records = recordsOf(bare)
    if (records !== undefined && records.length > listLimits.rows + 1)
      return fault('list.too-many-rows', { most: listLimits.rows })
    if (records !== undefined) return ok({ rows: records, notes })
    if (/^\s*(?:\[\s*)?\{\s*"/.test(bare)) return fault('list.not-a-list')
  }
  return readDelimited(bare, notes, pace)
}

/** Text has hardly any control characters. */
function isGarbage(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const strange = sample.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0
  return sample.includes('\0') || strange > Math.max(4, sample.length / 100)
}

function recordsOf(text: string): readonly TableRow[] | undefined {
  try {
    return jsonRows(JSON.parse(text))
  } catch {
    return undefined
  }
}

async function readDelimited(text: string, notes: readonly TableNote[], pace: Pace): Promise<Result<Table>> {
  const delimiter = guessDelimiter(text)
  if (delimiter === undefined) return fault('list.not-a-list')
  const read = await gather(delimitedRows(text, delimiter), pace, listLimits.rows * 2)
  if (!read.ok) return read
  const rows = read.value.flatMap(({ cells }, at): TableRow[] =>
    cells.some((cell) => cell.trim() !== '') ? [{ number: at + 1, cells: cells.slice(0, listLimits.columns) }] : [],
  )
  if (rows.length > listLimits.rows) return fault('list.too-many-rows', { most: listLimits.rows })
  return ok({ rows, notes: [...notes, ...notesOf(read.value)] })
}

function notesOf(rows: readonly DelimitedRow[]): readonly TableNote[] {
  const unclosed = rows.findIndex(({ isUnclosed }) => isUnclosed)
  const cut = rows.reduce((sum, row) => sum + row.cut, 0)
  const widths = rows.filter(({ cells }) => cells.some((cell) => cell !== '')).map(({ cells }) => cells.length)
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  const ragged = widths.filter((width) => width !== widest).length
  return [
    ...(unclosed >= 0 ? [note('unclosed-quote', { row: unclosed + 1 })] : []),
    ...(cut > 0 ? [note('cut-cells', { count: cut, most: listLimits.cell })] : []),
    ...(widest > listLimits.columns ? [note('cut-columns', { most: listLimits.columns })] : []),
    ...(ragged > 0 ? [note('ragged-rows', { count: ragged })] : []),
  ]
}
