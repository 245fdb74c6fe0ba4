import type { Learnt } from '../../contract/evidence'
import { ipFamily } from '../smtp/ip-address'
import { learnt, type Content } from './learnt'
import { askableName, endpointAt } from './place'
import type { Probe, ProbeContext, Target } from './probe'

export interface DomainTarget extends Target {
  readonly domain: string
}

/** The domain mail is sent from: of the sender's address, else of the user name. */
export function senderDomain({ situation: { sending } }: ProbeContext): string | undefined {
  const address = [sending.from, sending.account].find((text) => text?.includes('@'))
  const domain = address?.slice(address.lastIndexOf('@') + 1).replace(/[>\s.]+$/, '')
  return domain === undefined ? undefined : askableName(domain)
}

/** The domain as a row, where there is one. */
export function domainTargets(ctx: ProbeContext): readonly DomainTarget[] {
  const domain = senderDomain(ctx)
  return domain === undefined ? [] : [{ key: domain, domain }]
}

/** Where does mail for the sender's domain go, and who may send for it? Answers are kept as they are; SPF is judged elsewhere. */
export const dnsMx: Probe<DomainTarget> = {
  id: 'dns-mx',
  targets: domainTargets,
  readiness: () => ({ state: 'ready' }),
  async *run({ domain }, ctx) {
    const asked = [mx(domain, ctx), spf(domain, ctx)]
    for (const found of asked) {
      const { content, tookMs, mapped } = await found
      yield learnt(content, { at: ctx.now(), tookMs, mapped })
    }
  },
}

/** The host that takes mail for a domain: Exchange Online's if one is, else the preferred one; undefined when DNS names none. Told as a fact. */
export async function* mailHost(domain: string, ctx: ProbeContext): AsyncGenerator<Learnt, string | undefined> {
  const name = askableName(domain)
  if (name === undefined) return undefined
  const { content, tookMs, mapped } = await mx(name, ctx)
  yield learnt(content, { at: ctx.now(), tookMs, mapped })
  if (content.kind !== 'dns.mx-found') return undefined
  const hosts = content.exchanges
    .toSorted((one, other) => one.preference - other.preference)
    .map(({ host }) => host.replace(/\.$/, ''))
    .filter(isPlausibleExchange)
  return hosts.find((host) => endpointAt(host, ctx.knowledge)?.use === 'mx') ?? hosts[0]
}

interface Found {
  readonly content: Content
  readonly tookMs: number
  readonly mapped: boolean
}

async function mx(name: string, ctx: ProbeContext): Promise<Found> {
  const resolved = await ctx.network.resolveMx(name, ctx.signal)
  const { tookMs, mapped } = resolved
  const failed = { kind: 'dns.failed', name, recordType: 'MX' } as const
  if (resolved.state === 'failed') {
    return { content: { ...failed, why: resolved.why, detail: resolved.detail }, tookMs, mapped }
  }
  const exchanges = resolved.value
    .slice(0, 50)
    .map(({ host, preference }) => ({ host: host.toLowerCase(), preference }))
  if (exchanges.some(({ host }) => isPlausibleExchange(host))) {
    return { content: { kind: 'dns.mx-found', name, exchanges }, tookMs, mapped }
  }
  const detail = exchanges.map(({ host }) => host).join(' ')
  return { content: { ...failed, why: exchanges.length > 0 ? 'implausible' : 'no-data', detail }, tookMs, mapped }
}

/** No mail goes to the machine that asks, or to a bare address (RFC 5321 5.1). A lone `.` is true: the domain takes no mail (RFC 7505). */
export const isPlausibleExchange = (host: string): boolean =>
  host !== '' && !/^localhost(?:\.localdomain)?\.?$/.test(host) && ipFamily(host) === undefined

async function spf(name: string, ctx: ProbeContext): Promise<Found> {
  const resolved = await ctx.network.resolveTxt(name, ctx.signal)
  const { tookMs, mapped } = resolved
  const failed = { kind: 'dns.failed', name, recordType: 'TXT' } as const
  if (resolved.state === 'failed') {
    return { content: { ...failed, why: resolved.why, detail: resolved.detail }, tookMs, mapped }
  }
  // RFC 7208 4.5: the version and a space, or nothing behind it.
  const records = resolved.value.filter((record) => /^v=spf1(?: |$)/i.test(record)).slice(0, 10)
  return {
    content: { kind: 'dns.spf-found', name, records: records.map((record) => record.slice(0, 4000)) },
    tookMs,
    mapped,
  }
}
