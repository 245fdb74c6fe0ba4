import type { ListedReport } from '../../contract/papers'
import type { Lang } from '../../text/t'
import { inventoryTable, type InventoryCell } from './inventory-rows'

/** Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP "CSV Injection"); full-width signs are read as formulas by Japanese Excel too. */
export const formulaSafe = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)

/** A field (RFC 4180 2). */
const field = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function csvText(cell: InventoryCell): string {
  switch (cell.kind) {
    case 'text':
      return field(formulaSafe(cell.text))
    case 'number':
      return String(cell.number)
    case 'day':
      return cell.day
    case 'empty':
      return ''
  }
}

/** The inventory as CSV (RFC 4180): with a byte order mark, without which Excel reads Japanese wrongly. */
export function inventoryCsv(listed: readonly ListedReport[], lang: Lang): string {
  const { heads, rows } = inventoryTable(listed, lang)
  const lines = [heads.map(field), ...rows.map((row) => row.map(csvText))]
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`
}
