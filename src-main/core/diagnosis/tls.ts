import type { Evidence, EvidenceOf, TlsVersion } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import { found, only, type Rule } from './diagnose'
import { isAt, placesOf, type Place } from './places'

/** Which TLS versions does the server take, and did the handshake come about? */
export const tls: Rule = (facts) =>
  placesOf(facts).flatMap((place) => [...versions(facts, place), ...failures(facts, place)])

const modern = (version: TlsVersion) => version === 'TLS 1.2' || version === 'TLS 1.3'

function versions(facts: readonly Evidence[], place: Place): readonly Finding[] {
  const tried = only(facts, 'tls.version-tried').filter(isAt(place))
  const negotiated = only(facts, 'tls.negotiated').filter(isAt(place))
  const accepted = [
    ...negotiated.map((fact) => ({ fact, version: fact.protocol })),
    ...tried.filter(({ answer }) => answer === 'accepted').map((fact) => ({ fact, version: fact.version })),
  ]
  const factsOf = (wanted: (version: TlsVersion) => boolean) =>
    accepted.filter(({ version }) => wanted(version)).map(({ fact }) => fact)
  const newOnes = factsOf(modern)
  const oldOnes = factsOf((version) => !modern(version))
  if (newOnes.length > 0) {
    return [
      ...found('tls.modern', newOnes, { ...place }),
      ...(oldOnes.length > 0 ? found('tls.old-too', oldOnes, { ...place }) : []),
    ]
  }
  if (oldOnes.length > 0) return found('tls.old-only', oldOnes, { ...place })
  const answered = tried.some(({ answer }) => answer === 'refused' || answer === 'other-version')
  return tried.length > 0 && !answered ? found('tls.versions-not-checked', tried, { ...place }) : []
}

const causeOf: Readonly<Record<EvidenceOf<'tls.failed'>['why'], FindingId>> = {
  version: 'tls.no-common-version',
  'not-tls': 'tls.not-tls',
  handshake: 'tls.handshake-failed',
  other: 'tls.handshake-failed',
  closed: 'tls.cut-off',
  reset: 'tls.cut-off',
  'timed-out': 'tls.cut-off',
}

const failures = (facts: readonly Evidence[], place: Place): readonly Finding[] =>
  only(facts, 'tls.failed')
    .filter(isAt(place))
    .flatMap((fact) => found(causeOf[fact.why], [fact], { ...place }))
