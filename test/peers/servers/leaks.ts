// Finds a secret in whatever a program left behind, also when it was encoded on the way.

/** Something that was written or could be read by others. */
export interface Place {
  readonly name: string
  readonly bytes: Buffer
}

/** The places and encodings in which `secret` is found, e.g. `report.json (base64)`. */
export function findLeaks(secret: string, places: readonly Place[]): readonly string[] {
  const needles = encodings(secret)
  return places.flatMap(({ name, bytes }) =>
    needles.filter(({ needle }) => bytes.includes(needle)).map(({ how }) => `${name} (${how})`),
  )
}

interface Encoding {
  readonly how: string
  readonly needle: Buffer
}

function encodings(secret: string): readonly Encoding[] {
  const bytes = Buffer.from(secret)
  const littleEndian = Buffer.from(secret, 'utf16le')
  const bigEndian = Buffer.from(littleEndian).swap16()
  const url = encodeURIComponent(secret)
  const texts: readonly (readonly [string, string])[] = [
    ['raw', secret],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
    ['HTML', secret.replaceAll('&', '&amp;')],
    ['URL', url],
    ['URL in lower case', url.replaceAll(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())],
    ['hexadecimal', bytes.toString('hex')],
    ...[bytes, littleEndian].flatMap(base64Cores).map((core): [string, string] => ['base64', core]),
    ...[bytes, littleEndian].flatMap(base64Cores).map((core): [string, string] => ['base64url', urlSafe(core)]),
  ]
  return [
    { how: 'UTF-16LE', needle: littleEndian },
    { how: 'UTF-16BE', needle: bigEndian },
    ...texts.map(([how, text]) => ({ how, needle: Buffer.from(text) })),
  ]
}

const urlSafe = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_')

/** What is the same in the base64 of any text that holds `bytes`, for each of the three positions they can begin at. */
function base64Cores(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
  })
}
