import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeName } from '../../../../src-main/exports/hand-over/safe-name'

it.each([
  ['2階 受付の複合機', '2階 受付の複合機'],
  ['髙橋﨑①㈱', '髙橋﨑①㈱'],
  // A composed and a decomposed が are the same name.
  ['か\u3099', 'が'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\Windows\\x', 'C__Windows_x'],
  ['..', 'device'],
  ['a. . ', 'a'],
  ['.hidden', 'hidden'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['LPT¹', '_LPT¹'],
  ['console', 'console'],
  ['a\u202Egnp.exe', 'agnp.exe'],
  ['line\r\nbreak\0', 'linebreak'],
  ['???', 'device'],
  ['', 'device'],
  ['あ'.repeat(60), 'あ'.repeat(33)],
  // No half of a sign that is drawn as one.
  ['👩‍👩‍👧'.repeat(1), '👩👩👧'],
])('makes of %j the name %j', (text, name) => {
  expect(safeName(text, 'device')).toBe(name)
})

it('always makes a name that every system takes, and leaves it as it is the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const name = safeName(text, 'device')
      expect(safeName(name, 'device')).toBe(name)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)([.]|$)/iu)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(101)
      expect(name.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
