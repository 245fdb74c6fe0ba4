import { connectTo, lookUp, tcpFact } from '../addresses'
import { learnt } from '../learnt'
import { placeKey, type Place } from '../place'
import type { Probe, ProbeContext, Target } from '../probe'
import { isWorthIt } from './port-25'

interface ControlTarget extends Target {
  readonly place: Place
}

/**
 * Is the network there at all? A connection to a port that nobody blocks (submission, HTTPS), ended at once: where these fail too, a silent port 25
 * says nothing.
 */
export const lineControls: Probe<ControlTarget> = {
  id: 'line-controls',
  targets: (ctx) => (isWorthIt(ctx) ? controlPlaces(ctx).map((place) => ({ key: placeKey(place), place })) : []),
  readiness: ({ place: { host, port } }, ctx) =>
    ctx.network.isMapped(host) && !ctx.network.isMapped(host, port)
      ? { state: 'pointless', why: 'not-applicable' }
      : { state: 'ready' },
  async *run({ place }, ctx) {
    for (const family of ['ipv4', 'ipv6'] as const) {
      const [address] = (await lookUp(place, family, ctx)).addresses
      if (address === undefined) continue
      const to = connectTo(place, address, ctx)
      const connected = await ctx.network.connect(to, ctx.signal)
      if (connected.state === 'connected') connected.connection.close()
      yield tcpFact(to, connected, ctx)
      if (connected.state === 'connected') return
    }
    yield learnt({ kind: 'probe.not-run', why: 'needs-missing' }, { at: ctx.now(), tookMs: 0, mapped: false })
  },
}

function controlPlaces({ knowledge, network }: ProbeContext): readonly Place[] {
  const first = (use: 'client-submission' | 'sign-in') =>
    knowledge.endpoints.find((row) => row.use === use && row.cloud === 'worldwide')?.hosts[0]
  const [submission, web] = [first('client-submission'), first('sign-in')]
  // Somebody who leads one of the two elsewhere wants no strangers asked.
  if ([submission, web].some((host) => host !== undefined && network.isMapped(host))) return []
  return [
    ...(submission === undefined ? [] : [{ host: submission, port: 587, implicitTls: false }]),
    ...(web === undefined ? [] : [{ host: web, port: 443, implicitTls: true }]),
  ]
}
