import type { Evidence } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import { found, only, type Rule } from './diagnose'

/** What the sender's domain says about who may send for it, and whose it is. */
export const domain: Rule = (facts) => [...spf(facts), ...dmarc(facts), ...dkim(facts), ...tenant(facts)]

/** RFC 7208 4.6.4 allows ten; so near to it the next include breaks the record. */
const nearLookupLimit = 9

function spf(facts: readonly Evidence[]): readonly Finding[] {
  return only(facts, 'spf.evaluated').flatMap((fact) => {
    const { name, address, result, decidedBy, problem, lookups, proposals } = fact
    const about = { domain: name, address }
    const record = proposals.find(({ way }) => way === 'both')?.record ?? ''
    const near = lookups >= nearLookupLimit ? found('domain.spf-near-limit', [fact], { domain: name, lookups }) : []
    if (result === 'permerror') return found('domain.spf-broken', [fact], { domain: name, problem: problem ?? '' })
    // Nobody could say: nothing is found, the look-up itself is told elsewhere.
    if (result === 'temperror') return []
    if (result === 'pass')
      return [...found('domain.spf-covers', [fact], { ...about, term: decidedBy?.term ?? '' }), ...near]
    return [...found('domain.spf-misses', [fact], { ...about, result, record }), ...near]
  })
}

/** The policy tag of a record (RFC 7489 6.3). */
const policyOf = (record: string): string => /(?:^|;)\s*p\s*=\s*(\w+)/i.exec(record)?.[1]?.toLowerCase() ?? ''

function dmarc(facts: readonly Evidence[]): readonly Finding[] {
  return only(facts, 'dns.dmarc-looked-up').flatMap((fact) => {
    if (fact.record === null) return found('domain.dmarc-missing', [fact], { domain: fact.name })
    const policy = policyOf(fact.record)
    return policy === 'reject' || policy === 'quarantine'
      ? found('domain.dmarc-strict', [fact], { domain: fact.name, policy })
      : found('domain.dmarc-watching', [fact], { domain: fact.name })
  })
}

/** What the selectors of a domain point to that Exchange Online signs for. */
const signsAtMicrosoft = /(?:\.onmicrosoft\.(?:com|us|cn)|\.dkim\.mail\.microsoft)\.?$/i

function dkim(facts: readonly Evidence[]): readonly Finding[] {
  return only(facts, 'dns.dkim-looked-up').flatMap((fact) => {
    const target = fact.selectors.find((each) => signsAtMicrosoft.test(each.target ?? ''))?.target
    return target === undefined || target === null
      ? found('domain.dkim-missing', [fact], { domain: fact.name })
      : found('domain.dkim-at-microsoft', [fact], { domain: fact.name, target })
  })
}

function tenant(facts: readonly Evidence[]): readonly Finding[] {
  return [
    ...only(facts, 'tenant.identified').flatMap((fact) =>
      found(fact.cloud === 'worldwide' ? 'domain.tenant' : 'domain.tenant-other-cloud', [fact], {
        domain: fact.name,
        tenant: fact.tenant,
      }),
    ),
    ...only(facts, 'tenant.not-identified')
      .filter(({ why }) => why === 'no-tenant')
      .flatMap((fact) => found('domain.no-tenant', [fact], { domain: fact.name })),
  ]
}
