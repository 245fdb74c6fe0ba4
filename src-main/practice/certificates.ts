// tsyringe, below @peculiar/x509, wants this polyfill to be loaded first.
import 'reflect-metadata'
import type { webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import {
  X509CertificateGenerator,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  type X509Certificate,
} from '@peculiar/x509'

/** `rsa` for devices: old ones do not know elliptic curves. */
const algorithms = {
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: Uint8Array.from([1, 0, 1]),
    hash: 'SHA-256',
  },
} as const
const day = 24 * 60 * 60 * 1000

/** A certificate authority that lives as long as the practice: its key is never written anywhere. */
export interface PracticeAuthority {
  /** PEM of the authority itself, for whoever is to trust it. */
  readonly certificate: string
  /** A server certificate for these names or IP addresses, and its key, in PEM. */
  issue(names: readonly string[]): Promise<{ readonly cert: string; readonly key: string }>
}

/** Makes an authority with this name. `now` in ms since 1970 UTC: certificates are valid from the day before for a month. */
export async function createAuthority(
  name: string,
  now: number,
  kind: keyof typeof algorithms = 'ecdsa',
): Promise<PracticeAuthority> {
  const algorithm = algorithms[kind]
  const validity = { notBefore: new Date(now - day), notAfter: new Date(now + 30 * day) }
  const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const authority = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    ...validity,
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  })
  return {
    certificate: authority.toString('pem'),
    async issue(names) {
      const own = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
      const leaf = await X509CertificateGenerator.create({
        subject: `CN=${names[0] ?? 'practice'}`,
        issuer: authority.subject,
        ...validity,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        extensions: [
          new SubjectAlternativeNameExtension(names.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value }))),
        ],
      })
      return { cert: pemChain([leaf, authority]), key: await privateKeyPem(own.privateKey) }
    },
  }
}

const pemChain = (certificates: readonly X509Certificate[]): string =>
  certificates.map((certificate) => certificate.toString('pem')).join('\n')

async function privateKeyPem(key: webcrypto.CryptoKey): Promise<string> {
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', key)).toString('base64')
  return `-----BEGIN PRIVATE KEY-----\n${bytes.replaceAll(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`
}
