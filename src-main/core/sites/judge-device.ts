import type { Evidence } from '../../contract/evidence'
import type { Knowledge } from '../../contract/knowledge'
import type { Advice } from '../../contract/report'
import type { Run, SiteDevice } from '../../contract/site-file'
import type { Situation } from '../../contract/situation'
import { advise } from '../advice/advise'
import { diagnose } from '../diagnosis/diagnose'
import { rules } from '../diagnosis/rules'
import { situationFacts } from '../probes/situation-answers'

/** A device as it stands with what is known today. */
export interface JudgedDevice {
  readonly facts: readonly Evidence[]
  readonly findings: readonly string[]
  readonly advice: Advice
}

/** Answers that the check itself uses: with another value its evidence is that of another server or account. */
const answersOfCheck = ({ sending: { host, port, encryption, account, from } }: Situation) =>
  JSON.stringify([host, port, encryption, account, from])

/** Would a check ask the same with both answers? */
export const asksTheSame = (one: Situation, other: Situation): boolean => answersOfCheck(one) === answersOfCheck(other)

/**
 * The check that counts for the present answers: the one the wizard goes by, else the newest finished one that was made with the same settings;
 * undefined when there is none.
 */
export function runThatCounts({ runs, progress, situation }: SiteDevice): Run | undefined {
  const finished = runs.filter(({ finishedAt }) => finishedAt !== null)
  return (
    finished.find(({ id }) => id === progress?.lastRun) ??
    finished
      .filter((run) => asksTheSame(run.situation, situation))
      .toSorted((one, other) => other.startedAt - one.startedAt)[0]
  )
}

/** Judges a device from its present answers and what was measured, without a network. `now`: ms since 1970 UTC. */
export function judgeDevice(device: SiteDevice, knowledge: Knowledge, now: number): JudgedDevice {
  const facts = [
    ...situationFacts(device.situation, knowledge, now),
    ...device.seen,
    ...(runThatCounts(device)?.evidence ?? []),
  ]
  const findings = diagnose(rules, facts, knowledge)
  return { facts, findings: findings.map(({ id }) => id), advice: advise({ facts, findings, knowledge, now }) }
}
