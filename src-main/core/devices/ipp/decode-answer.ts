import { textOfBytes } from '../found/device-text'

/** The texts of an IPP answer; numbers, dates and collections are left out. */
export interface IppAnswer {
  /** Status code (RFC 8011 B.1): below 0x0100 is success. */
  readonly status: number
  /** First text of each attribute, by its name. */
  readonly attributes: ReadonlyMap<string, string>
}

const headerLength = 8
const maxAttributes = 500

/** RFC 8010 3.5: what may begin, and which values hold text. */
const endOfAttributes = 0x03
const firstValueTag = 0x10
const collection = { begin: 0x34, end: 0x37 } as const
const isText = (tag: number) => tag === 0x30 || (tag >= 0x40 && tag < 0x4a)
const isTextWithLanguage = (tag: number) => tag === 0x35 || tag === 0x36

/**
 * Reads an IPP answer (RFC 8010 3) as far as it is sound: a length that leads out of the bytes ends the reading, never with an exception.
 * Undefined when even the header is not there.
 */
export function decodeIppAnswer(bytes: Uint8Array): IppAnswer | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headerLength || (view.getUint8(0) !== 1 && view.getUint8(0) !== 2)) return undefined
  const attributes = new Map<string, string>()
  let depth = 0
  for (const { tag, name, value } of values(view)) {
    if (tag === collection.begin) depth += 1
    else if (tag === collection.end) depth = Math.max(0, depth - 1)
    else if (depth === 0 && name !== '' && !attributes.has(name)) {
      const text = textOf(tag, value)
      if (text !== undefined) attributes.set(name, text)
    }
    if (attributes.size >= maxAttributes) break
  }
  return { status: view.getUint16(2), attributes }
}

interface IppValue {
  readonly tag: number
  /** Empty for a further value of the attribute before, and inside collections. */
  readonly name: string
  readonly value: Uint8Array
}

function* values(view: DataView): Generator<IppValue> {
  let at = headerLength
  while (at < view.byteLength) {
    const tag = view.getUint8(at)
    at += 1
    if (tag === endOfAttributes) return
    if (tag < firstValueTag) continue
    const name = lengthAndBytes(view, at)
    if (name === undefined) return
    const value = lengthAndBytes(view, at + 2 + name.length)
    if (value === undefined) return
    at += 4 + name.length + value.length
    yield { tag, name: textOfBytes(name), value }
  }
}

/** Two octets of length and so many bytes; undefined when they are not all there. */
function lengthAndBytes(view: DataView, at: number): Uint8Array | undefined {
  if (at + 2 > view.byteLength) return undefined
  const length = view.getUint16(at)
  return at + 2 + length > view.byteLength ? undefined : new Uint8Array(view.buffer, view.byteOffset + at + 2, length)
}

function textOf(tag: number, value: Uint8Array): string | undefined {
  if (isText(tag)) return textOfBytes(value)
  if (!isTextWithLanguage(tag)) return undefined
  // RFC 8010 3.9: length and language, length and text.
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength)
  const language = lengthAndBytes(view, 0)
  const text = language === undefined ? undefined : lengthAndBytes(view, 2 + language.length)
  return text === undefined ? undefined : textOfBytes(text)
}
