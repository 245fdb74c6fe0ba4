import { randomUUID } from 'node:crypto'
import type { Evidence } from '../contract/evidence'
import type { Knowledge } from '../contract/knowledge'
import type { Report } from '../contract/report'
import type { Situation } from '../contract/situation'
import { situationFacts } from '../core/probes/situation-answers'
import { buildReport } from '../core/report/build-report'

/** What main knows of the device being looked at: the evidence of its last check and the newest judgement. */
export interface Session {
  /** The newest report; undefined before anything was judged. */
  readonly report: Report | undefined
  /** Judges a finished check. */
  judgeRun(situation: Situation, evidence: readonly Evidence[]): Report
  /** Judges the answers as they are now together with what the last check measured. */
  judgeNow(situation: Situation): Report
  forget(): void
}

export function createSession(knowledge: Knowledge, version: string): Session {
  let measured: readonly Evidence[] = []
  let report: Report | undefined

  const judge = (situation: Situation, evidence: readonly Evidence[]): Report => {
    report = buildReport({
      id: randomUUID(),
      now: Date.now(),
      program: { name: 'SMTP AUTH Navi', version },
      situation,
      evidence,
      knowledge,
    })
    return report
  }
  return {
    get report() {
      return report
    },
    judgeRun(situation, evidence) {
      measured = evidence.filter(({ probe }) => probe !== 'situation-answers')
      return judge(situation, evidence)
    },
    judgeNow: (situation) => judge(situation, [...situationFacts(situation, knowledge, Date.now()), ...measured]),
    forget() {
      measured = []
      report = undefined
    },
  }
}
