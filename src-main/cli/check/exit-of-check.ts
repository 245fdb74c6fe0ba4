import type { Evidence } from '../../contract/evidence'
import type { Report } from '../../contract/report'
import { exitCodes, type ExitCode } from '../exit-codes'

/** How a check came to its end. `no-answer`: nothing on the network answered, not even with a refusal. */
export type CheckEnd = 'complete' | 'cancelled' | 'unfinished' | 'no-answer'

/** Facts that somebody else's machine has caused: with one of them there is a network. */
const answers = new Set<Evidence['kind']>([
  'dns.resolved',
  'dns.mx-found',
  'dns.spf-found',
  'tcp.connected',
  'tcp.refused',
  'smtp.greeted',
  'smtp.not-greeted',
])

/** Redirected connections say nothing about the network of this computer, so with them there is nothing to doubt. */
const isAnswer = (fact: Evidence) =>
  fact.mapped ||
  answers.has(fact.kind) ||
  (fact.kind === 'dns.failed' && ['no-such-name', 'no-data', 'server-failed', 'implausible'].includes(fact.why))

/** Could everything be checked? Without a host there was nothing to check, and the answers are all there is. */
export function endOfCheck(evidence: readonly Evidence[], hasHost: boolean, cancelled: boolean): CheckEnd {
  if (cancelled) return 'cancelled'
  const isCutShort = evidence.some(
    (fact) =>
      fact.kind === 'probe.broke' ||
      (fact.kind === 'probe.not-run' && fact.why === 'deadline') ||
      (fact.kind === 'smtp.broken-off' && fact.why === 'deadline' && fact.probe === 'submission-conversation'),
  )
  if (hasHost && !evidence.some(isAnswer)) return 'no-answer'
  return isCutShort ? 'unfinished' : 'complete'
}

/** Exit code of a check: 3 when it could not be done, else what the judgement says. */
export const exitOfCheck = (report: Report, end: CheckEnd): ExitCode =>
  end === 'complete' ? exitOfReport(report) : exitCodes.notChecked

/** 1 when the office is affected or anything needs mending, else 0. */
export function exitOfReport({ advice, findings, routeTests }: Report): ExitCode {
  const all = [...findings, ...routeTests.flatMap((test) => test.findings)]
  const needsLook = all.some(({ severity }) => severity === 'warning' || severity === 'trouble')
  return advice.outcome === 'not-affected' && !needsLook ? exitCodes.done : exitCodes.found
}
