// The list of devices, read back by programs that none of us wrote: openpyxl and Python's own csv.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ListedReport } from '../../src-main/contract/papers'
import { inventoryCsv } from '../../src-main/exports/inventory/inventory-csv'
import { inventoryTable, type InventoryCell } from '../../src-main/exports/inventory/inventory-rows'
import { inventoryXlsx } from '../../src-main/exports/inventory/inventory-xlsx'
import { passwordRoute, sampleReport } from '../unit/support/sample-report'

/** Debian's own, whatever else is on the path. */
const python = '/usr/bin/python3'
const hasOpenpyxl = (() => {
  try {
    return execFileSync(python, ['-c', 'import openpyxl; print(1)'], { encoding: 'utf8' }) === '1\n'
  } catch {
    return false
  }
})()

const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-inventory-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const names = [
  '本社 2階 複合機',
  '=HYPERLINK("http://x","y")',
  '+81 3',
  '-1+1',
  '@SUM(A1)',
  'A "2", 1F; 東',
  '髙橋﨑①㈱ <&>',
  '007',
  '1E5',
  '#REF!',
  'a\u0001b',
]
const listed: readonly ListedReport[] = names.map((name, at) => ({
  site: at % 2 === 0 ? '大阪' : '',
  report: sampleReport({
    routes: [passwordRoute],
    situation: { device: { name }, sending: { host: 'smtp.office365.com', port: 587, recipientsPerDay: at * 1000 } },
  }),
}))

const python3 = (script: string, file: string): unknown =>
  JSON.parse(
    execFileSync(python, ['-c', script, file], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    }),
  )

const readXlsx = `
import sys, json, openpyxl, datetime
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.active
def cell(c):
    if c.value is None: return None
    if isinstance(c.value, datetime.datetime): return ['day', c.value.strftime('%Y-%m-%d'), c.number_format]
    return [c.data_type, c.value]
print(json.dumps({ 'name': sheet.title, 'frozen': sheet.freeze_panes, 'filter': sheet.auto_filter.ref, 'rows': [[cell(c) for c in row] for row in sheet.iter_rows()] }))
`
const readCsv = `
import sys, json, csv
raw = open(sys.argv[1], 'rb').read()
rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))
print(json.dumps({ 'mark': raw[:3].hex(), 'rows': rows }))
`

/** What openpyxl should find: \`s\` is text, \`n\` a number; a formula would be \`f\`. */
function expected(cell: InventoryCell): unknown {
  switch (cell.kind) {
    case 'text':
      return ['s', cell.text]
    case 'number':
      return ['n', cell.number]
    case 'day':
      return ['day', cell.day, 'yyyy-mm-dd']
    case 'empty':
      return null
  }
}

describe.skipIf(!hasOpenpyxl)(
  `the inventory read by others${hasOpenpyxl ? '' : ' (SKIPPED: not installed: python3-openpyxl)'}`,
  () => {
    it.each(['ja', 'en'] as const)(
      'is the same in the workbook: types, days, filter, frozen head, and no formula (%s)',
      async (lang) => {
        const file = join(folder, `${lang}.xlsx`)
        writeFileSync(file, await inventoryXlsx(listed, lang))
        const { heads, rows } = inventoryTable(listed, lang)
        expect(python3(readXlsx, file)).toEqual({
          name: lang === 'ja' ? '機器の一覧' : 'Devices',
          frozen: 'A2',
          filter: `A1:U${names.length + 1}`,
          rows: [heads.map((head) => ['s', head]), ...rows.map((row) => row.map(expected))],
        })
      },
    )

    it('is the same in CSV, but for the apostrophe before what could be a formula', () => {
      const file = join(folder, 'devices.csv')
      writeFileSync(file, inventoryCsv(listed, 'ja'))
      const { heads, rows } = inventoryTable(listed, 'ja')
      const plain = (cell: InventoryCell) =>
        cell.kind === 'text'
          ? cell.text.replace(/^(?=[=+\-@])/, "'")
          : cell.kind === 'number'
            ? String(cell.number)
            : cell.kind === 'day'
              ? cell.day
              : ''
      expect(python3(readCsv, file)).toEqual({ mark: 'efbbbf', rows: [heads, ...rows.map((row) => row.map(plain))] })
    })

    it('has a head alone when there is no device', async () => {
      const file = join(folder, 'none.xlsx')
      writeFileSync(file, await inventoryXlsx([], 'en'))
      expect(python3(readXlsx, file)).toMatchObject({ frozen: 'A2', filter: 'A1:U1', rows: [{ length: 21 }] })
    })
  },
)
