import type { Evidence, EvidenceOf } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import type { Knowledge } from '../../contract/knowledge'
import { found, only, type Rule } from './diagnose'
import { endpointOf } from './hosts'
import { isAt, isSendingPlace, placesOf, type Place } from './places'

/** Was each port reached, and did a mail server answer there? */
export const network: Rule = (facts, knowledge) => [
  ...placesOf(facts).flatMap((place) => [
    ...reached(facts, knowledge, place),
    ...greeting(facts, place),
    ...stranger(facts, knowledge, place),
  ]),
  ...unchecked(facts),
]

type NotReached = EvidenceOf<'tcp.refused' | 'tcp.timed-out' | 'tcp.unreachable'>

const notReachedAt = (facts: readonly Evidence[], place: Place): readonly NotReached[] =>
  [...only(facts, 'tcp.refused'), ...only(facts, 'tcp.timed-out'), ...only(facts, 'tcp.unreachable')].filter(
    isAt(place),
  )

/** The clearest failure names the finding: an active refusal before silence, silence before no way at all. */
const causes: readonly (readonly [NotReached['kind'], FindingId])[] = [
  ['tcp.refused', 'network.port-refused'],
  ['tcp.timed-out', 'network.port-silent'],
  ['tcp.unreachable', 'network.unreachable'],
]

function reached(facts: readonly Evidence[], knowledge: Knowledge, place: Place): readonly Finding[] {
  const connected = only(facts, 'tcp.connected').filter(isAt(place))
  const failed = notReachedAt(facts, place)
  if (connected.length > 0) {
    const viaIpv4 = connected.filter((fact) => fact.family === 'ipv4')
    const ipv6 = failed.filter((fact) => fact.family === 'ipv6')
    return viaIpv4.length > 0 && ipv6.length > 0 && connected.every((fact) => fact.family === 'ipv4')
      ? found('network.ipv6-only-trouble', [...ipv6, ...viaIpv4], { ...place })
      : []
  }
  if (failed.length === 0) return []
  if (!isSendingPlace(facts, place)) {
    const never = place.port === 465 && endpointOf(place.host, knowledge.endpoints)?.use === 'client-submission'
    return found(never ? 'network.port-465-not-offered' : 'network.other-port-closed', failed, { ...place })
  }
  const cause = causes.find(([kind]) => failed.some((fact) => fact.kind === kind))
  return cause === undefined ? [] : found(cause[1], failed, { ...place })
}

const notGreeted: Readonly<Record<EvidenceOf<'smtp.not-greeted'>['why'], FindingId>> = {
  silent: 'network.no-banner',
  closed: 'network.closed-before-banner',
  reset: 'network.closed-before-banner',
  'not-smtp': 'network.not-smtp',
  'too-long': 'network.not-smtp',
  'speaks-tls': 'network.speaks-tls',
}

function greeting(facts: readonly Evidence[], place: Place): readonly Finding[] {
  const greeted = only(facts, 'smtp.greeted').filter(isAt(place))
  if (greeted.length > 0) return found('network.reached', greeted, { ...place })
  return only(facts, 'smtp.not-greeted')
    .filter(isAt(place))
    .flatMap((fact) => found(notGreeted[fact.why], [fact], { ...place }))
}

/** At a host of Microsoft's some other server answers: the connection was led elsewhere on the way. A mapping does that on purpose. */
function stranger(facts: readonly Evidence[], knowledge: Knowledge, place: Place): readonly Finding[] {
  if (endpointOf(place.host, knowledge.endpoints) === undefined) return []
  return only(facts, 'smtp.capabilities-announced')
    .filter((fact) => isAt(place)(fact) && !fact.mapped)
    .filter(({ capabilities }) => endpointOf(capabilities.serverName, knowledge.endpoints) === undefined)
    .flatMap((fact) => found('network.other-server-answers', [fact], { ...place, name: fact.capabilities.serverName }))
}

/** The sending server could not be looked at from this computer: whatever is advised rests on the answers alone. */
function unchecked(facts: readonly Evidence[]): readonly Finding[] {
  const here = (place: Place) => isSendingPlace(facts, place)
  const failed = placesOf(facts)
    .filter(here)
    .flatMap((place) => notReachedAt(facts, place))
  const connected = only(facts, 'tcp.connected').some(here)
  return failed.length > 0 && !connected ? found('network.not-reached', failed) : []
}
