import { fitsOnPaper, joined, refused, type PictureResult } from './picture'

/** The first eight bytes (PNG 5.2). */
export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Bit depths by colour type (PNG 11.2.1). */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
/** What a picture needs. Text, time, EXIF, colour profiles, animation: everything else is left out. */
const kept = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']

interface Chunk {
  readonly type: string
  readonly content: Uint8Array
  /** With length, type and check sum. */
  readonly whole: Uint8Array
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
const crcOf = (bytes: Uint8Array): number =>
  (bytes.reduce((crc, byte) => (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

/** The chunks up to the end of the picture; null when one is cut off or its check sum is wrong. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = pngSignature.length; ;) {
    if (at + 12 > bytes.length) return null
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return null
    const named = bytes.subarray(at + 4, end - 4)
    if (crcOf(named) !== view.getUint32(end - 4)) return null
    const type = String.fromCharCode(...named.subarray(0, 4))
    chunks.push({ type, content: named.subarray(4), whole: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
}

/** Reads a PNG chunk by chunk and writes it again with nothing but the picture. */
export function readPng(bytes: Uint8Array): PictureResult {
  const chunks = chunksOf(bytes)
  const [head] = chunks ?? []
  if (chunks === null || head?.type !== 'IHDR' || head.content.length !== 13) return refused('damaged')
  const view = new DataView(head.content.buffer, head.content.byteOffset, 13)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth = 0, colour = -1, compression, filter, interlace = 2] = head.content.subarray(8)
  if (depths[colour]?.includes(depth) !== true || compression !== 0 || filter !== 0 || interlace > 1)
    return refused('damaged')
  if (!fitsOnPaper(width, height)) return refused('too-many-pixels')
  const pictureChunks = chunks.filter(({ type }) => kept.includes(type))
  const order = pictureChunks.map(({ type }) => type).join(' ')
  if (!/^IHDR( PLTE)?( tRNS)?( IDAT)+ IEND$/.test(order)) return refused('damaged')
  // A chunk that a reader must understand and we do not know (PNG 5.4: a capital first letter).
  if (chunks.some(({ type }) => /^[A-Z]/.test(type) && !kept.includes(type))) return refused('damaged')
  const palette = pictureChunks.find(({ type }) => type === 'PLTE')?.content.length ?? 0
  if (palette % 3 !== 0 || palette > 768 || (colour === 3 && palette === 0)) return refused('damaged')
  return {
    state: 'ok',
    picture: {
      type: 'image/png',
      width,
      height,
      bytes: joined([pngSignature, ...pictureChunks.map(({ whole }) => whole)]),
    },
  }
}
