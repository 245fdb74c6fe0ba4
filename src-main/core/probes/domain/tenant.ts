import type { Learnt } from '../../../contract/evidence'
import type { Cloud } from '../../../contract/knowledge-parts'
import { reach } from '../converse'
import { domainTargets, type DomainTarget } from '../dns-mx'
import { learnt, type Content } from '../learnt'
import type { Connection } from '../network'
import type { Place } from '../place'
import type { Probe, ProbeContext } from '../probe'
import { trustIn } from '../trust'
import { readHttpAnswer, type HttpAnswer } from './http-answer'

/** An OpenID configuration has a few kilobytes. */
const mostBytes = 64_000

/**
 * Which tenant does the sender's domain belong to? Asked of Microsoft's sign-in service, whose OpenID configuration anybody may read; only after an
 * explicit yes, because it names the domain to that service. Nothing secret is sent; an answer behind a certificate that does not verify is not believed.
 */
export const domainTenant: Probe<DomainTarget> = {
  id: 'domain-tenant',
  targets: (ctx) => (ctx.consent.identifyTenant === true && authority(ctx) !== undefined ? domainTargets(ctx) : []),
  readiness: () => ({ state: 'ready' }),
  async *run({ domain }, ctx) {
    const host = authority(ctx) ?? ''
    const place: Place = { host, port: 443, implicitTls: true }
    const began = ctx.now()
    const failures: Learnt[] = []
    const told = (content: Content, mapped: boolean) =>
      learnt(content, { at: ctx.now(), tookMs: ctx.now() - began, mapped })
    const reaching = reach(place, ctx)
    let step = await reaching.next()
    for (; !step.done; step = await reaching.next()) failures.push(step.value)
    if (step.value === undefined) {
      const detail = failures.map(({ kind }) => kind).join(' ')
      yield told(
        { kind: 'tenant.not-identified', name: domain, host, why: 'not-reached', detail },
        ctx.network.isMapped(host),
      )
      return
    }
    const { connection } = step.value
    const answer = await get(`/${domain}/v2.0/.well-known/openid-configuration`, place, connection, ctx)
    connection.close()
    yield told(contentOf(answer, domain, host), connection.mapped)
  },
}

/** The sign-in service that knows every cloud's tenants by their domain. */
const authority = ({ knowledge }: ProbeContext): string | undefined =>
  knowledge.endpoints.find(
    ({ use, cloud, scopes }) => use === 'sign-in' && cloud === 'worldwide' && scopes !== undefined,
  )?.hosts[0]

async function get(
  path: string,
  place: Place,
  connection: Connection,
  ctx: ProbeContext,
): Promise<HttpAnswer | string> {
  const begun = await connection.startTls(place.host, ctx.deadlines.replyMs, ctx.signal)
  if (begun.state === 'failed') return begun.why
  if (trustIn(place.host, begun, ctx) !== 'verified') return 'certificate'
  const request = `GET ${path} HTTP/1.1\r\nHost: ${place.host}\r\nAccept: application/json\r\nConnection: close\r\n\r\n`
  connection.write(new TextEncoder().encode(request))
  let bytes = new Uint8Array()
  for (;;) {
    const incoming = await connection.read(ctx.deadlines.replyMs, ctx.signal)
    const ended = incoming.state !== 'bytes'
    if (!ended) bytes = new Uint8Array([...bytes, ...incoming.bytes])
    if (incoming.state === 'timed-out') return 'timed-out'
    const answer = readHttpAnswer(bytes, ended)
    if (answer === 'malformed' || bytes.length > mostBytes) return 'malformed'
    if (answer !== 'incomplete') return answer
  }
}

function contentOf(answer: HttpAnswer | string, name: string, host: string): Content {
  const not = (why: 'no-tenant' | 'not-reached' | 'unreadable', detail: string): Content => ({
    kind: 'tenant.not-identified',
    ...{ name, host, why, detail },
  })
  if (typeof answer === 'string') return not(answer === 'malformed' ? 'unreadable' : 'not-reached', answer)
  const { status, body } = answer
  // AADSTS90002: no tenant of that name; AADSTS900023: no valid name.
  if (status === 400 || status === 404) return not('no-tenant', String(status))
  const read = status === 200 ? configurationIn(body) : undefined
  if (read === undefined) return not('unreadable', String(status))
  return { kind: 'tenant.identified', name, host, ...read }
}

/** The issuer holds the tenant's id, `tenant_region_sub_scope` the government clouds. */
function configurationIn(body: string): { tenant: string; cloud: Cloud } | undefined {
  try {
    const read: unknown = JSON.parse(body)
    if (typeof read !== 'object' || read === null || !('issuer' in read) || typeof read.issuer !== 'string')
      return undefined
    const tenant = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(read.issuer)?.[0].toLowerCase()
    if (tenant === undefined) return undefined
    const scope = 'tenant_region_sub_scope' in read ? read.tenant_region_sub_scope : undefined
    const cloud = /partner\.microsoftonline\.cn|chinacloudapi\.cn/.test(read.issuer)
      ? 'china'
      : scope === 'DODCON'
        ? 'gcc-high'
        : scope === 'DOD'
          ? 'dod'
          : 'worldwide'
    return { tenant, cloud }
  } catch {
    // Not JSON: an answer of something on the way, told as unreadable.
    return undefined
  }
}
