import type { ConfirmedLabel } from '../../contract/confirmed-labels'
import type { Evidence } from '../../contract/evidence'
import type { Knowledge } from '../../contract/knowledge'
import type { Report } from '../../contract/report'
import type { Situation } from '../../contract/situation'
import type { TenantReading } from '../../contract/tenant-checkup'
import { advise } from '../advice/advise'
import { daysSince } from '../advice/dates'
import { withConfirmedLabels } from '../devices/confirmed-labels'
import { familyOf } from '../devices/identify'
import { diagnose } from '../diagnosis/diagnose'
import { rules } from '../diagnosis/rules'
import { withTenant } from '../tenant/tenant-facts'
import { contactsOf } from './contacted'
import { fillRoutes, routeValues } from './fill-routes'
import { lineSummary } from './line-summary'
import { reportDevice } from './report-device'
import { reportFindings } from './report-findings'
import { routeTests } from './route-tests'
import { compareSignIns } from './sign-in-comparison'

export interface ReportInput {
  readonly id: string
  /** ms since 1970 UTC. */
  readonly now: number
  readonly program: { readonly name: string; readonly version: string }
  readonly situation: Situation
  readonly evidence: readonly Evidence[]
  readonly knowledge: Knowledge
  /** Wordings read at the machine; they take the place of the catalogue's. */
  readonly confirmedLabels?: readonly ConfirmedLabel[]
  /** What the administrator's script read in the tenant of this office. */
  readonly tenantReadings?: readonly TenantReading[]
}

/** Knowledge older than this many days says so on every advice and sheet. */
const freshDays = 90

/** The one object from which the result page, every sheet and the JSON are drawn. Judges the evidence itself, with the knowledge and the clock given. */
export function buildReport(input: ReportInput): Report {
  const { id, now, program, situation, knowledge, confirmedLabels = [], tenantReadings = [] } = input
  const evidence = withTenant(input.evidence, tenantReadings, { table: knowledge.checkup, situation, now })
  const findings = diagnose(rules, evidence, knowledge)
  const advice = advise({ facts: evidence, findings, knowledge, now })
  const family = familyOf(situation, knowledge.devices)
  const ageDays = daysSince(knowledge.checkedOn, now)
  return {
    kind: 'report',
    schemaVersion: 1,
    id,
    createdAt: now,
    program: { ...program },
    knowledge: { checkedOn: knowledge.checkedOn, ageDays, stale: ageDays > freshDays },
    mapped: evidence.some(({ mapped }) => mapped),
    situation,
    device: family === undefined ? null : withConfirmedLabels(reportDevice(family), confirmedLabels),
    evidence: [...evidence],
    findings: reportFindings(
      findings.filter(({ route }) => route === undefined),
      evidence,
      knowledge,
    ),
    comparison: [...compareSignIns(evidence.filter(({ route }) => route === undefined))],
    routeTests: routeTests(findings, evidence, knowledge),
    contacts: contactsOf(evidence),
    line: lineSummary(evidence, knowledge),
    advice: fillRoutes(advice, routeValues(situation, findings)),
  }
}
