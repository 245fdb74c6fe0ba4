import type { Dropped, DroppedKind } from '../../contract/dropped'
import { checkupKind } from '../../contract/tenant-checkup'
import { readPicture } from '../pictures/read-picture'

/** Larger files are none of ours. */
export const mostDroppedBytes = 5_000_000

const only = (kind: DroppedKind): Dropped => ({ kind, text: '' })

/** What a dropped file is, by its content alone: its name says nothing for sure. Nothing in it is run or believed. */
export function recogniseDropped(bytes: Uint8Array): Dropped {
  if (bytes.length === 0) return only('empty')
  if (bytes.length > mostDroppedBytes) return only('too-large')
  const starts = (...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte)
  // PK and the compound file of old workbooks.
  if (starts(0x50, 0x4b, 0x03, 0x04)) return only(holds(bytes, 'xl/') ? 'workbook' : 'unknown')
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return only('workbook')
  if (readPicture(bytes).state === 'ok') return only('picture')
  const text = textOf(bytes)
  if (text === undefined) return only('unknown')
  if (text.trim() === '') return only('empty')
  return jsonKind(text) ?? (isTable(text) ? only('list') : { kind: 'text', text })
}

/** Is this name among the first parts of an archive? */
const holds = (bytes: Uint8Array, name: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 200_000)).includes(name)

/** UTF-8, UTF-16 with its mark, or what Windows and devices in Japan write; undefined for what is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const name =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
  if (name === undefined && bytes.includes(0)) return undefined
  for (const encoding of name === undefined ? ['utf-8', 'shift_jis'] : [name]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one may fit.
    }
  }
  return undefined
}

function jsonKind(text: string): Dropped | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined
  if (Array.isArray(parsed)) return areRows(parsed) ? only('list') : { kind: 'text', text }
  const kind: unknown = Reflect.get(parsed, 'kind')
  if (kind === 'site-file') return only('site-file')
  if (kind === 'report') return only('report')
  if (kind === checkupKind) return only('tenant')
  return { kind: 'text', text }
}

/** What PowerShell's ConvertTo-Json makes of a list: objects, one a row. */
const areRows = (parts: readonly unknown[]): boolean =>
  parts.length > 0 && parts.every((part) => typeof part === 'object' && part !== null && !Array.isArray(part))

/** Several lines with the same number of separators, at least one: a list of a spreadsheet or of Microsoft's. A log is uneven. */
function isTable(text: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  return [',', '\t', ';'].some((separator) => {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1)
    const [head = 0] = counts
    return head >= 2 && counts.length >= 2 && counts.every((count) => count === head)
  })
}
