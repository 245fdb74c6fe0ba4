import type { Report, ReportFinding } from '../../contract/report'
import { t, type Lang } from '../../text/t'
import { dayOfMoment } from '../device-sheet/days'
import { say } from '../device-sheet/paper'
import { markup, type Part } from '../html'
import { table } from '../paper/paper-page'

const settings = ['host', 'port', 'encryption', 'signIn', 'account', 'from'] as const
type Setting = (typeof settings)[number]

function settingText({ situation: { sending } }: Report, setting: Setting, lang: Lang): string {
  if (setting === 'encryption') return t(lang, `papers.report.encryptions.${sending.encryption}`)
  if (setting === 'signIn') return t(lang, `papers.report.signIns.${sending.signIn}`)
  const value = sending[setting]
  return value === undefined ? t(lang, 'papers.notKnown') : String(value)
}

/** Settings that differ between two checks, with both values. */
export function changedPart(report: Report, before: Report | null, lang: Lang): Part {
  if (before === null) return markup`<p>${t(lang, 'papers.report.changedUnknown')}</p>`
  const rows = settings
    .map((setting) => ({ setting, was: settingText(before, setting, lang), is: settingText(report, setting, lang) }))
    .filter(({ was, is }) => was !== is)
  if (rows.length === 0) return markup`<p>${t(lang, 'papers.report.changedNone')}</p>`
  const heads = [t(lang, 'papers.report.setting'), t(lang, 'papers.report.before'), t(lang, 'papers.report.after')]
  return table(
    heads,
    rows.map(({ setting, was, is }) => [t(lang, `papers.report.settings.${setting}`), was, is]),
  )
}

const titles = (findings: readonly ReportFinding[], lang: Lang): Part =>
  findings.length === 0
    ? t(lang, 'papers.report.none')
    : markup`<ul class="plain">${findings.map(({ title }) => markup`<li>${say(title, lang)}</li>`)}</ul>`

const isBad = ({ severity, saidBy }: ReportFinding) =>
  saidBy === undefined && (severity === 'trouble' || severity === 'warning')

/** Two checks side by side: the result, how far each sign-in came, what is gone and what is new. */
export function beforeAfterPart(report: Report, before: Report, lang: Lang): Part {
  // Answers bear the moment in which they were judged; what was measured bears that of the check.
  const measured = (of: Report) => of.evidence.filter(({ probe }) => probe !== 'situation-answers').map(({ at }) => at)
  const day = (of: Report) =>
    dayOfMoment(measured(of).reduce((one, other) => Math.max(one, other), 0) || of.createdAt, lang)
  const heads = [
    t(lang, 'papers.report.step'),
    t(lang, 'papers.report.beforeOn', { day: day(before) }),
    t(lang, 'papers.report.afterOn', { day: day(report) }),
  ]
  const outcome = ({ advice }: Report) => say(advice.reason, lang)
  const marks = (of: Report, step: Report['comparison'][number]['step']) => {
    const row = of.comparison.find((compared) => compared.step === step)
    return row === undefined
      ? t(lang, 'report.comparison.marks.not-tried')
      : (['basic', 'oauth'] as const).map(
          (way) =>
            markup`<div>${t(lang, `report.comparison.${way}`)}: ${t(lang, `report.comparison.marks.${row[way]}`)}</div>`,
        )
  }
  const known = report.comparison.length > 0 ? report.comparison : before.comparison
  const gone = before.findings.filter(
    (finding) => isBad(finding) && !report.findings.some(({ id }) => id === finding.id),
  )
  const fresh = report.findings.filter(
    (finding) => isBad(finding) && !before.findings.some(({ id }) => id === finding.id),
  )
  return [
    table(heads, [
      [t(lang, 'papers.report.outcome'), outcome(before), outcome(report)],
      ...known.map(({ step }) => [
        t(lang, `report.comparison.steps.${step}`),
        marks(before, step),
        marks(report, step),
      ]),
    ]),
    markup`<h3>${t(lang, 'papers.report.gone')}</h3>${titles(gone, lang)}<h3>${t(lang, 'papers.report.fresh')}</h3>${titles(fresh, lang)}`,
  ]
}
