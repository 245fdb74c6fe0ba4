import type { Evidence, EvidenceOf, IpFamily } from '../../contract/evidence'
import type { Args } from '../../contract/finding'
import type { Knowledge } from '../../contract/knowledge'
import { only } from './diagnose'
import { endpointOf, isPrivateHost } from './hosts'

/**
 * What became of TCP 25 outside. `blocked`: silence; `rejected`: something said no; `intercepted`: somebody else answered; `no-banner`: connected, but
 * no mail server spoke; `unclear`: nothing else could be reached either.
 */
export type Port25 = 'open' | 'intercepted' | 'no-banner' | 'rejected' | 'blocked' | 'unclear'

export interface MeasuredPort25 {
  readonly verdict: Port25
  readonly because: readonly Evidence[]
  readonly args: Args
}

type AtPort = Extract<Evidence, { host: string; port: number }>
const isAtPort = (fact: Evidence): fact is AtPort => 'port' in fact && 'host' in fact
const isOutside25 = (fact: Evidence): fact is AtPort => isAtPort(fact) && fact.port === 25 && !isPrivateHost(fact.host)
/** A mapped connection has no true address: it counts for IPv4, which a mapping leads to. */
const familyOf = (fact: AtPort): IpFamily => {
  switch (fact.kind) {
    case 'tcp.connected':
    case 'tcp.refused':
    case 'tcp.timed-out':
    case 'tcp.unreachable':
      return fact.family
    default:
      return fact.remote?.family ?? 'ipv4'
  }
}

/**
 * Can TCP 25 leave this network by this family? Only servers outside prove anything, a connection without a greeting does not count as open (it may be
 * intercepted), and silence counts as blocked only when some other port could be reached. Any success wins over any failure. Undefined: not tried.
 */
export function port25By(
  family: IpFamily,
  facts: readonly Evidence[],
  knowledge: Knowledge,
): MeasuredPort25 | undefined {
  const tried = facts.filter(isOutside25).filter((fact) => familyOf(fact) === family)
  const greeted = only(tried, 'smtp.greeted')
  const strangers = tried.flatMap((fact) => {
    const name = strangerIn(fact, knowledge)
    return name === undefined ? [] : [{ fact, name }]
  })
  // Of a host that is not Microsoft's nobody knows how it would greet: it proves a way out only where no stranger was met besides.
  const isProof = (fact: AtPort) => strangers.length === 0 || endpointOf(fact.host, knowledge.endpoints) !== undefined
  const genuine = greeted.filter(
    (fact) => isProof(fact) && !strangers.some((stranger) => isSamePlace(stranger.fact, fact)),
  )
  if (genuine.length > 0) return { verdict: 'open', because: genuine, args: {} }
  const [stranger] = strangers
  if (stranger !== undefined)
    return {
      verdict: 'intercepted',
      because: strangers.map(({ fact }) => fact),
      args: { host: stranger.fact.host, name: stranger.name },
    }
  const silentServers = only(tried, 'smtp.not-greeted')
  if (silentServers.length > 0) return { verdict: 'no-banner', because: silentServers, args: {} }

  const active = [...only(tried, 'tcp.refused'), ...only(tried, 'tcp.unreachable')]
  const silent = only(tried, 'tcp.timed-out')
  const failed = [...active, ...silent]
  // Connected and not more, e.g. because the check was cancelled: nothing is known.
  if (failed.length === 0 || only(tried, 'tcp.connected').length > 0) return undefined
  const [control] = only(facts, 'tcp.connected').filter((fact) => fact.family === family && fact.port !== 25)
  if (control === undefined) return { verdict: 'unclear', because: failed, args: {} }
  return { verdict: active.length > 0 ? 'rejected' : 'blocked', because: [...failed, control], args: {} }
}

const isSamePlace = (one: AtPort, other: AtPort) => one.host === other.host && one.port === other.port

/**
 * Did somebody else answer for a host of Microsoft's? Its name in the greeting or in EHLO, or its certificate, says so. A mapping does that on purpose. Of other hosts
 * nothing is expected.
 */
function strangerIn(fact: AtPort, { endpoints }: Knowledge): string | undefined {
  if (fact.mapped || endpointOf(fact.host, endpoints) === undefined) return undefined
  const other = (name: string) => (endpointOf(name, endpoints) === undefined ? name : undefined)
  if (fact.kind === 'smtp.capabilities-announced') return other(fact.capabilities.serverName)
  // A greeting begins with the name (RFC 5321 4.3.1); some servers say nothing there, which is no proof of anything.
  if (fact.kind === 'smtp.greeted') {
    const [name = ''] = (fact.reply.lines[0] ?? '').split(' ')
    return name.includes('.') ? other(name) : undefined
  }
  return fact.kind === 'tls.negotiated' && isOthers(fact)
    ? (fact.chain[0]?.subject ?? fact.verification.state)
    : undefined
}

const isOthers = ({ verification }: EvidenceOf<'tls.negotiated'>) =>
  verification.state === 'unverified' && ['self-signed', 'unknown-issuer', 'wrong-name'].includes(verification.why)
