import type { BeforeAfter, Report } from '../../contract/report'
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

const titles = (findings: BeforeAfter['gone'], lang: Lang): Part =>
  findings.length === 0
    ? t(lang, 'papers.report.none')
    : markup`<ul class="plain">${findings.map(({ title }) => markup`<li>${say(title, lang)}</li>`)}</ul>`

/** Two checks side by side: the result, how far each sign-in came, what is gone and what is new. */
export function beforeAfterPart({ beforeAt, afterAt, reasons, rows, gone, fresh }: BeforeAfter, lang: Lang): Part {
  const heads = [
    t(lang, 'papers.report.step'),
    t(lang, 'papers.report.beforeOn', { day: dayOfMoment(beforeAt, lang) }),
    t(lang, 'papers.report.afterOn', { day: dayOfMoment(afterAt, lang) }),
  ]
  const marks = (of: BeforeAfter['rows'][number]['before']): Part =>
    of === null
      ? t(lang, 'report.comparison.marks.not-tried')
      : (['basic', 'oauth'] as const).map(
          (way) =>
            markup`<div>${t(lang, `report.comparison.${way}`)}: ${t(lang, `report.comparison.marks.${of[way]}`)}</div>`,
        )
  return [
    table(heads, [
      [t(lang, 'papers.report.outcome'), say(reasons.before, lang), say(reasons.after, lang)],
      ...rows.map((row) => [t(lang, `report.comparison.steps.${row.step}`), marks(row.before), marks(row.after)]),
    ]),
    markup`<h3>${t(lang, 'papers.report.gone')}</h3>${titles(gone, lang)}<h3>${t(lang, 'papers.report.fresh')}</h3>${titles(fresh, lang)}`,
  ]
}
