import type { IpFamily, Learnt } from '../../contract/evidence'
import { connectTo, lookUp, tcpFact } from './addresses'
import { converse } from './converse'
import { merge } from './merge'
import { placeKey, placeOf, type Place } from './place'
import type { Probe, ProbeContext } from './probe'
import { greet, type Step } from './steps'
import type { PlaceTarget } from './submission-conversation'
import type { Talk } from './talk'

/** Relay (RFC 5321), submission with TLS at once (RFC 8314) and submission (RFC 6409). */
const submissionPorts: readonly number[] = [25, 465, 587]

/**
 * Are the other ports of mail open from here, up to the greeting? A connection alone proves nothing: firewalls accept for others.
 * The port of the situation itself is looked at by the conversation. Names are its business too: here a name without addresses means `needs-missing`.
 */
export const portReach: Probe<PlaceTarget> = {
  id: 'port-reach',
  targets: ({ situation, knowledge }) => {
    const typed = placeOf(situation, knowledge)
    if (!typed) return []
    return submissionPorts
      .filter((port) => port !== typed.port)
      .map((port) => ({ host: typed.host, port, implicitTls: port === 465 }))
      .map((place) => ({ key: placeKey(place), place }))
  },
  // Of a mapped host only mapped ports lead anywhere.
  readiness: ({ place: { host, port } }, { network }) =>
    network.isMapped(host) && !network.isMapped(host, port)
      ? { state: 'pointless', why: 'not-applicable' }
      : { state: 'ready' },
  async *run({ place }, ctx) {
    let found = false
    for await (const fact of merge([family(place, 'ipv4', ctx), family(place, 'ipv6', ctx)])) {
      found = true
      yield fact
    }
    if (found) return
    const mapped = ctx.network.isMapped(place.host, place.port)
    yield { kind: 'probe.not-run', why: 'needs-missing', at: ctx.now(), tookMs: 0, mapped }
  },
}

async function* family(place: Place, ipFamily: IpFamily, ctx: ProbeContext): AsyncGenerator<Learnt> {
  const { addresses } = await lookUp(place, ipFamily, ctx)
  for (const address of addresses) {
    const to = connectTo(place, address, ctx)
    const connected = await ctx.network.connect(to, ctx.signal)
    yield tcpFact(to, connected, ctx)
    if (connected.state !== 'connected') continue
    const hold = place.implicitTls ? underTls : greet
    yield* converse(place, { to, connection: connected.connection }, ctx, 'everything', hold)
    return
  }
}

/** A port that speaks TLS at once stays silent until we do, so its greeting is waited for under TLS. */
async function* underTls(talk: Talk): Step<'greeted'> {
  const begun = await talk.dialogue.startTls(talk.place.host)
  if (begun.state === 'started') return yield* greet(talk)
  const { why, detail, alert } = begun
  switch (why) {
    case 'closed':
    case 'reset':
      yield* talk.tellTrouble({ kind: 'smtp.not-greeted', ...talk.where, why, firstBytes: '' })
      return 'ended'
    case 'timed-out':
      yield* talk.tellTrouble({ kind: 'smtp.not-greeted', ...talk.where, why: 'silent', firstBytes: '' })
      return 'ended'
    case 'not-tls':
      yield* talk.tellTrouble({ kind: 'smtp.not-greeted', ...talk.where, why: 'not-smtp', firstBytes: '' })
      return 'ended'
    default:
      // It answered in TLS, so the port is open; why we could not go on is worth keeping.
      yield* talk.tellTrouble({ kind: 'tls.failed', ...talk.where, why, detail, ...(alert !== undefined && { alert }) })
      return 'ended'
  }
}
