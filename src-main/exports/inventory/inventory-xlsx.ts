import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { ListedReport } from '../../contract/papers'
import { t, type Lang } from '../../text/t'
import { inventoryColumns, inventoryTable, type InventoryCell, type InventoryColumn } from './inventory-rows'

/** Width in characters; the others have `usualWidth`. */
const widths: Partial<Record<InventoryColumn, number>> = {
  device: 24,
  family: 26,
  host: 24,
  port: 7,
  account: 26,
  from: 26,
  outcome: 18,
  route: 34,
  open: 40,
}
const usualWidth = 14

function excelCell(cell: InventoryCell): Cell {
  switch (cell.kind) {
    case 'text':
      return { type: String, value: cell.text, alignVertical: 'top', wrap: true }
    case 'number':
      return { type: Number, value: cell.number, alignVertical: 'top' }
    case 'day':
      return {
        type: Date,
        value: new Date(`${cell.day}T00:00:00Z`),
        format: 'yyyy-mm-dd',
        align: 'left',
        alignVertical: 'top',
      }
    case 'empty':
      return null
  }
}

/** A, B … Z, AA … */
const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

/** The arrows of the head (ECMA-376 18.3.1.2): the package itself has no filter. The element follows the cells. */
const filterOver = (range: string) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) => xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`),
      },
    },
  },
})

/** The inventory as an Excel workbook: numbers and days as what they are, a head that stays and filters. Text is stored as text, never as a formula. */
export async function inventoryXlsx(listed: readonly ListedReport[], lang: Lang): Promise<Uint8Array> {
  const { heads, rows } = inventoryTable(listed, lang)
  const head = heads.map(
    (value) => ({ type: String, value, fontWeight: 'bold', alignVertical: 'top', wrap: true }) as const,
  )
  const cells: SheetData = [head, ...rows.map((row) => row.map(excelCell))]
  const range = `A1:${columnName(heads.length - 1)}${rows.length + 1}`
  return await writeXlsxFile(
    cells,
    {
      sheet: t(lang, 'inventory.sheet'),
      columns: inventoryColumns.map((column) => ({ width: widths[column] ?? usualWidth })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { features: [filterOver(range)] },
  ).toBuffer()
}
