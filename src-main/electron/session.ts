import { randomUUID } from 'node:crypto'
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
  /** Judges the answers as they are now together with what the last check measured. */
  judgeNow(situation: Situation): Report
  /** Adds what the device has just shown in capture mode. */
  see(fact: Evidence): void
  /** All that the device has shown in capture mode. */
  readonly seen: readonly Evidence[]
  forget(): void
}

const isSeen = ({ kind }: Evidence) => kind === 'device.attempted'
/** The last one of each id: what was seen is kept in two places, and comes again while a device goes on. */
const once = (evidence: readonly Evidence[]): readonly Evidence[] => [
  ...new Map(evidence.map((fact) => [fact.id, fact])).values(),
]
const withoutAnswers = (evidence: readonly Evidence[]) => evidence.filter(({ probe }) => probe !== 'situation-answers')

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
  const judgeNow = (situation: Situation) =>
    judge(situation, [...situationFacts(situation, knowledge, Date.now()), ...measured])
  return {
    get report() {
      return report
    },
    judgeRun(situation, evidence, onlyRow) {
      if (onlyRow === undefined) {
        // What the device itself has shown is not replaced by a check of the server.
        const seen = measured.filter(isSeen)
        measured = once([...seen, ...withoutAnswers(evidence)])
        return judge(situation, [...seen, ...evidence])
      }
      const others = measured.filter(({ probe, target }) => probe !== onlyRow.probe || target !== onlyRow.target)
      // Ids are unique within one check only.
      const again = randomUUID()
      measured = [...others, ...withoutAnswers(evidence).map((fact) => ({ ...fact, id: `${fact.id} ${again}` }))]
      return judgeNow(situation)
    },
    remember(evidence) {
      measured = once(withoutAnswers(evidence))
    },
    judgeNow,
    see(fact) {
      measured = once([...measured, fact])
    },
    get seen() {
      return measured.filter(isSeen)
    },
    forget() {
      measured = []
      report = undefined
    },
  }
}
