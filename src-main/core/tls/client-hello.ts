import type { TlsVersion } from '../../contract/evidence'
import { ipFamily } from '../smtp/ip-address'

/** Version numbers on the wire (RFC 8446 4.1.2, 5246 A.1, 4346 A.1, 2246 A.1). */
export const versionNumbers: Readonly<Record<TlsVersion, number>> = {
  'TLS 1.0': 0x0301,
  'TLS 1.1': 0x0302,
  'TLS 1.2': 0x0303,
  'TLS 1.3': 0x0304,
}

/** How many random bytes a ClientHello takes: random, session id and key share, 32 each. Any 32 bytes are a valid X25519 public key (RFC 7748 5). */
export const clientHelloRandomBytes = 96

/**
 * Suites that servers of the last twenty years have offered: ECDHE and DHE first, then plain RSA, 3DES and RC4 for old appliances, and the
 * renegotiation signal (RFC 5746). We only ask whether the version is spoken; no secret ever goes through these.
 */
const suites: readonly number[] = [
  0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0x009e, 0x009f, 0xc023, 0xc027, 0xc009, 0xc013, 0xc00a, 0xc014,
  0x0033, 0x0039, 0x009c, 0x009d, 0x003c, 0x003d, 0x002f, 0x0035, 0x000a, 0x0005, 0x00ff,
]
const suitesOfTls13: readonly number[] = [0x1301, 0x1302, 0x1303]
const signatureAlgorithms: readonly number[] = [
  0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201,
]
const x25519 = 29
const groups: readonly number[] = [x25519, 23, 24, 25]

type Bytes = readonly number[]
const number16 = (value: number): Bytes => [value >> 8, value & 255]
const vector8 = (content: Bytes): Bytes => [content.length, ...content]
const vector16 = (content: Bytes): Bytes => [...number16(content.length), ...content]
const vector24 = (content: Bytes): Bytes => [content.length >> 16, ...number16(content.length & 0xffff), ...content]
const extension = (type: number, content: Bytes): Bytes => [...number16(type), ...vector16(content)]

/**
 * A ClientHello in one record that offers exactly one version. Made by hand, so that no TLS library's policy stands between us and an old server.
 * The server's name is sent only when it is a name (RFC 6066 3).
 */
export function clientHello(hello: { version: TlsVersion; host: string; random: Uint8Array }): Uint8Array {
  const version = versionNumbers[hello.version]
  const isTls13 = hello.version === 'TLS 1.3'
  const random = [...hello.random.subarray(0, clientHelloRandomBytes)]
  if (random.length < clientHelloRandomBytes)
    throw new Error(`A ClientHello takes ${clientHelloRandomBytes} random bytes`)
  const extensions = [
    ...serverName(hello.host),
    ...extension(10, vector16(groups.flatMap(number16))),
    ...extension(11, vector8([0])),
    ...(version >= 0x0303 ? extension(13, vector16(signatureAlgorithms.flatMap(number16))) : []),
    ...(isTls13 ? extension(43, vector8(number16(version))) : []),
    ...(isTls13 ? extension(51, vector16([...number16(x25519), ...vector16(random.slice(64, 96))])) : []),
  ]
  const body = [
    ...number16(Math.min(version, 0x0303)),
    ...random.slice(0, 32),
    ...vector8(random.slice(32, 64)),
    ...vector16((isTls13 ? suitesOfTls13 : suites).flatMap(number16)),
    ...vector8([0]),
    ...vector16(extensions),
  ]
  // Record version: 1.0 for 1.3 (RFC 8446 5.1), else the version itself, which strict old servers want.
  return Uint8Array.from([22, ...number16(isTls13 ? 0x0301 : version), ...vector16([1, ...vector24(body)])])
}

function serverName(host: string): Bytes {
  const name = host.replace(/\.$/, '')

  if (name === '' || name.length > 255 || /[^\u0021-\u007e]/.test(name) || ipFamily(name) !== undefined) return []
  return extension(0, vector16([0, ...vector16([...new TextEncoder().encode(name)])]))
}
