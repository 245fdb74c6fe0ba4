import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recogniseDropped } from '../../../../src-main/core/dropped/recognise'
import { zipOf } from '../../../../src-main/services/zip'
import { sampleJpeg, samplePng } from '../../support/sample-pictures'

const of = (content: string | Uint8Array) =>
  recogniseDropped(typeof content === 'string' ? Buffer.from(content) : content)
const error = '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.'

it.each([
  ['a site file', '\ufeff{"kind":"site-file","schemaVersion":1}', 'site-file'],
  ['a report', '{"kind":"report","schemaVersion":1}', 'report'],
  ['the answer of the check-up of a tenant', '{"kind":"smtp-auth-navi-tenant-checkup"}', 'tenant'],
  ['a list with quotation marks', 'Name,Model,"a,b"\r\nA,B,C\r\n"x, y",1,2\r\n', 'list'],
  ['a list with tabs', 'a\tb\tc\n1\t2\t3\n', 'list'],
  ['a workbook', zipOf('x', [{ name: 'xl/workbook.xml', bytes: Buffer.from('<x/>') }], 0), 'workbook'],
  ['another archive', zipOf('x', [{ name: 'a.txt', bytes: Buffer.from('a') }], 0), 'unknown'],
  ['a PNG', samplePng, 'picture'],
  ['a JPEG', sampleJpeg, 'picture'],
  ['an SVG, which is text', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'text'],
  ['nothing', '', 'empty'],
  ['blanks', ' \r\n ', 'empty'],
  ['a program', Buffer.from('MZ\0\0\x01'), 'unknown'],
  ['too much', Buffer.alloc(5_000_001, 'a'), 'too-large'],
  ['a list as JSON, as PowerShell writes it', '[\r\n  { "Name": "A", "Model": "B" }\r\n]', 'list'],
  ['JSON that lists no rows', '[]', 'text'],
  ['JSON that lists words', '["A", "B"]', 'text'],
  ['JSON that is cut off', '{"kind":"site-file"', 'text'],
] as const)('knows %s by what is in it', (_what, content, kind) => {
  expect(of(content).kind).toBe(kind)
})

it('hands a text on to be explained, whatever it is written in', () => {
  expect(of(`01:02 > EHLO x\n01:03 < ${error}\n`).text).toContain(error)
  expect(of(Buffer.from(`\ufeff${error}`, 'utf16le'))).toEqual({ kind: 'text', text: error })
  // エラー in Shift_JIS.
  expect(of(Buffer.from([0x83, 0x47, 0x83, 0x89, 0x81, 0x5b]))).toEqual({ kind: 'text', text: 'エラー' })
})

it('never breaks, whatever is dropped', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.json().map((text) => Buffer.from(text)),
      ),
      (bytes) => {
        expect(typeof recogniseDropped(bytes).kind).toBe('string')
      },
    ),
  )
})
