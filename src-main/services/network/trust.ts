import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as tls from 'node:tls'

/** Whom we believe: the built-in roots, the system's, and an extra one. */
export interface Trust {
  /** TLS 1.2 or newer with these roots. Never a cipher string: OpenSSL and BoringSSL (Electron) disagree about them. */
  readonly context: tls.SecureContext
  /** Is the certificate one of our roots, or signed by one? Asks nothing about dates or names. */
  knowsIssuerOf(certificate: X509Certificate): boolean
}

/** Makes it at the first call, which costs about 50 ms of computing, and keeps it. */
export function createTrust(extraCa: string | undefined): () => Trust {
  const made: Trust[] = []
  return () => {
    const trust = made[0] ?? makeTrust(extraCa)
    made[0] = trust
    return trust
  }
}

function makeTrust(extraCa: string | undefined): Trust {
  const roots = withoutRepetition([...tls.rootCertificates, ...systemRoots(), ...certificatesIn(extraCa ?? '')])
  return {
    context: contextWith(roots),
    knowsIssuerOf: (certificate) =>
      roots.some((pem) => readCertificates(pem).some((root) => isIssuer(root, certificate))),
  }
}

function contextWith(ca: readonly string[]): tls.SecureContext {
  try {
    return tls.createSecureContext({ ca: [...ca], minVersion: 'TLSv1.2' })
  } catch {
    // One damaged certificate must not cost us all the others. Looking at each is slow, so only now.
    const readable = ca.filter((pem) => readCertificates(pem).length > 0)
    return tls.createSecureContext({ ca: readable, minVersion: 'TLSv1.2' })
  }
}

const isIssuer = (root: X509Certificate, certificate: X509Certificate): boolean =>
  root.fingerprint256 === certificate.fingerprint256 ||
  (certificate.checkIssued(root) && certificate.verify(root.publicKey))

/** Where Linux distributions keep the system's roots (Debian, Red Hat, SUSE). */
const linuxBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/var/lib/ca-certificates/ca-bundle.pem',
]

/** Offices with TLS inspection have the inspecting root in the system's store only. The runtime can read it from Node 22.15 on. */
function systemRoots(): readonly string[] {
  const fromRuntime = storeOfRuntime()
  const fromFiles =
    process.platform === 'linux' ? linuxBundles.flatMap((path) => certificatesIn(readIfThere(path))) : []
  return [...fromRuntime, ...fromFiles]
}

function storeOfRuntime(): readonly string[] {
  const offered: unknown = Reflect.get(tls, 'getCACertificates')
  if (typeof offered !== 'function') return []
  try {
    const found: unknown = offered('system')
    return Array.isArray(found) ? found.map(String) : []
  } catch {
    // A store that cannot be read trusts nobody more. The built-in roots remain.
    return []
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Not this distribution. The built-in roots remain.
    return ''
  }
}

/** The certificates of a PEM file; empty when it is none. */
const certificatesIn = (pem: string): readonly string[] =>
  pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []

/** The certificate; none when it is damaged. */
function readCertificates(pem: string): readonly X509Certificate[] {
  try {
    return [new X509Certificate(pem)]
  } catch {
    return []
  }
}

const withoutRepetition = (certificates: readonly string[]): string[] => [
  ...new Map(certificates.map((pem) => [pem.replaceAll(/\s/g, ''), pem])).values(),
]
