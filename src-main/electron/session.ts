import { randomUUID } from 'node:crypto'
import type { ConfirmedLabel } from '../contract/confirmed-labels'
import type { Evidence } from '../contract/evidence'
import type { Knowledge } from '../contract/knowledge'
import type { Report } from '../contract/report'
import type { Run } from '../contract/site-file'
import type { Situation } from '../contract/situation'
import type { TenantReading } from '../contract/tenant-checkup'
import { situationFacts } from '../core/probes/situation-answers'
import { buildReport } from '../core/report/build-report'
import type { OnlyPart } from './run-checks'
import { tenantProbe } from '../core/tenant/tenant-facts'
import { isBesideChecks } from '../core/sites/site-changes'
import { signInProbe } from './sign-in-end'

/** What main knows of the device being looked at: the evidence of its last check and the newest judgement. */
export interface Session {
  /** The newest report; undefined before anything was judged. */
  readonly report: Report | undefined
  /** Judges a finished check. Of a part that was done again (`only`) the new facts take the place of its old ones. */
  judgeRun(situation: Situation, evidence: readonly Evidence[], only?: OnlyPart): Report
  /** Takes over what an earlier check measured, e.g. before a restart; nothing for a new device. */
  remember(evidence: readonly Evidence[]): void
  /** Takes over the first check of the device, to be set against the newest; null when there is no earlier one. */
  rememberFirst(run: Run | null): void
  /** The first check of the device, judged as of now. */
  before(): Report | null
  /** Takes over the wordings that were read at the device. */
  confirm(labels: readonly ConfirmedLabel[]): void
  /** Judges the answers as they are now together with what the last check measured. */
  judgeNow(situation: Situation): Report
  /** Takes over what the newest sign-in at the identity service found, in the place of an earlier one. */
  rememberSignIn(facts: readonly Evidence[]): void
  /** Adds what the device has just shown in capture mode. */
  see(fact: Evidence): void
  /** All that the device has shown in capture mode. */
  readonly seen: readonly Evidence[]
  /** Takes over what the administrator's script read in the tenant of this site. */
  rememberTenant(readings: readonly TenantReading[]): void
  forget(): void
}

const isOf = (part: OnlyPart, { probe, target, route }: Evidence): boolean =>
  'route' in part ? route === part.route : probe === part.probe && target === part.target
const wasCancelled = (fact: Evidence): boolean => fact.kind === 'probe.not-run' && fact.why === 'cancelled'
const isSeen = ({ kind }: Evidence) => isBesideChecks(kind)
/** The last one of each id: what was seen is kept in two places, and comes again while a device goes on. */
const once = (evidence: readonly Evidence[]): readonly Evidence[] => [
  ...new Map(evidence.map((fact) => [fact.id, fact])).values(),
]
/** What was measured: all but the facts that merely repeat what a person answered. */
export const withoutAnswers = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(({ probe }) => probe !== 'situation-answers' && probe !== tenantProbe)

export function createSession(knowledge: Knowledge, version: string): Session {
  let measured: readonly Evidence[] = []
  let signIn: readonly Evidence[] = []
  let confirmedLabels: readonly ConfirmedLabel[] = []
  let first: Run | null = null
  let readings: readonly TenantReading[] = []
  let report: Report | undefined

  /** The newest sign-in takes the place of the one that an earlier check was saved with. */
  const withSignIn = (evidence: readonly Evidence[]): readonly Evidence[] =>
    signIn.length === 0 ? evidence : [...evidence.filter(({ probe }) => probe !== signInProbe), ...signIn]

  const built = (situation: Situation, evidence: readonly Evidence[]): Report =>
    buildReport({
      id: randomUUID(),
      now: Date.now(),
      program: { name: 'SMTP AUTH Navi', version },
      situation,
      evidence,
      knowledge,
      confirmedLabels,
      tenantReadings: readings,
    })
  const judge = (situation: Situation, evidence: readonly Evidence[]): Report => {
    report = built(situation, withSignIn(evidence))
    return report
  }
  const judgeNow = (situation: Situation) =>
    judge(situation, [...situationFacts(situation, knowledge, Date.now()), ...measured])
  return {
    get report() {
      return report
    },
    judgeRun(situation, evidence, only) {
      if (only === undefined) {
        // What the device itself has shown is not replaced by a check of the server, nor are the ways that were tried besides.
        const seen = measured.filter((fact) => isSeen(fact) || fact.route !== undefined)
        measured = once([...seen, ...withoutAnswers(evidence)])
        return judge(situation, [...seen, ...evidence])
      }
      const others = measured.filter((fact) => !isOf(only, fact))
      // A trial that was stopped takes nothing away from what an earlier one has shown.
      if ('route' in only && others.length < measured.length && evidence.some(wasCancelled)) return judgeNow(situation)
      // Ids are unique within one check only.
      const again = randomUUID()
      measured = [...others, ...withoutAnswers(evidence).map((fact) => ({ ...fact, id: `${fact.id} ${again}` }))]
      return judgeNow(situation)
    },
    remember(evidence) {
      measured = once(withoutAnswers(evidence))
    },
    rememberTenant(known) {
      readings = known
    },
    rememberFirst(run) {
      first = run
    },
    before: () =>
      first && built(first.situation, [...situationFacts(first.situation, knowledge, Date.now()), ...first.evidence]),
    confirm(labels) {
      confirmedLabels = labels
    },
    judgeNow,
    rememberSignIn(facts) {
      signIn = facts
    },
    see(fact) {
      measured = once([...measured, fact])
    },
    get seen() {
      return measured.filter(isSeen)
    },
    forget() {
      measured = []
      signIn = []
      confirmedLabels = []
      first = null
      readings = []
      report = undefined
    },
  }
}
