import type { Verification } from '../../contract/evidence'
import type { FindingId } from '../../contract/generated/ids'
import { found, only, type Rule } from './diagnose'
import { endpointOf } from './hosts'

type Why = Extract<Verification, { state: 'unverified' }>['why']

const findingOf: Readonly<Record<Why, FindingId>> = {
  'self-signed': 'certificate.self-signed',
  'unknown-issuer': 'certificate.unknown-issuer',
  'wrong-name': 'certificate.wrong-name',
  expired: 'certificate.expired',
  'not-yet-valid': 'certificate.not-yet-valid',
  revoked: 'certificate.revoked',
  other: 'certificate.not-verified',
}

/** Does the certificate prove the server's name? Only then may a secret be sent. */
export const certificate: Rule = (facts, knowledge) =>
  only(facts, 'tls.negotiated').flatMap((fact) => {
    const { host, port, verification, chain } = fact
    if (verification.state === 'verified') return found('certificate.verified', [fact], { host, port })
    const issuer = chain[0]?.issuer ?? '?'
    // Microsoft never shows such a certificate itself: some device on the way opens the encryption (TLS inspection).
    const inspected =
      endpointOf(host, knowledge.endpoints) !== undefined &&
      (verification.why === 'self-signed' || verification.why === 'unknown-issuer')
    return [
      ...found(findingOf[verification.why], [fact], { host, port, issuer }),
      ...(inspected ? found('certificate.inspected', [fact], { host, issuer }) : []),
      ...(fact.overridden ? found('certificate.overridden', [fact], { host }) : []),
    ]
  })
