import { fitsOnPaper, joined, refused, type PictureResult } from './picture'

// Markers of ITU-T T.81, table B.1.
const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
/** Baseline, extended and progressive: what browsers draw. */
const frames = [0xc0, 0xc1, 0xc2]
/** Tables of quantisation and Huffman codes, and the restart interval. */
const tables = [0xdb, 0xc4, 0xdd]
/** Says how the colours are meant (CMYK and RGB need it). */
const adobe = 0xee
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
const isApplication = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

export const looksLikeJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === startOfImage && bytes[2] === 0xff

/** Where the coded data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0x00 && next !== 0xff && !isRestart(next)) return at
  }
  return bytes.length
}

/** Reads a JPEG segment by segment and writes it again with nothing but the picture: no EXIF (which may hold a place), no comment, no thumbnail. */
export function readJpeg(bytes: Uint8Array): PictureResult {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { readonly width: number; readonly height: number } | undefined
  let scans = 0
  for (let at = 2; ;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) return refused('damaged')
    if (marker === endOfImage) break
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return refused('damaged')
    const segment = bytes.subarray(at, end)
    at = end
    if (frames.includes(marker)) {
      const [precision, high = 0, low = 0, wide = 0, narrow = 0, components = 0] = segment.subarray(4)
      if (size !== undefined || precision !== 8 || ![1, 3, 4].includes(components)) return refused('damaged')
      size = { width: (wide << 8) | narrow, height: (high << 8) | low }
      if (!fitsOnPaper(size.width, size.height)) return refused('too-many-pixels')
      parts.push(segment)
    } else if (marker === startOfScan) {
      if (size === undefined) return refused('damaged')
      at = endOfScan(bytes, end)
      scans += 1
      parts.push(bytes.subarray(end - length - 2, at))
    } else if (tables.includes(marker) || (marker === adobe && isAdobe(segment))) parts.push(segment)
    else if (!isApplication(marker)) return refused('damaged')
  }
  if (size === undefined || scans === 0) return refused('damaged')
  return {
    state: 'ok',
    picture: { type: 'image/jpeg', ...size, bytes: joined([...parts, Uint8Array.of(0xff, endOfImage)]) },
  }
}

const isAdobe = (segment: Uint8Array): boolean =>
  segment.length === 16 && String.fromCharCode(...segment.subarray(4, 9)) === 'Adobe'
