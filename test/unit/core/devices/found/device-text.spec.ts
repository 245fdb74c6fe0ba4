import { expect, it } from 'vitest'
import { deviceText, textOfBytes } from '../../../../../src-main/core/devices/found/device-text'

it.each([
  ['RICOH  IM\tC3000\r\n', 'RICOH IM C3000'],
  ['\u001b[31mred\u001b[0m', '[31mred [0m'],
  ['abc\u202edef\u2066\u200b\u200f', 'abc def'],
  ['\u2028line\u2029', 'line'],
  ['複合機\u0000', '複合機'],
  ['a\ud83d', 'a'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  [' \u0007 ', undefined],
  ['', undefined],
])('keeps of %j one line that shows only what it is', (said, kept) => {
  expect(deviceText(said)).toBe(kept)
})

it('cuts, and never through a character', () => {
  expect([deviceText('x'.repeat(500))?.length, deviceText('😀'.repeat(5), 3)]).toEqual([200, '😀'])
})

it('reads UTF-8, Shift_JIS, and what else there is', () => {
  const bytes = (...octets: readonly number[]) => Uint8Array.from(octets)
  expect([
    textOfBytes(new TextEncoder().encode('営業部')),
    textOfBytes(bytes(0x89, 0x63, 0x8b, 0xc6, 0x95, 0x94)),
    textOfBytes(bytes(0x42, 0xfc, 0x72, 0x6f)),
    textOfBytes(bytes(0xb1, 0xc4, 0xb6, 0xc8), 'euc-jp'),
    textOfBytes(bytes(0x61), 'no-such-encoding'),
  ]).toEqual(['営業部', '営業部', 'Büro', '営業', 'a'])
})
