import type { IpFamily, Learnt } from '../../contract/evidence'
import { addressScope, ipFamily } from '../smtp/ip-address'
import { learnt } from './learnt'
import type { Connected, ConnectTo, NotConnected, Resolved } from './network'
import { askableName, endpointAt, type Address, type Place } from './place'
import type { ProbeContext } from './probe'

/** How many addresses of one family are tried. */
const perFamily = 2

export interface LookedUp {
  readonly addresses: readonly Address[]
  readonly facts: readonly Learnt[]
}

/** Names that never stand in the public DNS (RFC 6761, 6762, 8375, and what offices use): there every answer is plausible. */
const privateName =
  /^[^.]+$|\.(?:test|example|invalid|localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/i

/**
 * Could this address be true for this name? No public name leads to the asking machine or to nowhere: blockers and captive portals answer so.
 * A private address is usual inside an office (split DNS), but not for one of Microsoft's hosts.
 */
export function isPlausible(address: string, name: string, isMicrosoft: boolean): boolean {
  const scope = addressScope(address)
  if (scope === undefined) return false
  if (privateName.test(name)) return true
  return scope === 'public' || (!isMicrosoft && (scope === 'private' || scope === 'shared'))
}

/**
 * The addresses of one family, and what is worth telling about how they were found. An IP literal needs no DNS.
 * A name that has addresses of the other family only is nothing to tell.
 */
export async function lookUp(place: Place, family: IpFamily, ctx: ProbeContext): Promise<LookedUp> {
  const literal = ipFamily(place.host)
  if (literal !== undefined) {
    return { addresses: family === literal ? [{ address: place.host, family }] : [], facts: [] }
  }
  const name = askableName(place.host)
  if (name === undefined) return notAskable(place, family, ctx)
  const recordType = recordTypes[family]
  const resolved = judged(await ctx.network.resolve(name, recordType, ctx.signal), name, place, ctx)
  const stamp = { at: ctx.now(), tookMs: resolved.tookMs, mapped: resolved.mapped }
  if (resolved.state === 'answered') {
    const addresses = resolved.value.slice(0, perFamily).map((address) => ({ address, family }))
    return {
      addresses,
      facts: [learnt({ kind: 'dns.resolved', name: place.host, addresses: [...resolved.value] }, stamp)],
    }
  }
  if (resolved.why === 'no-data' && (await otherFamilyAnswered(name, family, ctx))) return { addresses: [], facts: [] }
  const { why, detail } = resolved
  return { addresses: [], facts: [learnt({ kind: 'dns.failed', name: place.host, recordType, why, detail }, stamp)] }
}

const recordTypes = { ipv4: 'A', ipv6: 'AAAA' } as const

async function otherFamilyAnswered(name: string, family: IpFamily, ctx: ProbeContext): Promise<boolean> {
  const other = await ctx.network.resolve(name, family === 'ipv4' ? 'AAAA' : 'A', ctx.signal)
  return other.state === 'answered'
}

/** An answer with only implausible addresses is a lie, which is worse than none. */
function judged(
  resolved: Resolved<readonly string[]>,
  name: string,
  place: Place,
  ctx: ProbeContext,
): Resolved<readonly string[]> {
  if (resolved.state === 'failed') return resolved
  const isMicrosoft = endpointAt(place.host, ctx.knowledge) !== undefined
  const plausible = resolved.value.filter((address) => isPlausible(address, name, isMicrosoft))
  const { tookMs, mapped } = resolved
  if (plausible.length > 0) return { ...resolved, value: plausible }
  return { state: 'failed', why: 'implausible', detail: resolved.value.slice(0, 10).join(' '), tookMs, mapped }
}

function notAskable(place: Place, family: IpFamily, ctx: ProbeContext): LookedUp {
  if (family === 'ipv6') return { addresses: [], facts: [] }
  const content = { kind: 'dns.failed', name: place.host, recordType: 'A', why: 'malformed', detail: '' } as const
  return { addresses: [], facts: [learnt(content, { at: ctx.now(), tookMs: 0, mapped: false })] }
}

export const connectTo = (place: Place, { address, family }: Address, ctx: ProbeContext): ConnectTo => ({
  host: place.host,
  port: place.port,
  address,
  family,
  timeoutMs: ctx.deadlines.connectMs,
})

/** What came of one attempt to connect, as a fact. */
export function tcpFact(to: ConnectTo, connected: Connected | NotConnected, ctx: ProbeContext): Learnt {
  const { host, port, family } = to
  const { tookMs } = connected
  if (connected.state === 'connected') {
    const { mapped, local, remote } = connected.connection
    return learnt({ kind: 'tcp.connected', host, port, family }, { at: ctx.now(), tookMs, mapped, local, remote })
  }
  const { mapped, detail } = connected
  const stamp = { at: ctx.now(), tookMs, mapped, ...remoteOf(to, mapped) }
  switch (connected.state) {
    case 'refused':
      return learnt({ kind: 'tcp.refused', host, port, family, detail }, stamp)
    case 'timed-out':
      return learnt({ kind: 'tcp.timed-out', host, port, family, afterMs: tookMs }, stamp)
    case 'unreachable':
      return learnt({ kind: 'tcp.unreachable', host, port, family, detail }, stamp)
  }
}

/** Which address did not answer; a mapped one is not the address that was really used. */
const remoteOf = ({ address, port, family }: ConnectTo, mapped: boolean): Pick<Learnt, 'remote'> =>
  mapped ? {} : { remote: { address, port, family } }
