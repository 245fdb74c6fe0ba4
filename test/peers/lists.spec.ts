// Lists written by programs that none of us wrote, and our own list of devices read back.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { ListedReport } from '../../src-main/contract/papers'
import type { SituationInput } from '../../src-main/contract/situation'
import { previewList } from '../../src-main/core/tables/preview-list'
import { readList, safeTable } from '../../src-main/core/tables/read-list'
import { familyOf } from '../../src-main/core/devices/identify'
import { reportDevice } from '../../src-main/core/report/report-device'
import { inventoryCsv } from '../../src-main/exports/inventory/inventory-csv'
import { inventoryXlsx } from '../../src-main/exports/inventory/inventory-xlsx'
import { readTable } from '../../src-main/services/tables/read-table'
import type { Lang } from '../../src-main/text/t'
import { knowledge } from '../unit/core/tables/told'
import { sampleReport } from '../unit/support/sample-report'

/** Debian's own, whatever else is on the path. */
const python = '/usr/bin/python3'
const hasOpenpyxl = (() => {
  try {
    return execFileSync(python, ['-c', 'import openpyxl; print(1)'], { encoding: 'utf8' }) === '1\n'
  } catch {
    return false
  }
})()
if (!hasOpenpyxl)
  console.warn('SKIPPED: workbooks of openpyxl (python3-openpyxl is not installed; test/prepare installs it)')
const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-lists-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pace = { signal: new AbortController().signal, tell: () => undefined }
async function read(bytes: Uint8Array) {
  const table = await readTable(bytes, pace)
  if (!table.ok) return table.fault
  const list = readList(safeTable(table.value, knowledge.lists), knowledge.lists)
  const { shown, drafts } = previewList(list, undefined, knowledge)
  return { list, shown, drafts, notes: list.reading.notes }
}
/** What a script makes of `sheet` and `book`, saved by openpyxl. */
function written(script: string): Uint8Array {
  const path = join(folder, `${script.length}.xlsx`)
  execFileSync(python, [
    '-c',
    `import sys, datetime, openpyxl\nbook = openpyxl.Workbook()\nsheet = book.active\n${script}\nbook.save(sys.argv[1])`,
    path,
  ])
  return readFileSync(path)
}

describe.skipIf(!hasOpenpyxl)('a workbook of openpyxl', () => {
  it('gives its devices: heads below a title, joined cells, numbers, formulas, a second sheet, no secret', async () => {
    const bytes = written(`
sheet.title = '機器'
sheet.append(['機器管理台帳'])
sheet.merge_cells('A1:F1')
sheet.append(['設置場所', '機器名', 'メーカー', '型番', 'ポート', 'パスワード', '導入日'])
sheet.append(['本社', '複合機A', 'リコー', 'IM C3000', 587, 'hunter2-book', datetime.date(2026, 12, 1)])
sheet.append([None, '複合機B', 'シャープ', 'BP-30C25', 465, 'hunter2-book', None])
sheet.append(['支店', '=CONCATENATE("a","b")', '架空', 'X', 25, None, None])
sheet.merge_cells('A3:A4')
book.create_sheet('メモ').append(['x'])`)
    const found = await read(bytes)
    if (!('drafts' in found)) throw new Error(found.code)
    const { list, drafts, notes } = found
    expect(
      drafts.map(({ shown, situation }) => [
        shown.name,
        shown.family?.ja.split(' ')[0] ?? null,
        situation.sending.port,
      ]),
    ).toEqual([
      ['本社 複合機A', 'リコー', 587],
      ['本社 複合機B', 'シャープ', 465],
      // openpyxl calculates nothing: the formula has no value.
      ['支店', null, 25],
    ])
    expect(list.reading.columns[6]).toMatchObject({ head: '導入日', samples: ['2026-12-01'], field: null })
    expect(notes.map(({ code }) => code)).toEqual(['secret-column', 'formulas', 'merged-cells', 'more-sheets'])
    expect(JSON.stringify(found)).not.toContain('hunter2')
  })

  it('of 100,000 rows is read with bounded memory; of one more it is refused', async () => {
    const rows = (count: number) => `
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet()
sheet.append(['Date (UTC)', 'Username', 'Client app', 'IP address', 'Status'])
for at in range(${count - 1}): sheet.append(['2026-11-20T01:02:03Z', 'scan%d@example.com' % (at % 50), 'Authenticated SMTP', '203.0.113.5', 'Success'])`
    const bytes = written(rows(100_000))
    const before = process.memoryUsage().rss
    const began = performance.now()
    const found = await read(bytes)
    const grown = Math.round((process.memoryUsage().rss - before) / 1024 / 1024)
    console.log(
      `workbook of 100,000 rows (${(bytes.length / 1e6).toFixed(1)} MB): ${Math.round(performance.now() - began)} ms, memory grew by ${grown} MB`,
    )
    expect('shown' in found && found.shown.kind === 'senders' && found.shown.joined.senderCount).toBe(50)
    expect(grown).toBeLessThan(700)
    expect(await read(written(rows(100_001)))).toEqual({ code: 'list.too-many-rows', args: { most: 100_000 } })
  })
})

