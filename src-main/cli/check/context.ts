import { join } from 'node:path'
import { ok, type Result } from '../../contract/result'
import type { CheckContext, Deadlines, Secrets } from '../../core/probes/probe'
import { shippedKnowledge } from '../../services/knowledge'
import { standardDeadlines } from '../../services/deadlines'
import { createMailComposer } from '../../services/mail-composer'
import { createNetwork } from '../../services/network/network'
import { createRefusalLedger } from '../../services/refusal-ledger'
import { readSurroundings } from '../../services/surroundings'
import { testMailWords } from '../../text/test-mail-words'
import type { Io } from '../io'
import type { OptionValues } from '../options/parse-options'
import { stateFolder } from '../state-folder'
import type { checkOptions } from './check-options'
import type { NetworkReader } from './network-reader'
import type { CheckOrder } from './order'

/** A sign-in waits for the conversation and may itself be as slow, so a check with one has twice the time. */
const deadlinesFor = (signIn: CheckOrder['signIn']): Deadlines =>
  signIn === 'none' ? standardDeadlines : { ...standardDeadlines, checkMs: 2 * standardDeadlines.checkMs }

/** Everything the probes of a check need, but for the secret and the signal. Contacts nobody. */
export type PreparedContext = Omit<CheckContext, 'signal' | 'secrets'>

/** Reads the options about the network and makes the services. Faults: those of `readNetwork`. */
export async function prepareContext(
  { situation, consent, signIn }: CheckOrder,
  values: OptionValues<typeof checkOptions>,
  io: Io,
  readNetwork: NetworkReader,
): Promise<Result<PreparedContext>> {
  const network = await readNetwork(values)
  if (!network.ok) return network
  return ok({
    situation,
    consent,
    network: createNetwork(network.value),
    knowledge: shippedKnowledge,
    composer: createMailComposer(testMailWords),
    surroundings: readSurroundings(io.env),
    ledger: createRefusalLedger(join(stateFolder(io.env, io.platform, io.home), 'refusals.jsonl')),
    deadlines: deadlinesFor(signIn),
    now: io.now,
    random: io.random,
  })
}

/** The secret as the probes take it. */
export function secretsOf({ signIn, signInBy }: Pick<CheckOrder, 'signIn' | 'signInBy'>, secret: string): Secrets {
  const own = signIn === 'basic' ? { password: secret } : signIn === 'oauth' ? { token: secret } : {}
  return signInBy === undefined ? own : { routes: { [signInBy]: own } }
}
