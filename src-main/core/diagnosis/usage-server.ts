import type { Evidence } from '../../contract/evidence'
import type { FindingId } from '../../contract/generated/ids'
import type { EndpointRow, Knowledge } from '../../contract/knowledge'
import { answerTo, sendingHost } from './answers'
import { found, only, type Rule } from './diagnose'
import { endpointOf, isPrivateAddress, isPrivateHost } from './hosts'

const findingOfUse: Readonly<Record<EndpointRow['use'], FindingId>> = {
  'client-submission': 'usage.client-submission',
  'legacy-submission': 'usage.legacy-submission',
  hve: 'usage.hve',
  azure: 'usage.azure',
  mx: 'usage.microsoft-mx',
  personal: 'usage.personal-mailbox',
  unclear: 'usage.unclear-host',
  'sign-in': 'usage.unclear-host',
  graph: 'usage.unclear-host',
}

/** Whose server does the device send to? Always exactly one answer, when the question was answered at all. */
export const usageServer: Rule = (facts, knowledge) => {
  const answer = answerTo(facts, 'sending.host')
  if (answer === undefined) return []
  const host = sendingHost(facts)
  if (host === undefined) return found('usage.unknown-host', [answer])

  const row = endpointOf(host, knowledge.endpoints)
  if (row !== undefined) return found(findingOfUse[row.use], [answer], { host })

  const ownProof = standsInTheOffice(host, facts)
  if (ownProof !== undefined) return found('usage.own-relay', [answer, ...ownProof], { host })

  const named = namedAsMicrosoft(host, facts, knowledge)
  if (named !== undefined) return found(findingOfUse[named.row.use], [answer, named.fact], { host })
  const missing = nonExistence(host, facts)
  if (missing.length > 0) return found('usage.unknown-host', [answer, ...missing])
  return found('usage.other-server', [answer], { host })
}

/** DNS says that there is no such name: it is mistyped, so whose server is meant stays open. */
function nonExistence(host: string, facts: readonly Evidence[]): readonly Evidence[] {
  if (only(facts, 'dns.resolved').some((fact) => fact.name.toLowerCase() === host)) return []
  return only(facts, 'dns.failed').filter(
    ({ name, recordType, why }) =>
      name.toLowerCase() === host && (recordType === 'A' || recordType === 'AAAA') && why === 'no-such-name',
  )
}

/** The facts besides the host's name that show an own relay; undefined when it is none. */
function standsInTheOffice(host: string, facts: readonly Evidence[]): readonly Evidence[] | undefined {
  if (isPrivateHost(host)) return []
  // A mapped answer says where the test stands, not where the office's server stands.
  const resolved = only(facts, 'dns.resolved').filter((fact) => fact.name.toLowerCase() === host && !fact.mapped)
  const addresses = resolved.flatMap((fact) => fact.addresses)
  if (addresses.length > 0 && addresses.every(isPrivateAddress)) return resolved
  const relay = answerTo(facts, 'office.ownRelay')
  return relay?.answer === 'yes' ? [relay] : undefined
}

/** A name of the office's own may be an alias (CNAME) of Exchange Online: the server's EHLO name tells. */
function namedAsMicrosoft(host: string, facts: readonly Evidence[], knowledge: Knowledge) {
  return only(facts, 'smtp.capabilities-announced')
    .filter((fact) => fact.host.toLowerCase() === host)
    .flatMap((fact) => {
      const row = endpointOf(fact.capabilities.serverName, knowledge.endpoints)
      return row?.use === 'client-submission' || row?.use === 'mx' ? [{ row, fact }] : []
    })
    .at(0)
}
