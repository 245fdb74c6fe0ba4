import { versionNumbers } from './client-hello'
import type { TlsVersion } from '../../contract/evidence'

/** What a server sent back to a ClientHello. */
export type ServerAnswer =
  /** `version` is undefined for one we have no name for (SSL 3.0, drafts). A HelloRetryRequest is a ServerHello too (RFC 8446 4.1.4). */
  | { readonly state: 'hello'; readonly version: TlsVersion | undefined }
  /** `alert` is the number, e.g. 70 `protocol_version`, 40 `handshake_failure` (RFC 8446 6). */
  | { readonly state: 'alert'; readonly alert: number }
  | { readonly state: 'more' }
  | { readonly state: 'not-tls' }

const [alertRecord, handshakeRecord, serverHello] = [21, 22, 2]
const closeNotify = 0
/** RFC 5246 6.2.3: the longest record that may exist on the wire. */
const maxRecord = 16_384 + 2048
/** A ServerHello is a few hundred bytes; this much of anything is enough to know. */
const maxBytes = 16_384
const supportedVersions = 43

/** Reads all bytes received so far; never throws, whatever they are. Handshake messages may be cut over records as the server likes. */
export function readServerAnswer(bytes: Uint8Array): ServerAnswer {
  let handshake: readonly number[] = []
  let at = 0
  while (at < bytes.length) {
    const [type, major, , high, low] = bytes.subarray(at, at + 5)
    if ((type !== alertRecord && type !== handshakeRecord) || (major !== undefined && major !== 3))
      return { state: 'not-tls' }
    if (high === undefined || low === undefined) return { state: 'more' }
    const length = high * 256 + low
    if (length === 0 || length > maxRecord || at > maxBytes) return { state: 'not-tls' }
    const content = bytes.subarray(at + 5, at + 5 + length)
    if (type === alertRecord) {
      const [level, alert] = content
      if (alert === undefined) return { state: length < 2 ? 'not-tls' : 'more' }
      // A warning (level 1), such as `unrecognized_name` of old servers, does not end the handshake.
      if (level !== 1 || alert === closeNotify) return { state: 'alert', alert }
    } else {
      handshake = [...handshake, ...content]
      const hello = readHello(handshake)
      if (hello.state !== 'more') return hello
    }
    at += 5 + length
  }
  return { state: 'more' }
}

/** ServerHello (RFC 5246 7.4.1.3, 8446 4.1.3): type, length, version, random, session id, suite, compression, extensions. */
function readHello(message: readonly number[]): ServerAnswer {
  const [type, high, middle, low] = message
  if (type !== undefined && type !== serverHello) return { state: 'not-tls' }
  if (high === undefined || middle === undefined || low === undefined) return { state: 'more' }
  const length = high * 65_536 + middle * 256 + low
  if (length < 38 || length > maxBytes) return { state: 'not-tls' }
  if (message.length < 4 + length) return { state: 'more' }
  const body = message.slice(4, 4 + length)
  const extensionsAt = 2 + 32 + 1 + (body[34] ?? 0) + 3
  if (extensionsAt > body.length) return { state: 'not-tls' }
  const version = versionIn(body.slice(extensionsAt)) ?? number16(body, 0)
  return { state: 'hello', version: versions.find((name) => versionNumbers[name] === version) }
}

const versions: readonly TlsVersion[] = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3']
const number16 = (bytes: readonly number[], at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)

/** The version that the `supported_versions` extension names, if it is there. */
function versionIn(extensions: readonly number[]): number | undefined {
  const end = Math.min(extensions.length, 2 + number16(extensions, 0))
  for (let at = 2; at + 4 <= end; at += 4 + number16(extensions, at + 2)) {
    if (number16(extensions, at) === supportedVersions && at + 6 <= end) return number16(extensions, at + 4)
  }
  return undefined
}
