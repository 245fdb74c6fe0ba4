import type { HelloVersion, SeenHello } from '../../contract/attempt'
import { readable } from '../smtp/readable'

/** What a device's first bytes are. `atLeast`: so many bytes in all have to be there before it is worth looking again. */
export type DeviceOpening =
  | { readonly state: 'hello'; readonly hello: SeenHello }
  | { readonly state: 'more'; readonly atLeast: number }
  | { readonly state: 'not-tls' }

const handshakeRecord = 22
const clientHelloType = 1
/** RFC 5246 6.2.3: the longest record that may exist on the wire. */
const maxRecord = 16_384 + 2048
/** No honest ClientHello is longer, post-quantum key shares included. */
export const maxClientHello = 65_536
const maxSuites = 200
const [serverNameExtension, supportedVersionsExtension] = [0, 43]

const versionNames = new Map<number, HelloVersion>([
  [0x0002, 'SSL 2.0'],
  [0x0300, 'SSL 3.0'],
  [0x0301, 'TLS 1.0'],
  [0x0302, 'TLS 1.1'],
  [0x0303, 'TLS 1.2'],
  [0x0304, 'TLS 1.3'],
])
const order = [...versionNames.values()]

/** Do these bytes begin TLS (or an SSL 2.0 hello) rather than an SMTP command? One byte is enough to tell a TLS record, three for SSL 2.0. */
export function beginsTls(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes
  if (first === handshakeRecord) return bytes.length < 2 || second === 3
  return (first & 0x80) !== 0 && bytes.length >= 3 && third === clientHelloType
}

/** Reads all bytes received so far; never throws, whatever they are. The hello may be cut over records as the device likes (RFC 8446 5.1). */
export function readClientHello(bytes: Uint8Array): DeviceOpening {
  if (bytes.length === 0) return { state: 'more', atLeast: 1 }
  if (((bytes[0] ?? 0) & 0x80) !== 0) return readSslv2(bytes)
  return readRecords(bytes)
}

function readRecords(bytes: Uint8Array): DeviceOpening {
  const message = new Uint8Array(Math.min(bytes.length, maxClientHello + 4))
  let filled = 0
  let at = 0
  while (at + 5 <= bytes.length) {
    const length = number16(bytes, at + 3)
    if (bytes[at] !== handshakeRecord || bytes[at + 1] !== 3 || length === 0 || length > maxRecord)
      return { state: 'not-tls' }
    const content = bytes.subarray(at + 5, Math.min(at + 5 + length, at + 5 + message.length - filled))
    message.set(content, filled)
    filled += content.length
    const whole = readMessage(message.subarray(0, filled))
    if (whole !== 'more') return whole
    if (at + 5 + length > bytes.length) return { state: 'more', atLeast: at + 5 + length }
    at += 5 + length
  }
  const [type, major] = bytes.subarray(at)
  const isStillTls = (type ?? handshakeRecord) === handshakeRecord && (major ?? 3) === 3
  return isStillTls ? { state: 'more', atLeast: at + 5 } : { state: 'not-tls' }
}

/** Handshake header: type, 24-bit length. */
function readMessage(message: Uint8Array): DeviceOpening | 'more' {
  if (message.length > 0 && message[0] !== clientHelloType) return { state: 'not-tls' }
  if (message.length < 4) return 'more'
  const length = (message[1] ?? 0) * 65_536 + number16(message, 2)
  if (length > maxClientHello) return { state: 'not-tls' }
  if (message.length < 4 + length) return 'more'
  const hello = readBody(message.subarray(4, 4 + length))
  return hello === undefined ? { state: 'not-tls' } : { state: 'hello', hello }
}

/** Version, random, session id, suites, compression, extensions; undefined when the lengths do not fit. */
function readBody(body: Uint8Array): SeenHello | undefined {
  const suitesAt = 35 + (body[34] ?? 0)
  const compressionAt = suitesAt + 2 + number16(body, suitesAt)
  const extensionsAt = compressionAt + 1 + (body[compressionAt] ?? 0)
  if (compressionAt >= body.length || extensionsAt > body.length) return undefined
  const extensions = extensionsOf(body.subarray(extensionsAt + 2, extensionsAt + 2 + number16(body, extensionsAt)))
  const named = extensions.get(supportedVersionsExtension)
  const numbers = named === undefined ? [number16(body, 0)] : numbersIn(named.subarray(1, 1 + (named[0] ?? 0)))
  return {
    format: 'tls',
    ...versionsOf(numbers),
    serverName: nameOf(extensions.get(serverNameExtension)),
    suites: numbersIn(body.subarray(suitesAt + 2, compressionAt))
      .filter(isReal)
      .slice(0, maxSuites),
  }
}

/** Each type once, its first content (RFC 8446 4.2: more would be an error). */
function extensionsOf(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const found = new Map<number, Uint8Array>()
  for (let at = 0; at + 4 <= bytes.length; at += 4 + number16(bytes, at + 2)) {
    const type = number16(bytes, at)
    if (!found.has(type)) found.set(type, bytes.subarray(at + 4, at + 4 + number16(bytes, at + 2)))
  }
  return found
}

/** RFC 6066 3: list length, type 0 (host name), length, name. */
function nameOf(content: Uint8Array | undefined): string | null {
  if (content === undefined || content.length < 6 || content[2] !== 0) return null
  const name = content.subarray(5, 5 + number16(content, 3))
  return readable(new TextDecoder('latin1').decode(name), 255)
}

/** RFC 5246 E.2: two bytes of length, type 1, version, three lengths, then suites of three bytes. */
function readSslv2(bytes: Uint8Array): DeviceOpening {
  if (bytes.length < 3) return { state: 'more', atLeast: 3 }
  const length = ((bytes[0] ?? 0) & 0x7f) * 256 + (bytes[1] ?? 0)
  if (bytes[2] !== clientHelloType || length < 9) return { state: 'not-tls' }
  if (bytes.length < 2 + length) return { state: 'more', atLeast: 2 + length }
  const suitesLength = number16(bytes, 5)
  if (suitesLength % 3 !== 0 || 9 + suitesLength > length) return { state: 'not-tls' }
  const specs = Array.from({ length: suitesLength / 3 }, (_, index) => bytes.subarray(11 + 3 * index, 14 + 3 * index))
  const suites = specs.flatMap((spec) => (spec[0] === 0 ? [number16(spec, 1)] : []))
  return {
    state: 'hello',
    hello: {
      format: 'sslv2',
      ...versionsOf([number16(bytes, 3)]),
      serverName: null,
      suites: suites.slice(0, maxSuites),
    },
  }
}

function versionsOf(numbers: readonly number[]): Pick<SeenHello, 'versions' | 'highest'> {
  const known = new Set(numbers.map((number) => versionNames.get(number)))
  const versions = order.filter((name) => known.has(name))
  return { versions, highest: versions.at(-1) ?? null }
}

const number16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
const numbersIn = (bytes: Uint8Array): readonly number[] =>
  Array.from({ length: bytes.length >> 1 }, (_, index) => number16(bytes, 2 * index))
/** Not a reserved value that only tests whether servers tolerate the unknown (GREASE, RFC 8701). */
const isReal = (suite: number): boolean => (suite & 0x0f0f) !== 0x0a0a || suite >> 8 !== (suite & 255)
