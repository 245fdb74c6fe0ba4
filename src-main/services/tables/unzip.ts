import { inflateRaw } from 'node:zlib'

/** Why an archive was not read. `too-much`: it would become larger when unpacked than may be read. */
export type ZipTrouble = 'damaged' | 'too-much'

export interface Archive {
  readonly names: readonly string[]
  /** Unpacks one part. What may be unpacked in all is counted over all parts. */
  read(name: string): Promise<Uint8Array | ZipTrouble | undefined>
}

interface Part {
  readonly method: number
  readonly start: number
  readonly packed: number
}

/** Most parts of an archive that are looked at. */
const mostParts = 10_000

/**
 * The central directory of a ZIP archive (APPNOTE 4.3). Sizes that it tells are not believed: what counts is what comes out, and that is cut off at
 * `mostBytes`. Undefined: it is no archive, or a damaged one.
 */
export function openArchive(bytes: Uint8Array, mostBytes: number): Archive | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = directoryOf(bytes, view)
  if (parts === undefined) return undefined
  let left = mostBytes
  return {
    names: [...parts.keys()],
    async read(name) {
      const part = parts.get(name)
      if (part === undefined) return undefined
      const packed = bytes.subarray(part.start, part.start + part.packed)
      if (part.method === 0) {
        left -= packed.length
        return left < 0 ? 'too-much' : packed
      }
      if (part.method !== 8) return 'damaged'
      const unpacked = await inflated(packed, left)
      if (typeof unpacked !== 'string') left -= unpacked.length
      return unpacked
    },
  }
}

const inflated = (packed: Uint8Array, most: number): Promise<Uint8Array | ZipTrouble> =>
  new Promise((resolve) => {
    if (most <= 0) return resolve('too-much')
    inflateRaw(packed, { maxOutputLength: most }, (error, unpacked) => {
      if (error === null) return resolve(unpacked)
      resolve('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : 'damaged')
    })
  })

function directoryOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Part> | undefined {
  const end = endRecord(view)
  if (end === undefined) return undefined
  const count = Math.min(view.getUint16(end + 10, true), mostParts)
  let at = view.getUint32(end + 16, true)
  const parts = new Map<string, Part>()
  for (let each = 0; each < count; each += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const packed = view.getUint32(at + 20, true)
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== 0x04034b50) return undefined
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + packed > view.byteLength) return undefined
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    parts.set(name, { method: view.getUint16(at + 10, true), start, packed })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** Where the end record lies: behind it only a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}
