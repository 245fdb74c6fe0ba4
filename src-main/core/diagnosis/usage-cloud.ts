import { answerTo, sendingHost } from './answers'
import { found, type Rule } from './diagnose'
import { endpointOf } from './hosts'

/** Microsoft 365 in China (21Vianet) has fewer routes than the worldwide cloud. */
export const usageCloud: Rule = (facts, knowledge) => {
  const answer = answerTo(facts, 'sending.host')
  const host = sendingHost(facts)
  if (answer === undefined || host === undefined) return []
  return endpointOf(host, knowledge.endpoints)?.cloud === 'china' ? found('usage.china-cloud', [answer], { host }) : []
}
