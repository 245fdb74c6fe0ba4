import type { Evidence, EvidenceOf, SpfWay } from '../../../contract/evidence'
import { addressLiteral } from '../../smtp/ip-address'
import { evaluateSpf } from '../../spf/evaluate-spf'
import { proposeRecord, type SpfNeeds } from '../../spf/propose-record'
import type { DnsAnswer, SpfResolver } from '../../spf/spf-resolver'
import type { SpfProblem } from '../../spf/spf-result'
import { domainTargets, type DomainTarget } from '../dns-mx'
import { learnt } from '../learnt'
import { publicAddresses } from '../line/name'
import type { Resolved } from '../network'
import type { Probe, ProbeContext } from '../probe'

/** Would a receiver take mail of this domain that leaves the office from its own address, and how should the record stand for each way of sending? */
export const domainSpf: Probe<DomainTarget> = {
  id: 'domain-spf',
  targets: domainTargets,
  readiness: ({ domain }, { gathered }) => ({
    state: recordsOf(domain, gathered) !== undefined && publicAddresses(gathered).length > 0 ? 'ready' : 'waiting',
  }),
  async *run({ domain }, ctx) {
    const published = recordsOf(domain, ctx.gathered) ?? []
    for (const address of publicAddresses(ctx.gathered)) {
      const began = ctx.now()
      const local = addressLiteral({ address, port: 25, family: address.includes(':') ? 'ipv6' : 'ipv4' })
      const question = { ip: address, sender: `postmaster@${domain}`, helo: local, now: Math.floor(began / 1_000) }
      const verdict = await evaluateSpf(question, resolverOf(ctx))
      const include = ctx.knowledge.line && { include: ctx.knowledge.line.spfInclude.domain }
      const needs: Readonly<Record<SpfWay, SpfNeeds>> = {
        office: { address },
        microsoft: { ...include },
        both: { address, ...include },
      }
      const proposals = (Object.keys(needs) as SpfWay[]).map((way) => {
        const proposal = proposeRecord(published, needs[way])
        return { way, state: proposal.state, record: 'record' in proposal ? proposal.record : null }
      })
      const { result, decidedBy, problem, lookups, voidLookups } = verdict
      const content = {
        kind: 'spf.evaluated',
        name: domain,
        ...{ address, result, decidedBy, lookups, voidLookups, proposals },
        problem: problem === null ? null : wordsOf(problem),
      } as const
      const mapped = ctx.gathered.some((fact) => fact.kind === 'dns.spf-found' && fact.mapped)
      yield learnt(content, { at: ctx.now(), tookMs: ctx.now() - began, mapped })
    }
  },
}

/** The records that were found; undefined while DNS has not answered, or where it could not. */
function recordsOf(domain: string, facts: readonly Evidence[]): readonly string[] | undefined {
  const isAbout = (fact: Evidence): fact is EvidenceOf<'dns.spf-found'> =>
    fact.kind === 'dns.spf-found' && fact.name === domain
  const none = facts.some(
    (fact) =>
      fact.kind === 'dns.failed' &&
      fact.name === domain &&
      fact.recordType === 'TXT' &&
      (fact.why === 'no-data' || fact.why === 'no-such-name'),
  )
  return facts.find(isAbout)?.records ?? (none ? [] : undefined)
}

/** Short and in the words of RFC 7208, for technicians. */
function wordsOf(problem: SpfProblem): string {
  const about = 'term' in problem ? ` ${problem.term}` : 'name' in problem ? ` ${problem.name}` : ''
  return `${problem.kind}${about}`.slice(0, 200)
}

function resolverOf({ network, signal }: ProbeContext): SpfResolver {
  const answer = async (asked: Promise<Resolved<readonly string[]>>): Promise<DnsAnswer> => {
    const resolved = await asked
    if (resolved.state === 'answered') return { state: 'found', records: resolved.value }
    return { state: resolved.why === 'no-such-name' || resolved.why === 'no-data' ? 'none' : 'failed' }
  }
  return {
    txt: (name) => answer(network.resolveTxt(name, signal)),
    a: (name) => answer(network.resolve(name, 'A', signal)),
    aaaa: (name) => answer(network.resolve(name, 'AAAA', signal)),
    ptr: (address) => answer(network.resolvePtr(address, signal)),
    mx: async (name) => {
      const resolved = await network.resolveMx(name, signal)
      if (resolved.state === 'failed') return answer(Promise.resolve(resolved))
      const sorted = resolved.value.toSorted((one, other) => one.preference - other.preference)
      return { state: 'found', records: sorted.map(({ host }) => host.replace(/\.$/, '')) }
    },
  }
}
