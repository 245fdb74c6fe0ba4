import type { IpFamily, Learnt } from '../../../contract/evidence'
import { connectTo, lookUp, tcpFact } from '../addresses'
import { converse } from '../converse'
import { isPlausibleExchange, senderDomain } from '../dns-mx'
import { learnt } from '../learnt'
import { merge } from '../merge'
import { endpointAt, placeOf, type Place } from '../place'
import type { Probe, ProbeContext, Target } from '../probe'
import { askForTls, beginTls, greet, isEnd, sayHello, type Step } from '../steps'
import type { Talk } from '../talk'

interface EntranceTarget extends Target {
  readonly domain: string
}

/** Mail entrances of one domain that are tried: the preferred ones. */
const perDomain = 2

/**
 * Does TCP 25 leave this network, up to a mail entrance that is the expected one? Tried at the entrances (MX) of the sender's domain and of another well
 * known one, since one server alone proves nothing; each IP family apart. Nothing is sent but EHLO, STARTTLS and QUIT. The verdict is a rule's.
 */
export const linePort25: Probe<EntranceTarget> = {
  id: 'line-port-25',
  targets: (ctx) => {
    // Somebody who leads the check elsewhere wants no strangers asked.
    if (!isWorthIt(ctx) || isLedElsewhere(ctx)) return []
    const controls = (ctx.knowledge.line?.controlDomains ?? []).map(({ domain }) => domain)
    const domains = [...new Set([senderDomain(ctx) ?? [], controls].flat())]
    return domains.map((domain) => ({ key: `MX ${domain}:25`, domain }))
  },
  readiness: () => ({ state: 'ready' }),
  async *run({ domain }, ctx) {
    const resolved = await ctx.network.resolveMx(domain, ctx.signal)
    const hosts = resolved.state === 'failed' ? [] : resolved.value.map(({ host }) => host.replace(/\.$/, ''))
    const entrances = hosts.filter((host) => host !== '' && isPlausibleExchange(host)).slice(0, perDomain)
    const tried = entrances.flatMap((host) => (['ipv4', 'ipv6'] as const).map((family) => entrance(host, family, ctx)))
    let found = false
    for await (const fact of merge(tried)) {
      found = true
      yield fact
    }
    if (found) return
    const { tookMs, mapped } = resolved
    yield learnt({ kind: 'probe.not-run', why: 'needs-missing' }, { at: ctx.now(), tookMs, mapped })
  },
}

/** The ways through port 25 are Exchange Online's: an office that is not known to have it needs none of them, and Microsoft is not asked. */
export function isWorthIt({ situation, knowledge }: ProbeContext): boolean {
  const { usesMicrosoft365 } = situation.tenant
  const place = placeOf(situation, knowledge)
  return (
    usesMicrosoft365 === 'yes' ||
    (usesMicrosoft365 === 'unknown' && place !== undefined && endpointAt(place.host, knowledge) !== undefined)
  )
}

const isLedElsewhere = (ctx: ProbeContext): boolean => {
  const place = placeOf(ctx.situation, ctx.knowledge)
  return place !== undefined && ctx.network.isMapped(place.host)
}

async function* entrance(host: string, family: IpFamily, ctx: ProbeContext): AsyncGenerator<Learnt> {
  const place: Place = { host, port: 25, implicitTls: false }
  const [address] = (await lookUp(place, family, ctx)).addresses
  if (address === undefined) return
  const to = connectTo(place, address, ctx)
  const connected = await ctx.network.connect(to, ctx.signal)
  yield tcpFact(to, connected, ctx)
  if (connected.state === 'connected')
    yield* converse(place, { to, connection: connected.connection }, ctx, 'everything', wholeTalk)
}

/** Up to the certificate: a firewall may answer for the server, and then both its name and its certificate are another's. */
async function* wholeTalk(talk: Talk): Step<'told'> {
  const greeted = yield* greet(talk)
  if (isEnd(greeted)) return greeted
  const capabilities = yield* sayHello(talk, false)
  if (isEnd(capabilities)) return capabilities
  if (!capabilities.starttls) return 'told'
  const granted = yield* askForTls(talk, capabilities)
  if (isEnd(granted)) return granted
  yield* beginTls(talk)
  return 'told'
}
