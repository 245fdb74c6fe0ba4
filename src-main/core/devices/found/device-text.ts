/** Longest text of a device that is kept, in UTF-16 code units. */
const maxLength = 200

/** Characters that could break a line, hide, or turn the direction of what stands around them. */
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufffc\ufffd]+/gu

/**
 * One line of what a device says about itself, fit to be shown as plain text: control, format and direction characters removed, blanks
 * collapsed, cut at 200 characters. Undefined when nothing is left.
 */
export function deviceText(said: string, max = maxLength): string | undefined {
  const line = said
    .slice(0, max * 8)
    .normalize('NFC')
    .replace(unwanted, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, max)
    // Half of a character that needs two code units.
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
  return line === '' ? undefined : line
}

/** Encodings that devices use without saying which, most likely first; the last reads anything. */
const encodings = ['utf-8', 'shift_jis', 'windows-1252']

/** The text of bytes in an unnamed encoding; of `named`, if the device says which and it is known. */
export function textOfBytes(bytes: Uint8Array, named?: string): string {
  for (const encoding of named === undefined ? encodings : [named, ...encodings]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding, or no such encoding: the next one.
    }
  }
  return ''
}
