import type { Evidence, EvidenceOf } from '../../contract/evidence'
import type { DeviceFamily, Knowledge } from '../../contract/knowledge'
import { only } from './diagnose'

/** The person's latest answer to a question (a path of the situation, e.g. `sending.signIn`). It may say `unknown`. */
export const answerTo = (facts: readonly Evidence[], question: string): EvidenceOf<'answer.given'> | undefined =>
  only(facts, 'answer.given').findLast((fact) => fact.question === question)

/** The host the device sends to, ready to compare; undefined when nobody knows. */
export function sendingHost(facts: readonly Evidence[]): string | undefined {
  const answer = answerTo(facts, 'sending.host')?.answer
  return typeof answer === 'string' && answer !== 'unknown' ? plainHost(answer) : undefined
}

/** A host as it is compared: lower case, no trailing dot, no brackets around an address. */
const plainHost = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^\[(?:ipv6:)?(.*)\]$/, '$1')

/** Is this a fact about the server the device sends to? Without a known host every server counts. */
export function atSendingHost(facts: readonly Evidence[]): (fact: { readonly host: string }) => boolean {
  const host = sendingHost(facts)
  return (fact) => host === undefined || plainHost(fact.host) === host
}

/** What the newest catalogue says of the recognised device; undefined when it is not listed (any more). */
export function familyIn(facts: readonly Evidence[], knowledge: Knowledge): DeviceFamily | undefined {
  const recognised = only(facts, 'device.recognised').at(-1)
  return knowledge.devices.find(({ id }) => id === recognised?.family)
}
