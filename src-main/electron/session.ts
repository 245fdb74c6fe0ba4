import { randomUUID } from 'node:crypto'
import type { ConfirmedLabel } from '../contract/confirmed-labels'
import type { Evidence } from '../contract/evidence'
import type { Knowledge } from '../contract/knowledge'
import type { Report } from '../contract/report'
import type { Situation } from '../contract/situation'
import { situationFacts } from '../core/probes/situation-answers'
import { buildReport } from '../core/report/build-report'

type Row = { readonly probe: string; readonly target: string }

/** What main knows of the device being looked at: the evidence of its last check and the newest judgement. */
export interface Session {
  /** The newest report; undefined before anything was judged. */
  readonly report: Report | undefined
  /** Judges a finished check. Of a row that was tried again (`onlyRow`) the new facts take the place of its old ones. */
  judgeRun(situation: Situation, evidence: readonly Evidence[], onlyRow?: Row): Report
  /** Takes over what an earlier check measured, e.g. before a restart; nothing for a new device. */
  remember(evidence: readonly Evidence[]): void
  /** Takes over the wordings that were read at the device. */
  confirm(labels: readonly ConfirmedLabel[]): void
  /** Judges the answers as they are now together with what the last check measured. */
  judgeNow(situation: Situation): Report
  forget(): void
}

const withoutAnswers = (evidence: readonly Evidence[]) => evidence.filter(({ probe }) => probe !== 'situation-answers')

export function createSession(knowledge: Knowledge, version: string): Session {
  let measured: readonly Evidence[] = []
  let confirmedLabels: readonly ConfirmedLabel[] = []
  let report: Report | undefined

  const judge = (situation: Situation, evidence: readonly Evidence[]): Report => {
    report = buildReport({
      id: randomUUID(),
      now: Date.now(),
      program: { name: 'SMTP AUTH Navi', version },
      situation,
      evidence,
      knowledge,
      confirmedLabels,
    })
    return report
  }
  const judgeNow = (situation: Situation) =>
    judge(situation, [...situationFacts(situation, knowledge, Date.now()), ...measured])
  return {
    get report() {
      return report
    },
    judgeRun(situation, evidence, onlyRow) {
      if (onlyRow === undefined) {
        measured = withoutAnswers(evidence)
        return judge(situation, evidence)
      }
      const others = measured.filter(({ probe, target }) => probe !== onlyRow.probe || target !== onlyRow.target)
      // Ids are unique within one check only.
      const again = randomUUID()
      measured = [...others, ...withoutAnswers(evidence).map((fact) => ({ ...fact, id: `${fact.id} ${again}` }))]
      return judgeNow(situation)
    },
    remember(evidence) {
      measured = withoutAnswers(evidence)
    },
    confirm(labels) {
      confirmedLabels = labels
    },
    judgeNow,
    forget() {
      measured = []
      confirmedLabels = []
      report = undefined
    },
  }
}
