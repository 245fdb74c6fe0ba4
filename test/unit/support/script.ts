import { readFileSync } from 'node:fs'
import type { TlsVersion, Verification } from '../../../src-main/contract/evidence'
import type { TlsNotStarted } from '../../../src-main/core/probes/network'

/**
 * A conversation as readable text. One line each:
 *   `> EHLO *`   what we are expected to say; `*` stands for anything. QUIT and RSET may come at any time and are answered by themselves.
 *   `< 250 OK`   what the server says; lines that follow each other come in one segment. `\x00` writes a byte, `\` at the end leaves out CR LF,
 *                `< repeat 9 250-x` is the line nine times.
 *   `! …`        something that happens, see `Happening`
 *   `# …`        a comment
 */
export type ScriptLine =
  { readonly kind: 'us'; readonly text: string } | { readonly kind: 'server'; readonly bytes: Uint8Array } | Happening

export type Happening =
  /** `! close`, `! reset`, `! silence` */
  | { readonly kind: 'close' | 'reset' | 'silence' }
  /** `! pieces 1`: from here on at most so many bytes at a time. */
  | { readonly kind: 'pieces'; readonly size: number }
  /** `! drip 1000`: from here on one byte every so many ms. */
  | { readonly kind: 'drip'; readonly ms: number }
  /** `! tls`, `! tls TLS 1.2`, `! tls self-signed`, …: a handshake with that version (1.3 if absent) and that trouble (none if absent). */
  | { readonly kind: 'tls'; readonly protocol: TlsVersion; readonly verification: Verification }
  /** `! tls failed handshake 40`: a handshake that comes to nothing. */
  | { readonly kind: 'tls-failed'; readonly why: TlsNotStarted['why']; readonly alert?: number }
  /** `! versions TLS 1.0, TLS 1.2`: which of our hand-made hellos are accepted, anywhere in the script; TLS 1.2 and 1.3 if absent. */
  | { readonly kind: 'versions'; readonly versions: readonly TlsVersion[] }

const folder = new URL('../../conversations/', import.meta.url)

/** Reads a file of test/conversations. */
export const readConversation = (name: string): readonly ScriptLine[] =>
  parseScript(readFileSync(new URL(name, folder), 'utf8'))

export function parseScript(text: string): readonly ScriptLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .flatMap((line): readonly ScriptLine[] => {
      const rest = line.slice(2)
      if (line.startsWith('>')) return [{ kind: 'us', text: rest }]
      if (line.startsWith('<')) return [{ kind: 'server', bytes: serverBytes(rest) }]
      if (line.startsWith('!')) return [happening(rest)]
      throw new Error(`Not a line of a conversation: ${line}`)
    })
}

function serverBytes(text: string): Uint8Array {
  const unended = text.endsWith('\\')
  const [, count = '1', line = text] = /^repeat (\d+) (.*)$/.exec(text) ?? []
  const body = (unended ? line.slice(0, -1) : `${line}\r\n`).repeat(Number(count))
  const parts = body.split(/(\\x[0-9a-f]{2})/)
  const bytesOf = (part: string) =>
    /^\\x[0-9a-f]{2}$/.test(part) ? Buffer.from(part.slice(2), 'hex') : Buffer.from(part, 'utf8')
  return new Uint8Array(Buffer.concat(parts.map(bytesOf)))
}

const versions: readonly TlsVersion[] = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3']
const reasons = ['self-signed', 'unknown-issuer', 'wrong-name', 'expired', 'not-yet-valid', 'revoked', 'other'] as const
const failures: readonly TlsNotStarted['why'][] = [
  'version',
  'handshake',
  'not-tls',
  'closed',
  'reset',
  'timed-out',
  'other',
]

function happening(text: string): Happening {
  const [word, ...more] = text.trim().split(' ')
  const rest = more.join(' ')
  switch (word) {
    case 'close':
    case 'reset':
    case 'silence':
      return { kind: word }
    case 'pieces':
      return { kind: 'pieces', size: Number(rest) }
    case 'drip':
      return { kind: 'drip', ms: Number(rest) }
    case 'versions':
      return { kind: 'versions', versions: versions.filter((version) => rest.includes(version)) }
    case 'tls': {
      const failed = failures.find((why) => rest.startsWith(`failed ${why}`))
      const alert = /\d+$/.exec(rest)?.[0]
      if (failed) return { kind: 'tls-failed', why: failed, ...(alert !== undefined && { alert: Number(alert) }) }
      const why = reasons.find((reason) => rest.includes(reason))
      return {
        kind: 'tls',
        protocol: versions.find((version) => rest.includes(version)) ?? 'TLS 1.3',
        verification: why ? { state: 'unverified', why, detail: why.toUpperCase() } : { state: 'verified' },
      }
    }
    default:
      throw new Error(`Nothing of the kind happens in conversations: ${text}`)
  }
}
