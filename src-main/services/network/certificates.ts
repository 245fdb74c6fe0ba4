import { X509Certificate } from 'node:crypto'
import { checkServerIdentity, type DetailedPeerCertificate, type TLSSocket } from 'node:tls'
import type { Certificate, Verification } from '../../contract/evidence'
import type { Trust } from './trust'

/** Far above any honest chain or list of names; a hostile one must not swell the report. */
const maxChain = 10
const maxNames = 100
const maxText = 256

/** The certificates the server showed, its own first, with a root where the runtime knows it. */
export function peerChain(socket: TLSSocket): readonly DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = []
  // Without a certificate Node gives an empty object; a root is its own issuer.
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true)
  while (next?.raw && chain.length < maxChain && !chain.includes(next)) {
    chain.push(next)
    next = next.issuerCertificate
  }
  return chain
}

/** What a report keeps of a certificate. */
export function describeCertificate(certificate: DetailedPeerCertificate): Certificate {
  return {
    subject: describeName(certificate.subject),
    issuer: describeName(certificate.issuer),
    names: namesOf(certificate.subjectaltname ?? ''),
    validFrom: isoOf(certificate.valid_from),
    validTo: isoOf(certificate.valid_to),
    fingerprint256: certificate.fingerprint256,
  }
}

/**
 * Does the chain prove the host? When several things are wrong, the one said is the one to be mended first:
 * who issued it, then for which name, then its dates. `expired` therefore means that the date is the only problem.
 */
export function judgeCertificate(
  host: string,
  chain: readonly DetailedPeerCertificate[],
  chainError: string | undefined,
  trust: Trust,
): Verification {
  const [own] = chain
  const top = chain.at(-1)
  if (!own || !top) return { state: 'unverified', why: 'other', detail: 'NO_CERTIFICATE' }
  const why = chainError === undefined ? undefined : (reasons.get(chainError) ?? 'other')
  const detail = chainError ?? ''
  const isDate = why === 'expired' || why === 'not-yet-valid'
  if (why !== undefined && !isDate) return { state: 'unverified', why, detail }
  // The last thing OpenSSL notices is the date; whatever it noticed before is overwritten by it.
  if (isDate && !trust.knowsIssuerOf(new X509Certificate(top.raw)))
    return {
      state: 'unverified',
      why: chain.length === 1 && isSelfIssued(own) ? 'self-signed' : 'unknown-issuer',
      detail,
    }
  if (!isFor(host, own)) return { state: 'unverified', why: 'wrong-name', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' }
  return why === undefined ? { state: 'verified' } : { state: 'unverified', why, detail }
}

/** RFC 6125 as Node has it. It throws at a list of names that cannot be read, which proves nothing either. */
function isFor(host: string, certificate: DetailedPeerCertificate): boolean {
  try {
    return checkServerIdentity(host, certificate) === undefined
  } catch {
    return false
  }
}

/** Codes of OpenSSL and BoringSSL (X509_V_ERR_…) as Node gives them in `authorizationError`. */
const reasons = new Map<string, Exclude<Verification, { state: 'verified' }>['why']>([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'unknown-issuer'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'unknown-issuer'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unknown-issuer'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unknown-issuer'],
  ['CERT_UNTRUSTED', 'unknown-issuer'],
  ['CERT_HAS_EXPIRED', 'expired'],
  ['CERT_NOT_YET_VALID', 'not-yet-valid'],
  ['CERT_REVOKED', 'revoked'],
  ['HOSTNAME_MISMATCH', 'wrong-name'],
])

const isSelfIssued = ({ subject, issuer }: DetailedPeerCertificate): boolean =>
  describeName(subject) === describeName(issuer)

/** `CN=smtp.example.com, O=Example`. A part may occur several times. */
function describeName(name: object | undefined): string {
  const parts = Object.entries(name ?? {}).flatMap(([key, value]) =>
    [value].flat().map((one) => `${key}=${String(one)}`),
  )
  return clean(parts.join(', '))
}

/** DNS names and IP addresses of Node's `DNS:a.example, IP Address:192.0.2.1`. */
function namesOf(alternativeNames: string): string[] {
  const entries = alternativeNames.split(/, (?=[A-Za-z ]+:)/).slice(0, maxNames)
  return entries.flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.slice(1).map(clean) ?? [])
}

/** The certificate's author chose this text: control characters would only disturb. */
const clean = (text: string): string => text.replaceAll(/\p{C}+/gu, ' ').slice(0, maxText)

/** ISO 8601 of OpenSSL's `Nov 23 10:00:00 2026 GMT`; as it is when it cannot be read. */
function isoOf(day: string): string {
  const date = new Date(day)
  return Number.isNaN(date.getTime()) ? clean(day) : date.toISOString()
}
