import type { Attempt, HelloVersion } from '../../contract/attempt'
import type { Evidence, EvidenceOf } from '../../contract/evidence'
import { cameTo } from '../capture/stages'
import { only } from '../diagnosis/diagnose'

export type AttemptFact = EvidenceOf<'device.attempted'>

/** Something that a device does and a port scanner does not: it said hello, in SMTP or TLS. */
const isDevice = ({ attempt }: AttemptFact): boolean =>
  attempt.hello !== null || (attempt.encryption.mode !== 'none' && attempt.encryption.hello !== null)

/**
 * What was seen of one device: the one that was heard last. Others on the network may have connected too; their facts are theirs.
 * Without any that spoke: whoever connected last.
 */
export function seenDevice(facts: readonly Evidence[]): readonly AttemptFact[] {
  const all = only(facts, 'device.attempted')
  const last = all.findLast(isDevice) ?? all.at(-1)
  return all.filter(({ target }) => target === last?.target)
}

/** The facts whose attempt is so. */
export const whose = (seen: readonly AttemptFact[], isSo: (attempt: Attempt) => boolean): readonly AttemptFact[] =>
  seen.filter(({ attempt }) => isSo(attempt))

/** Did the device get as far as a sign-in would be possible in this round? Behind encryption, or in clear where that is offered. */
export const saidHello = ({ furthest }: Attempt): boolean => cameTo(furthest, 'hello')
export const saidHelloSecured = ({ furthest }: Attempt): boolean => cameTo(furthest, 'hello-secured')

const order: readonly HelloVersion[] = ['SSL 2.0', 'SSL 3.0', 'TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3']
/** TLS 1.2 is the least that Exchange Online takes (learn.microsoft.com, "Prepare for using TLS 1.2 in Office 365"). */
export const isModern = (version: HelloVersion): boolean => order.indexOf(version) >= order.indexOf('TLS 1.2')
export const highestOf = (versions: readonly HelloVersion[]): HelloVersion | undefined =>
  order.findLast((version) => versions.includes(version))

/** The newest version the device was seen to know: offered, or agreed on. */
export function highestIn({ encryption }: Attempt): HelloVersion | undefined {
  if (encryption.mode === 'none') return undefined
  const { hello, handshake } = encryption
  return highestOf([
    ...(hello?.highest ? [hello.highest] : []),
    ...(handshake.state === 'agreed' ? [handshake.version] : []),
  ])
}

/** Each once, in the order met, for a finding's words. */
export const listed = (words: readonly string[]): string => [...new Set(words)].join(', ')
