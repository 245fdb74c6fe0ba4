/**
 * What must never reach a terminal from elsewhere: C0 and C1 controls (escape sequences begin with one), DEL, line and paragraph separators,
 * and the characters that turn the direction of text around.
 */
const dangerous = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

const visible = (character: string) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`

/** One line of text, its control characters written out (`\x1b`). */
export const printable = (text: string): string => text.replace(dangerous, visible)

/** The same for text of several lines: line breaks stay, a tab becomes two spaces. */
export const printableLines = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => printable(line.replaceAll('\t', '  ')))
    .join('\n')

/** A copy of a value with every text in it made printable. Done once for a whole report, so that no place can forget it. */
export function printableDeep<T>(value: T): T
export function printableDeep(value: unknown): unknown {
  if (typeof value === 'string') return printableLines(value)
  if (Array.isArray(value)) return value.map((item: unknown) => printableDeep(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printableDeep(item)]))
}

/** JSON for people and programs; characters that could act on a terminal are written as `\uXXXX`, which means the same in JSON. */
export const printableJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(dangerous, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`
