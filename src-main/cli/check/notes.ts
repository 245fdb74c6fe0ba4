import type { Evidence } from '../../contract/evidence'
import type { Knowledge } from '../../contract/knowledge'
import { endpointAt } from '../../core/probes/place'
import { t, type Lang } from '../../text/t'
import { tellLine } from '../deliver'
import type { Io } from '../io'
import { printable } from '../print/printable'
import type { CheckEnd } from './exit-of-check'

/** What has to be said between the rows and the report: why it ended early, and which account rests for how long, which certificate could be accepted. */
export async function tellNotes(
  io: Io,
  lang: Lang,
  evidence: readonly Evidence[],
  end: CheckEnd,
  knowledge: Knowledge,
): Promise<void> {
  if (end === 'cancelled') await tellLine(io, lang, t(lang, 'cli.check.cancelled'))
  if (end === 'unfinished') await tellLine(io, lang, t(lang, 'cli.check.unfinished'))
  if (end === 'no-answer') await tellLine(io, lang, t(lang, 'cli.check.noAnswer'))
  for (const { minutes, account } of pauses(evidence, io.now()))
    await tellLine(io, lang, t(lang, 'cli.check.paused', { minutes, account: printable(account) }))
  for (const fingerprint of acceptableFingerprints(evidence, knowledge))
    await tellLine(io, lang, t(lang, 'cli.check.fingerprint', { fingerprint: printable(fingerprint) }))
}

/** Fingerprints of certificates that did not verify and that a person could accept; never those of Microsoft's own hosts. */
export function acceptableFingerprints(evidence: readonly Evidence[], knowledge: Knowledge): readonly string[] {
  const found = evidence.flatMap((fact) =>
    fact.kind === 'tls.negotiated' &&
    fact.verification.state === 'unverified' &&
    !fact.overridden &&
    !endpointAt(fact.host, knowledge)
      ? (fact.chain[0]?.fingerprint256 ?? [])
      : [],
  )
  return [...new Set(found)]
}

/** Accounts that rest, and for how many minutes from now (rounded up). */
export function pauses(evidence: readonly Evidence[], now: number): readonly { minutes: number; account: string }[] {
  const account = evidence.find((fact) => fact.kind === 'answer.given' && fact.question === 'sending.account')
  const name = account?.kind === 'answer.given' ? String(account.answer) : ''
  return evidence.flatMap((fact) =>
    fact.kind === 'auth.not-tried' && fact.why === 'paused' && fact.until !== undefined
      ? [
          {
            minutes: Math.max(1, Math.ceil((fact.until - now) / 60_000)),
            account: fact.route === undefined ? name : fact.target,
          },
        ]
      : [],
  )
}
