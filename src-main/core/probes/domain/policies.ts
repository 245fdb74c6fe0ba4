import type { Learnt } from '../../../contract/evidence'
import { domainTargets, type DomainTarget } from '../dns-mx'
import { learnt } from '../learnt'
import type { Probe, ProbeContext } from '../probe'

/** Exchange Online signs with one of these two (DKIM selectors). */
const selectors = ['selector1', 'selector2'] as const
/** How many names up the tree a DMARC record is looked for. */
const mostParents = 3

/** What does the domain want receivers to do with mail that cannot be proven (DMARC, RFC 7489), and does Exchange Online sign for it (DKIM, RFC 6376)? */
export const domainPolicies: Probe<DomainTarget> = {
  id: 'domain-policies',
  targets: domainTargets,
  readiness: () => ({ state: 'ready' }),
  async *run({ domain }, ctx) {
    const asked = [dmarc(domain, ctx), dkim(domain, ctx)]
    for (const fact of asked) yield await fact
  },
}

/**
 * The record of the domain, else of the nearest parent that has one. Which parent is the organisational domain only a list of public suffixes would
 * tell; a suffix itself publishes no such record, so the nearest one is the right one.
 */
async function dmarc(domain: string, ctx: ProbeContext): Promise<Learnt> {
  const labels = domain.split('.')
  const names = labels
    .map((_label, at) => labels.slice(at).join('.'))
    .filter((name) => name.includes('.'))
    .slice(0, 1 + mostParents)
  const began = ctx.now()
  let mapped = false
  for (const foundAt of names) {
    const resolved = await ctx.network.resolveTxt(`_dmarc.${foundAt}`, ctx.signal)
    ;({ mapped } = resolved)
    const record =
      resolved.state === 'answered' ? resolved.value.find((text) => /^v=DMARC1(?:;|\s|$)/i.test(text)) : undefined
    if (record !== undefined)
      return learnt(
        { kind: 'dns.dmarc-looked-up', name: domain, foundAt, record: record.slice(0, 1_000) },
        { at: ctx.now(), tookMs: ctx.now() - began, mapped },
      )
  }
  return learnt(
    { kind: 'dns.dmarc-looked-up', name: domain, foundAt: null, record: null },
    { at: ctx.now(), tookMs: ctx.now() - began, mapped },
  )
}

async function dkim(domain: string, ctx: ProbeContext): Promise<Learnt> {
  const began = ctx.now()
  const answers = await Promise.all(
    selectors.map((selector) => ctx.network.resolveCname(`${selector}._domainkey.${domain}`, ctx.signal)),
  )
  const seen = answers.map((answer, at) => ({
    selector: selectors[at] ?? '',
    target: answer.state === 'answered' ? (answer.value[0]?.slice(0, 253) ?? null) : null,
  }))
  const mapped = answers.some((answer) => answer.mapped)
  return learnt(
    { kind: 'dns.dkim-looked-up', name: domain, selectors: seen },
    { at: ctx.now(), tookMs: ctx.now() - began, mapped },
  )
}
