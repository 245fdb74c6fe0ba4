import { expect, it } from 'vitest'
import { printable, printableDeep, printableJson, printableLines } from '../../../../src-main/cli/print/printable'

it('writes out everything that could act on a terminal', () => {
  expect(printable('a\u001b[31mb\u0007\u009bc\u202ed\r\n')).toBe('a\\x1b[31mb\\x07\\x9bc\\x202ed\\x0d\\x0a')
})
it('leaves Japanese, line breaks of texts and emoji alone', () => {
  expect(printableLines('日本語\r\n😀\tx')).toBe('日本語\n😀  x')
})
it('reaches every text of a value and leaves the value itself alone', () => {
  const value = { a: ['\u001b', 1, null], b: { c: '\u0000', d: true } }
  expect(printableDeep(value)).toEqual({ a: ['\\x1b', 1, null], b: { c: '\\x00', d: true } })
  expect(value.a[0]).toBe('\u001b')
})
it('prints JSON that means the same and holds no control character', () => {
  const value = { text: 'x\u009b1m\u202ey\u2028\u007f' }
  const json = printableJson(value)
  expect(JSON.parse(json)).toEqual(value)
  expect(json).toBe('{\n  "text": "x\\u009b1m\\u202ey\\u2028\\u007f"\n}\n')
})
