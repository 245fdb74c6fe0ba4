import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../../src-main/core/pictures/read-picture'
import { pngChunk, pngHead, pngOf, pngParts, sampleJpeg, samplePng } from '../../support/sample-pictures'

const { head, pixels, end } = pngParts
const secret = Buffer.from('GPS 35.68 139.76 hunter2 <script>')
const read = (bytes: Uint8Array) => {
  const result = readPicture(bytes)
  return result.state === 'ok' ? { ...result.picture, bytes: Buffer.from(result.picture.bytes) } : result.why
}

describe('readPicture', () => {
  it('leaves nothing in a PNG but the picture', () => {
    const chatty = pngOf(
      head,
      pngChunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), secret])),
      pngChunk('eXIf', secret),
      pngChunk('iCCP', secret),
      pixels,
      pngChunk('fdAT', secret),
      end,
      secret,
    )
    expect(read(chatty)).toEqual({ type: 'image/png', width: 24, height: 8, bytes: samplePng })
    expect(read(samplePng)).toEqual({ type: 'image/png', width: 24, height: 8, bytes: samplePng })
  })

  it('leaves nothing in a JPEG but the picture, whatever its segments say', () => {
    const segment = (marker: number, content: Buffer) =>
      Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]), content])
    const plain = read(sampleJpeg)
    if (typeof plain === 'string') throw new Error(plain)
    const chatty = Buffer.concat([
      sampleJpeg.subarray(0, 2),
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), secret])),
      segment(0xfe, secret),
      segment(0xee, secret),
      sampleJpeg.subarray(2),
      secret,
    ])
    expect(read(chatty)).toEqual(plain)
    expect([plain.type, plain.width, plain.height, plain.bytes.length < sampleJpeg.length]).toEqual([
      'image/jpeg',
      16,
      8,
      true,
    ])
    expect(plain.bytes.includes('ICC_PROFILE')).toBe(false)
  })

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'not-a-picture'],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;'), 'not-a-picture'],
    ['nothing', new Uint8Array(), 'not-a-picture'],
    ['more than 2 MB', Buffer.alloc(2 * 1024 * 1024 + 1), 'too-large'],
    ['a PNG that is cut off', samplePng.subarray(0, samplePng.length - 20), 'damaged'],
    ['a PNG with a wrong check sum', Buffer.from(samplePng).fill(1, 40, 41), 'damaged'],
    ['a PNG without a picture', pngOf(head, end), 'damaged'],
    ['a PNG that does not begin with its size', pngOf(pixels, head, end), 'damaged'],
    ['a PNG with a chunk that must be understood', pngOf(head, pngChunk('EVIL', secret), pixels, end), 'damaged'],
    ['a PNG of an unknown kind', pngOf(pngHead(24, 8, [8, 5, 0, 0, 0]), pixels, end), 'damaged'],
    ['a PNG with colours of a palette that is missing', pngOf(pngHead(24, 8, [8, 3, 0, 0, 0]), pixels, end), 'damaged'],
    ['a PNG that fills the memory', pngOf(pngHead(60_000, 60_000), pixels, end), 'too-many-pixels'],
    ['a PNG of no size', pngOf(pngHead(0, 8), pixels, end), 'too-many-pixels'],
    ['a JPEG that is cut off', sampleJpeg.subarray(0, sampleJpeg.length - 2), 'damaged'],
    ['a JPEG with nothing in it', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'damaged'],
  ])('does not take %s', (_what, bytes, why) => {
    expect(read(bytes)).toBe(why)
  })

  it('never breaks, never lets through what it would not take again, and reads its own output to the same picture', () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(samplePng, sampleJpeg),
        fc.array(fc.tuple(fc.nat(800), fc.nat(255)), { maxLength: 6 }),
        fc.nat(800),
      )
      .map(([picture, changes, cut]) => {
        const bytes = Buffer.from(picture.subarray(0, picture.length - (cut % 40 === 0 ? cut : 0)))
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        return bytes
      })
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        const once = read(bytes)
        if (typeof once !== 'string') expect(read(once.bytes)).toEqual(once)
      }),
      { numRuns: 2_000 },
    )
  })
})
