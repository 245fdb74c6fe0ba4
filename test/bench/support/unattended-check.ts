// The unattended checks of a scanner's server, in this process, led to servers of the tests.
import { randomBytes } from 'node:crypto'
import type { Evidence } from '../../../src-main/contract/evidence'
import { Situation } from '../../../src-main/contract/situation'
import { probes } from '../../../src-main/core/probes/probes'
import { runProbes } from '../../../src-main/core/probes/run-probes'
import { standardDeadlines } from '../../../src-main/services/deadlines'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { createNetwork, type NetworkOptions } from '../../../src-main/services/network/network'
import { scannerOf } from '../../peers/servers/office'
import type { Peers } from '../../peers/servers/peers'

type Mapping = NonNullable<NetworkOptions['mappings']>[number]

export const uncheckedSituation = ({ account }: Peers): Situation => Situation.parse(scannerOf(account))

/** Runs all unattended rows; `more` leads further places elsewhere, `onFact` hears of each fact as it comes. Throws when the server was not seen. */
export async function unattendedCheck(
  peers: Peers,
  port: number,
  more: readonly Mapping[] = [],
  onFact: (fact: Evidence) => void = () => undefined,
): Promise<readonly Evidence[]> {
  const network = createNetwork({
    mappings: [{ host: 'smtp.office365.com', port: 587, to: { kind: 'place', host: '127.0.0.1', port } }, ...more],
    dnsServer: { address: '127.0.0.1', port: peers.dnsPort },
  })
  const evidence: Evidence[] = []
  const facts = runProbes(probes, {
    network,
    situation: uncheckedSituation(peers),
    knowledge: shippedKnowledge,
    consent: { basicSignIn: false, oauthSignIn: false, testMail: 'no' },
    secrets: {},
    composer: { compose: () => Promise.resolve(new Uint8Array()) },
    ledger: {
      pausedUntil: () => Promise.resolve(null),
      recordRefusal: () => Promise.resolve(),
      recordSuccess: () => Promise.resolve(),
    },
    deadlines: standardDeadlines,
    now: () => Date.now(),
    random: (count) => randomBytes(count),
    signal: AbortSignal.timeout(standardDeadlines.checkMs),
  })
  for await (const fact of facts) {
    evidence.push(fact)
    onFact(fact)
  }
  const accepted = evidence.filter((fact) => fact.kind === 'tls.version-tried' && fact.answer === 'accepted')
  const offer = evidence.find((fact) => fact.kind === 'smtp.capabilities-announced' && fact.secured)
  if (accepted.length !== 4 || !offer) throw new Error('The check did not find what is there')
  return evidence
}