describe('our own list of devices', () => {
  const situation: fc.Arbitrary<SituationInput> = fc.record({
    device: fc.record(
      {
        name: fc.constantFrom(
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
        ),
        kind: fc.constantFrom('mfp', 'printer', 'scanner', 'nas', 'appliance', 'app', 'mail-software', 'unknown'),
        family: fc.constantFrom(...knowledge.devices.map(({ id }) => id)),
        model: fc.constantFrom('IM C3000', 'BP-30C25', 'ZZ-999'),
      },
      { requiredKeys: ['name', 'kind'] },
    ),
    sending: fc.record(
      {
        host: fc.constantFrom('smtp.office365.com', 'mail.example.co.jp', '192.168.1.5'),
        port: fc.constantFrom(25, 465, 587),
        encryption: fc.constantFrom('starttls', 'implicit', 'none', 'unknown'),
        signIn: fc.constantFrom('password', 'oauth', 'none', 'unknown'),
        account: fc.constantFrom('scan@example.com', 'resource|id|tenant', 'user'),
        from: fc.constantFrom('scan@example.com', 'Fax.1@example.co.jp'),
        recipientsPerDay: fc.constantFrom(0, 1, 12_000),
      },
      { requiredKeys: [] },
    ),
  })
  const listedOf = (all: readonly SituationInput[]): readonly ListedReport[] =>
    all.map((one, at) => {
      const report = sampleReport({ situation: one })
      const family = familyOf(report.situation, knowledge.devices)
      return {
        site: at % 2 === 0 ? '大阪' : '',
        report: { ...report, device: family === undefined ? null : reportDevice(family) },
      }
    })
  /** What an import keeps of a situation: all that our list says. */
  const told = ({ device, sending }: ListedReport['report']['situation']) => ({
    device: { name: device.name, kind: device.kind, family: device.family, model: device.model },
    sending,
  })

  it.each(['ja', 'en'] as const)('comes back without loss as CSV and as a workbook (%s)', async (lang: Lang) => {
    await fc.assert(
      fc.asyncProperty(fc.array(situation, { minLength: 1, maxLength: 5 }), async (all) => {
        const listed = listedOf(all)
        const files = [new TextEncoder().encode(inventoryCsv(listed, lang)), await inventoryXlsx(listed, lang)]
        for (const bytes of files) {
          const found = await read(bytes)
          if (!('drafts' in found)) throw new Error(found.code)
          expect(found.drafts.map((draft) => told(draft.situation))).toEqual(
            listed.map(({ report }) => {
              const { device, sending } = told(report.situation)
              // A family that was not named is recognised by the model, which is the point of reading it.
              const draft = found.drafts[listed.findIndex((one) => one.report === report)]
              return { device: { ...device, family: device.family ?? draft?.situation.device.family }, sending }
            }),
          )
          expect(found.drafts.map(({ shown }) => shown.site ?? '')).toEqual(listed.map(({ site }) => site))
        }
      }),
      { numRuns: 60 },
    )
  })
})
