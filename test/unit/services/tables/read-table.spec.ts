import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listLimits } from '../../../../src-main/contract/lists'
import { readTable } from '../../../../src-main/services/tables/read-table'
import { workbookOf } from './zip'

const read = (
  bytes: Uint8Array | string,
  signal = new AbortController().signal,
  tell: (rows: number) => void = () => undefined,
) => readTable(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, { signal, tell })
const cellsOf = async (bytes: Uint8Array | string) => {
  const table = await read(bytes)
  return table.ok ? table.value.rows.map(({ cells }) => cells) : table.fault
}
const notesOf = async (bytes: Uint8Array | string) => {
  const table = await read(bytes)
  return table.ok ? table.value.notes : table.fault
}
const faultOf = async (bytes: Uint8Array | string) => {
  const table = await read(bytes)
  return table.ok ? table.value.rows.length : table.fault.code
}
const sheetOf = (rows: string, after = '') => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`

const text = '機器名,型番\r\n1階 複合機,IM C3000\r\n'
const expected = [
  ['機器名', '型番'],
  ['1階 複合機', 'IM C3000'],
]
/** Written by the system's own iconv. */
const iconv = (encoding: string) =>
  new Uint8Array(execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text }))

describe('a file that somebody has', () => {
  it('is read in every encoding that Excel and Japanese Windows write', async () => {
    const utf16le = iconv('UTF-16LE')
    const files = [
      text,
      `\ufeff${text}`,
      iconv('CP932'),
      Uint8Array.of(0xff, 0xfe, ...utf16le),
      Uint8Array.of(0xfe, 0xff, ...iconv('UTF-16BE')),
      utf16le,
    ]
    expect(await Promise.all(files.map(cellsOf))).toEqual(files.map(() => expected))
    expect(await notesOf(iconv('CP932'))).toEqual([{ code: 'encoding', args: { encoding: 'shift_jis' } }])
  })

  it('says how many characters were damaged', async () => {
    const broken = Uint8Array.of(...iconv('CP932'), 0x41, 0x2c, 0xff, 0x0a)
    expect(await notesOf(broken)).toContainEqual({ code: 'damaged-characters', args: { count: 1 } })
  })

  it('tells rows of another width, a quotation mark that is never closed, and a huge cell', async () => {
    expect(await notesOf('a,b\n1\n1,2\n')).toEqual([{ code: 'ragged-rows', args: { count: 1 } }])
    expect(await notesOf('a,b\n1,"2\n3,4\n')).toEqual([{ code: 'unclosed-quote', args: { row: 2 } }])
    expect(await notesOf(`a,b\n1,${'x'.repeat(15_000_000)}\n`)).toEqual([
      { code: 'cut-cells', args: { count: 1, most: listLimits.cell } },
    ])
  })

  it('is refused with a reason when it is no list', async () => {
    const files: readonly (Uint8Array | string)[] = [
      '',
      '\n\n\n',
      new Uint8Array(randomBytes(50_000)),
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3),
      Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3),
      new TextEncoder().encode('PK\x03\x04'),
      '%PDF-1.7\n%âãÏÓ\n',
      '{"kind":"site-file","sites":[]}',
      new Uint8Array(listLimits.bytes + 1),
    ]
    expect(await Promise.all(files.map(faultOf))).toEqual([
      'list.empty',
      'list.not-a-list',
      'list.not-a-list',
      'list.old-excel',
      'list.damaged',
      'list.damaged',
      'list.not-a-list',
      'list.not-a-list',
      'list.too-large',
    ])
  })

  it('is a list of JSON records, with what stands one level down; `__proto__` is a name like another', async () => {
    const json =
      '[{"userPrincipalName":"a@example.com","status":{"errorCode":0},"__proto__":{"x":1}},{"userPrincipalName":"b@example.com"}]'
    expect(await cellsOf(json)).toEqual([
      ['userPrincipalName', 'status.errorCode', '__proto__.x'],
      ['a@example.com', '0', '1'],
      ['b@example.com'],
    ])
    expect(await cellsOf(`{"value":${json}}`)).toEqual(await cellsOf(json))
  })

  it('takes a workbook as it is: shared and own texts, numbers, days, joined cells, values of formulas', async () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>a &amp; b</t><rPh><t>ヨミ</t></rPh></is></c></row>' +
        '<row r="2"><c r="A2"><f>1+1</f><v>587.0</v></c><c r="B2" s="1"><v>46357</v></c></row>' +
        '<row r="3"/><row r="4"><c r="B4" t="str"><v>x</v></c></row>',
      '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
    )
    const book = workbookOf(sheet, {
      'xl/sharedStrings.xml': '<sst><si><r><t>機</t></r><r><t>器</t></r></si></sst>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      'xl/vbaProject.bin': 'x',
      'xl/externalLinks/externalLink1.xml': 'x',
    })
    expect(await cellsOf(book)).toEqual([
      ['機器', '', 'a & b'],
      ['587', '2026-12-01'],
      ['587', 'x'],
    ])
    expect(await notesOf(book)).toEqual([
      { code: 'macros', args: {} },
      { code: 'external-links', args: {} },
      { code: 'formulas', args: { count: 1 } },
      { code: 'merged-cells', args: { count: 1 } },
    ])
  })

  it('lets no entity of a workbook grow, and follows no link out of it', async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>' +
      sheetOf('<row r="1"><c r="A1" t="str"><v>&b;&f;</v></c><c r="B1" t="str"><v>&#x41;</v></c></row>')
    expect(await cellsOf(workbookOf(laughs))).toEqual([['&b;&f;', 'A']])
    const outside = workbookOf('', {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" TargetMode="External" Target="file:///etc/passwd"/></Relationships>',
    })
    expect(await faultOf(outside)).toBe('list.damaged')
  })

  it('stops unpacking a bomb at the limit, with bounded memory', async () => {
    const bomb = workbookOf(new Uint8Array(600 * 1024 * 1024))
    const before = process.memoryUsage().rss
    expect([bomb.length < 1024 * 1024, await faultOf(bomb)]).toEqual([true, 'list.too-much-inside'])
    const grownMb = Math.round((process.memoryUsage().rss - before) / 1024 / 1024)
    console.log(`bomb of ${bomb.length} bytes: refused, memory grew by ${grownMb} MB`)
    expect(grownMb).toBeLessThan(500)
  })

  it('has at most so many rows; a row far below counts only itself', async () => {
    expect(await faultOf('a,b\n'.repeat(listLimits.rows + 1))).toBe('list.too-many-rows')
    const far = sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v>2</v></c></row>',
    )
    expect(await cellsOf(workbookOf(far))).toEqual([['1'], ['2']])
  })

  it('reads 100,000 rows without holding others up, says how far it is, and stops when asked', async () => {
    const rows = `機器名,型番,アカウント\n${'複合機,IM C3000,scan@example.com\n'.repeat(99_999)}`
    let longest = 0
    let last = performance.now()
    const heart = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    const begun = performance.now()
    const told: number[] = []
    const table = await read(rows, undefined, (count) => void told.push(count))
    clearInterval(heart)
    console.log(
      `100,000 rows: ${Math.round(performance.now() - begun)} ms, told ${told.length} times, longest pause of others ${Math.round(longest)} ms`,
    )
    expect([table.ok && table.value.rows.length, told.length > 2, longest < 1_000]).toEqual([100_000, true, true])
    const stop = new AbortController()
    const stopped = await read(rows, stop.signal, () => stop.abort())
    expect(stopped).toEqual({ ok: false, fault: { code: 'list.cancelled', args: {} } })
  })

  it('whatever its bytes are, ends in rows or a reason', async () => {
    const good = workbookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }).map((hits) => {
            const bytes = Uint8Array.from(good)
            for (const [at, byte] of hits) bytes[at] = byte
            return bytes
          }),
        ),
        async (bytes) => {
          const table = await read(bytes)
          expect(table.ok ? table.value.rows.length > 0 : table.fault.code.startsWith('list.')).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
