import { join } from 'node:path'
import { fault, ok, type Result } from '../../contract/result'
import type { CheckContext, Deadlines, Secrets } from '../../core/probes/probe'
import { shippedKnowledge } from '../../services/knowledge'
import { standardDeadlines } from '../../services/deadlines'
import { readBytes } from '../../services/json-file'
import { createMailComposer } from '../../services/mail-composer'
import { createNetwork } from '../../services/network/network'
import { parseDnsServer, parseMapping, type Mapping } from '../../services/network/parse-mapping'
import { createRefusalLedger } from '../../services/refusal-ledger'
import { testMailWords } from '../../text/test-mail-words'
import type { Io } from '../io'
import type { OptionValues } from '../options/parse-options'
import { stateFolder } from '../state-folder'
import type { checkOptions } from './check-options'
import type { CheckOrder } from './order'

/** A sign-in waits for the conversation and may itself be as slow, so a check with one has twice the time. */
const deadlinesFor = (signIn: CheckOrder['signIn']): Deadlines =>
  signIn === 'none' ? standardDeadlines : { ...standardDeadlines, checkMs: 2 * standardDeadlines.checkMs }

/** A file of CA certificates has some kilobytes; the whole of a system's trust about 300. */
const maxCaBytes = 1024 * 1024

/** Everything the probes of a check need, but for the secret and the signal. Contacts nobody. */
export type PreparedContext = Omit<CheckContext, 'signal' | 'secrets'>

/** Reads the options about the network and makes the services. Faults: a mapping or DNS server that cannot be read, a CA file that cannot. */
export async function prepareContext(
  { situation, consent, signIn }: CheckOrder,
  values: OptionValues<typeof checkOptions>,
  io: Io,
): Promise<Result<PreparedContext>> {
  const mappings: Mapping[] = []
  for (const text of values['connect-to'] ?? []) {
    const mapping = parseMapping(text)
    if (!mapping.ok) return mapping
    mappings.push(mapping.value)
  }
  const dnsServer = values.dns === undefined ? undefined : parseDnsServer(values.dns)
  if (dnsServer?.ok === false) return dnsServer
  const extraCa = values.ca === undefined ? undefined : await readCa(values.ca)
  if (extraCa?.ok === false) return extraCa

  const network = createNetwork({
    mappings,
    ...(dnsServer && { dnsServer: dnsServer.value }),
    ...(extraCa && { extraCa: extraCa.value }),
  })
  return ok({
    situation,
    consent,
    network,
    knowledge: shippedKnowledge,
    composer: createMailComposer(testMailWords),
    ledger: createRefusalLedger(join(stateFolder(io.env, io.platform, io.home), 'refusals.jsonl')),
    deadlines: deadlinesFor(signIn),
    now: io.now,
    random: io.random,
  })
}

/** The secret as the probes take it. */
export const secretsOf = (signIn: CheckOrder['signIn'], secret: string): Secrets =>
  signIn === 'basic' ? { password: secret } : signIn === 'oauth' ? { token: secret } : {}

async function readCa(path: string): Promise<Result<string>> {
  const bytes = await readBytes(path, maxCaBytes)
  if (!bytes.ok) return bytes
  const pem = new TextDecoder().decode(bytes.value)
  return pem.includes('-----BEGIN CERTIFICATE-----') ? ok(pem) : fault('file.wrong-kind', { path })
}
