import { randomUUID } from 'node:crypto'
import type { ConfirmedLabel } from '../contract/confirmed-labels'
import type { Evidence } from '../contract/evidence'
import type { Knowledge } from '../contract/knowledge'
import type { Report } from '../contract/report'
import type { Situation } from '../contract/situation'
import { situationFacts } from '../core/probes/situation-answers'
import { buildReport } from '../core/report/build-report'
import { signInProbe } from './sign-in-end'

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
  /** Takes over what the newest sign-in at the identity service found, in the place of an earlier one. */
  rememberSignIn(facts: readonly Evidence[]): void
  forget(): void
}

/** What was measured: all but the facts that merely repeat what a person answered. */
export const withoutAnswers = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(({ probe }) => probe !== 'situation-answers')

export function createSession(knowledge: Knowledge, version: string): Session {
  let measured: readonly Evidence[] = []
  let signIn: readonly Evidence[] = []
  let confirmedLabels: readonly ConfirmedLabel[] = []
  let report: Report | undefined

  /** The newest sign-in takes the place of the one that an earlier check was saved with. */
  const withSignIn = (evidence: readonly Evidence[]): readonly Evidence[] =>
    signIn.length === 0 ? evidence : [...evidence.filter(({ probe }) => probe !== signInProbe), ...signIn]

  const judge = (situation: Situation, evidence: readonly Evidence[]): Report => {
    report = buildReport({
      id: randomUUID(),
      now: Date.now(),
      program: { name: 'SMTP AUTH Navi', version },
      situation,
      evidence: withSignIn(evidence),
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
    rememberSignIn(facts) {
      signIn = facts
    },
    forget() {
      measured = []
      signIn = []
      confirmedLabels = []
      report = undefined
    },
  }
}
