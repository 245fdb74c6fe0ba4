/** ASN.1 tags that SNMP v1 and v2c use (RFC 1157, RFC 3416). */
export const berTags = { integer: 0x02, octetString: 0x04, null: 0x05, oid: 0x06, sequence: 0x30 } as const

/** One element: its tag and its content. */
export interface BerElement {
  readonly tag: number
  readonly content: Uint8Array
}

/** An element whose content is below 64 kB, with the definite length (X.690 8.1.3). */
export function encodeElement(tag: number, content: readonly number[]): readonly number[] {
  const { length } = content
  if (length < 0x80) return [tag, length, ...content]
  return length < 0x100
    ? [tag, 0x81, length, ...content]
    : [tag, 0x82, Math.floor(length / 256), length % 256, ...content]
}

/** An integer from 0 to 2^31 - 1. */
export function encodeInteger(value: number): readonly number[] {
  const octets = [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
  const first = octets.findIndex((octet, index) => octet !== 0 || index === 3)
  // A leading zero keeps the highest bit from meaning minus.
  const needed = (octets[first] ?? 0) > 0x7f ? [0, ...octets.slice(first)] : octets.slice(first)
  return encodeElement(berTags.integer, needed)
}

/** An object identifier in dotted form, e.g. `1.3.6.1.2.1.1.1.0`. */
export function encodeOid(dotted: string): readonly number[] {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return encodeElement(berTags.oid, [first * 40 + second, ...rest.flatMap(base128)])
}

function base128(number: number): readonly number[] {
  const low = number % 128
  const high = Math.floor(number / 128)
  return high === 0 ? [low] : [...base128(high).map((octet) => octet | 0x80), low]
}

/** The elements one behind the other in `bytes`, as far as they are sound. Lengths that lead out of the bytes, and indefinite ones, end it. */
export function decodeElements(bytes: Uint8Array, maxCount = 64): readonly BerElement[] {
  const elements: BerElement[] = []
  let at = 0
  while (at + 2 <= bytes.length && elements.length < maxCount) {
    const tag = bytes[at] ?? 0
    const length = lengthAt(bytes, at + 1)
    if (length === undefined) break
    const begin = at + 1 + length.octets
    if (begin + length.value > bytes.length) break
    elements.push({ tag, content: bytes.subarray(begin, begin + length.value) })
    at = begin + length.value
  }
  return elements
}

function lengthAt(bytes: Uint8Array, at: number): { readonly value: number; readonly octets: number } | undefined {
  const first = bytes[at] ?? 0
  if (first < 0x80) return { value: first, octets: 1 }
  const count = first - 0x80
  // 0x80 is the indefinite form, which SNMP forbids; three octets would be more than any datagram.
  if (count < 1 || count > 2 || at + count >= bytes.length) return undefined
  const value = bytes.subarray(at + 1, at + 1 + count).reduce((sum, octet) => sum * 256 + octet, 0)
  return { value, octets: 1 + count }
}

/** An integer of up to six octets; undefined for anything else. */
export function decodeInteger({ tag, content }: BerElement): number | undefined {
  if (tag !== berTags.integer || content.length < 1 || content.length > 6) return undefined
  const negative = (content[0] ?? 0) > 0x7f
  const magnitude = content.reduce((sum, octet) => sum * 256 + octet, 0)
  return negative ? magnitude - 2 ** (8 * content.length) : magnitude
}

/** Longer than any object identifier of the world, in arcs (RFC 2578 3.5: 128). */
const maxArcs = 128

/** The dotted form of an object identifier; undefined when it is none. */
export function decodeOid({ tag, content }: BerElement): string | undefined {
  if (tag !== berTags.oid || content.length === 0 || (content.at(-1) ?? 0) > 0x7f) return undefined
  const arcs: number[] = []
  let arc = 0
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f)
    if (arc > 2 ** 32 || arcs.length > maxArcs) return undefined
    if (octet > 0x7f) continue
    arcs.push(arc)
    arc = 0
  }
  const [first = 0, ...rest] = arcs
  const top = Math.min(2, Math.floor(first / 40))
  return [top, first - top * 40, ...rest].join('.')
}
