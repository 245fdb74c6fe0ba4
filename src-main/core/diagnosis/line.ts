import type { Evidence } from '../../contract/evidence'
import { answerTo } from './answers'
import { found, only, type Rule } from './diagnose'
import { isPrivateAddress, isPrivateHost } from './hosts'

/** The line as it was measured from this computer, else as the person says. */
export const line: Rule = (facts) => [...port25(facts), ...publicAddress(facts)]

/**
 * Can TCP 25 leave this network? Only servers outside prove anything, a connection without a greeting does not count as open (it may be
 * intercepted), and silence counts as blocked only when some other port could be reached. Any success wins over any failure.
 */
function port25(facts: readonly Evidence[]) {
  const outside = (fact: { host: string; port: number }) => fact.port === 25 && !isPrivateHost(fact.host)
  const greeted = only(facts, 'smtp.greeted').filter(outside)
  if (greeted.length > 0) return found('line.port-25-open', greeted)

  const failed = [
    ...only(facts, 'tcp.timed-out'),
    ...only(facts, 'tcp.refused'),
    ...only(facts, 'tcp.unreachable'),
  ].filter(outside)
  const connected = only(facts, 'tcp.connected')
  if (failed.length > 0 && !connected.some(outside) && connected.length > 0) {
    return found('line.port-25-blocked', [...failed, ...connected.slice(0, 1)])
  }
  const said = answerTo(facts, 'office.port25Open')
  if (said?.answer === 'yes') return found('line.port-25-open', [said])
  return said?.answer === 'no' ? found('line.port-25-blocked', [said]) : []
}

/** The address under which the office is seen, as the server echoes it in its answer to EHLO. */
function publicAddress(facts: readonly Evidence[]) {
  return only(facts, 'smtp.capabilities-announced').flatMap((fact) => {
    const address = fact.capabilities.callerAddress
    return address !== null && !isPrivateAddress(address) ? found('line.public-address', [fact], { address }) : []
  })
}
