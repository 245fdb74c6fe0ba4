import type { TlsVersion } from '../../../src-main/contract/evidence'
import { versionNumbers } from '../../../src-main/core/tls/client-hello'

const number16 = (value: number): number[] => [value >> 8, value & 255]
const record = (type: number, content: readonly number[]): Uint8Array =>
  Uint8Array.from([type, 3, 3, ...number16(content.length), ...content])

/** A ServerHello in one record, as servers send it. `retry`: as a HelloRetryRequest (RFC 8446 4.1.3). */
export function serverHello(version: TlsVersion | number, options: { retry?: boolean } = {}): Uint8Array {
  const wanted = typeof version === 'number' ? version : versionNumbers[version]
  const isTls13 = wanted === 0x0304
  // SHA-256 of "HelloRetryRequest" begins so; the rest does not matter to a reader of versions.
  const random =
    options.retry === true ? [0xcf, 0x21, 0xad, 0x74, ...Array<number>(28).fill(7)] : Array<number>(32).fill(7)
  const extensions = isTls13 ? [0, 43, 0, 2, ...number16(wanted)] : [0xff, 1, 0, 1, 0]
  const body = [
    ...number16(Math.min(wanted, 0x0303)),
    ...random,
    32,
    ...Array<number>(32).fill(9),
    ...(isTls13 ? [0x13, 1] : [0xc0, 0x2f]),
    0,
    ...number16(extensions.length),
    ...extensions,
  ]
  return record(22, [2, 0, ...number16(body.length), ...body])
}

/** An alert record; level 2 is fatal, 1 a warning. */
export const alertRecord = (alert: number, level = 2): Uint8Array => record(21, [level, alert])

/** The version a ClientHello asks for, as a server reads it: `supported_versions` first, then the old field. */
export function askedVersion(hello: Uint8Array): number {
  const text = Array.from(hello, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const tls13 = text.includes('002b0003020304')
  return tls13 ? 0x0304 : (hello[9] ?? 0) * 256 + (hello[10] ?? 0)
}
