import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaSafe, inventoryCsv } from '../../../../src-main/exports/inventory/inventory-csv'
import { inventoryColumns, inventoryTable } from '../../../../src-main/exports/inventory/inventory-rows'
import { passwordRoute, sampleReport } from '../../support/sample-report'

const named = (name: string, site = '') => ({ site, report: sampleReport({ situation: { device: { name } } }) })

describe('the inventory', () => {
  it('has a row for each device, numbers and days as what they are', () => {
    const report = sampleReport({ routes: [passwordRoute], mapped: true })
    const { heads, rows } = inventoryTable([{ site: '本社', report }], 'ja')
    const row = Object.fromEntries(inventoryColumns.map((column, at) => [column, rows[0]?.[at]]))
    expect([heads.length, rows.length]).toEqual([inventoryColumns.length, 1])
    expect(row).toMatchObject({
      site: { kind: 'text', text: '本社' },
      port: { kind: 'number', number: 587 },
      until: { kind: 'day', day: '2026-12-31' },
      routeEnds: { kind: 'day', day: '2027-12-31' },
      stopGap: { kind: 'text', text: 'はい' },
      checkedOn: { kind: 'day', day: '2026-11-23' },
      recipientsPerDay: { kind: 'empty' },
      practice: { kind: 'text', text: 'はい' },
    })
  })
})

describe('the inventory as CSV', () => {
  it('begins with a byte order mark and ends its lines with CRLF, also with no device at all', () => {
    expect(inventoryCsv([], 'en')).toMatch(/^\ufeffSite,Device,[^\n]*Sheet number\r\n$/)
    expect(inventoryCsv([named('a'), named('b')], 'en').split('\r\n').length).toBe(4)
  })

  it('quotes what has commas, quotation marks or blanks at its ends', () => {
    expect(inventoryCsv([named('A "2", 1F')], 'en')).toContain(',"A ""2"", 1F",')
  })

  it('neutralises what a spreadsheet would take for a formula', () => {
    expect(['=1+1', '+81 3', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', 'a=1', ''].map(formulaSafe)).toEqual([
      "'=1+1",
      "'+81 3",
      "'-1",
      "'@SUM(A1)",
      "'\t=1",
      "'\r=1",
      "'＝1",
      'a=1',
      '',
    ])
    expect(inventoryCsv([named('=HYPERLINK("x")', '@site')], 'en')).toContain('\r\n\'@site,"\'=HYPERLINK(""x"")",')
  })

  it('has no cell that begins a formula, whatever a report holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (name) => {
        const cells = inventoryCsv([named(name.trim().slice(0, 60), name)], 'ja').split(/,|\r\n/)
        expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell) && !name.includes(','))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
