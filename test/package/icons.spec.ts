import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { iconSizes } from '../../src-main/build/package/icon-sizes'

/** Width and height as the PNG itself says. */
function sizeOf(png: Buffer): string {
  const isPng = png.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  return isPng ? `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}` : 'no PNG'
}
const square = (size: number) => `${size}x${size}`

describe('the icons', () => {
  it('are there for Linux in every size', () => {
    expect(iconSizes.png.map((size) => sizeOf(readFileSync(`assets/icons/png/${square(size)}.png`)))).toEqual(
      iconSizes.png.map(square),
    )
  })
  it('are all in the container of Windows', () => {
    const file = readFileSync('assets/icons/icon.ico')
    const rows = Array.from({ length: file.readUInt16LE(4) }, (_, row) => 6 + 16 * row)
    const images = rows.map((row) => {
      const [bytes, at] = [file.readUInt32LE(row + 8), file.readUInt32LE(row + 12)]
      return `${file[row] || 256} ${sizeOf(file.subarray(at, at + bytes))}`
    })
    expect(images).toEqual(iconSizes.ico.map((size) => `${size} ${square(size)}`))
  })
  it('are all in the container of macOS, and it ends where it says', () => {
    const file = readFileSync('assets/icons/icon.icns')
    const found: string[] = []
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) found.push(sizeOf(file.subarray(at + 8)))
    expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length])
    expect([...new Set(found)]).toEqual(iconSizes.icns.map(square))
  })
})
