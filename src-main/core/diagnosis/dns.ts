import type { Evidence, EvidenceOf } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import type { Knowledge } from '../../contract/knowledge'
import { found, only, type Rule } from './diagnose'
import { endpointOf } from './hosts'

/** What DNS says about the server, and about the sender's domain (MX, SPF). */
export const dns: Rule = (facts, knowledge) => [
  ...host(facts, knowledge),
  ...mailHosts(facts, knowledge),
  ...senderPolicy(facts),
]

type Why = EvidenceOf<'dns.failed'>['why']

const hostTrouble: Readonly<Record<Why, FindingId>> = {
  'no-such-name': 'dns.no-such-host',
  'no-data': 'dns.no-address',
  'timed-out': 'dns.not-answering',
  refused: 'dns.not-answering',
  'server-failed': 'dns.not-answering',
  malformed: 'dns.implausible',
  implausible: 'dns.implausible',
}
/** When A and AAAA fail differently, the first of these that was met is told. */
const tellingOrder: readonly Why[] = [
  'implausible',
  'malformed',
  'no-such-name',
  'timed-out',
  'server-failed',
  'refused',
  'no-data',
]
/** Answers that say "there is no such record that could be used", as opposed to no answer. `implausible` holds the "." of RFC 7505. */
const meansNone = (why: Why) => why === 'no-such-name' || why === 'no-data' || why === 'implausible'

function host(facts: readonly Evidence[], knowledge: Knowledge): readonly Finding[] {
  const failed = only(facts, 'dns.failed').filter(({ recordType }) => recordType === 'A' || recordType === 'AAAA')
  const resolved = new Set(only(facts, 'dns.resolved').map(({ name }) => name))
  const names = [...new Set(failed.map(({ name }) => name))].filter((name) => !resolved.has(name))
  return names.flatMap((name) => {
    const mine = failed.filter((fact) => fact.name === name)
    const why = tellingOrder.find((reason) => mine.some((fact) => fact.why === reason)) ?? 'server-failed'
    // Microsoft's own servers exist: who says otherwise is a filter or a network without the internet.
    const isLie = why === 'no-such-name' && knowledge.endpoints.some(({ hosts }) => hosts.includes(name.toLowerCase()))
    return found(isLie ? 'dns.implausible' : hostTrouble[why], mine, { name })
  })
}

function mailHosts(facts: readonly Evidence[], knowledge: Knowledge): readonly Finding[] {
  const seen = only(facts, 'dns.mx-found').flatMap((fact) => {
    const byPreference = fact.exchanges.toSorted((a, b) => a.preference - b.preference)
    const atMicrosoft = byPreference.find((exchange) => endpointOf(exchange.host, knowledge.endpoints)?.use === 'mx')
    return atMicrosoft === undefined
      ? found('dns.mx-elsewhere', [fact], { domain: fact.name, host: byPreference[0]?.host ?? '?' })
      : found('dns.mx-at-microsoft', [fact], { domain: fact.name, host: atMicrosoft.host.replace(/\.$/, '') })
  })
  return [...seen, ...missing(facts, 'MX', 'dns.mx-missing')]
}

/** The include that Microsoft wants in the SPF record of a domain that sends through Exchange Online. */
const microsoftInclude = /\binclude:spf\.protection\.(outlook\.com|office365\.us|partner\.outlook\.cn)\b/i

function senderPolicy(facts: readonly Evidence[]): readonly Finding[] {
  const seen = only(facts, 'dns.spf-found').flatMap((fact) => {
    const [first, ...others] = fact.records
    const args = { domain: fact.name }
    if (first === undefined) return found('dns.spf-missing', [fact], args)
    // RFC 7208 4.5: more than one record is an error, and then none counts.
    if (others.length > 0) return found('dns.spf-several', [fact], { ...args, count: fact.records.length })
    return found(microsoftInclude.test(first) ? 'dns.spf-with-microsoft' : 'dns.spf-without-microsoft', [fact], args)
  })
  return [...seen, ...missing(facts, 'TXT', 'dns.spf-missing')]
}

const missing = (facts: readonly Evidence[], recordType: 'MX' | 'TXT', id: FindingId) =>
  only(facts, 'dns.failed')
    .filter((fact) => fact.recordType === recordType)
    .flatMap((fact) =>
      meansNone(fact.why)
        ? found(id, [fact], { domain: fact.name })
        : found('dns.lookup-failed', [fact], { domain: fact.name, recordType }),
    )
