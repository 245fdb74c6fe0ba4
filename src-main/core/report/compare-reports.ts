import type { BeforeAfter, Report, ReportFinding } from '../../contract/report'

const isBad = ({ severity, saidBy }: ReportFinding) =>
  saidBy === undefined && (severity === 'trouble' || severity === 'warning')

/** When it was measured: answers bear the moment in which they were judged, what was measured bears that of the check. */
function measuredAt({ evidence, createdAt }: Report): number {
  const moments = evidence.filter(({ probe }) => probe !== 'situation-answers').map(({ at }) => at)
  return moments.reduce((one, other) => Math.max(one, other), 0) || createdAt
}

/** Two checks of a device side by side: how far each sign-in came, what is gone and what is new. Also where nothing is better. */
export function compareReports(before: Report, after: Report): BeforeAfter {
  const steps = (after.comparison.length > 0 ? after : before).comparison.map(({ step }) => step)
  const bad = (of: Report, unlike: Report) =>
    of.findings.filter((finding) => isBad(finding) && !unlike.findings.some(({ id }) => id === finding.id))
  const rowOf = (of: Report, step: (typeof steps)[number]) => {
    const row = of.comparison.find((compared) => compared.step === step)
    return row === undefined ? null : { basic: row.basic, oauth: row.oauth }
  }
  return {
    beforeAt: measuredAt(before),
    afterAt: measuredAt(after),
    reasons: { before: before.advice.reason, after: after.advice.reason },
    rows: steps.map((step) => ({ step, before: rowOf(before, step), after: rowOf(after, step) })),
    gone: bad(before, after).map(({ id, title }) => ({ id, title })),
    fresh: bad(after, before).map(({ id, title }) => ({ id, title })),
  }
}
