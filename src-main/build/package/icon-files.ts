/** A drawing of one size. */
export interface IconImage {
  readonly size: number
  readonly png: Uint8Array
}

/** Windows' container: a table of images, each a PNG (read by Windows since Vista). Written as 0, 256 is meant. */
export function ico(images: readonly IconImage[]): Uint8Array {
  const headBytes = 6 + 16 * images.length
  const head = new DataView(new ArrayBuffer(headBytes))
  head.setUint16(2, 1, true)
  head.setUint16(4, images.length, true)
  let at = headBytes
  images.forEach(({ size, png }, index) => {
    const row = 6 + 16 * index
    head.setUint8(row, size % 256)
    head.setUint8(row + 1, size % 256)
    head.setUint16(row + 4, 1, true)
    head.setUint16(row + 6, 32, true)
    head.setUint32(row + 8, png.length, true)
    head.setUint32(row + 12, at, true)
    at += png.length
  })
  return Buffer.concat([new Uint8Array(head.buffer), ...images.map(({ png }) => png)])
}

/** Types of Apple's container that hold a PNG; two of them for sizes that are also another size on a fine screen. */
const icnsTypes: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** macOS' container: chunks of type, length and PNG. */
export function icns(images: readonly IconImage[]): Uint8Array {
  const chunk = (type: string, content: Uint8Array) => {
    const head = Buffer.alloc(8, type, 'latin1')
    head.writeUInt32BE(8 + content.length, 4)
    return Buffer.concat([head, content])
  }
  const chunks = images.flatMap(({ size, png }) => (icnsTypes[size] ?? []).map((type) => chunk(type, png)))
  return chunk('icns', Buffer.concat(chunks))
}
