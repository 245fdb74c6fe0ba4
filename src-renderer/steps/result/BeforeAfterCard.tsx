import { useEffect, useState } from 'react'
import type { BeforeAfter } from '../../../src-main/contract/report'
import { clockTime } from '../../../src-main/text/dates'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { valueOf } from '../../state/fault-store'
import { countingAnswers } from '../questions/give-answers'

/** The first check of this device beside the newest: what came further, what is gone and what is new. Nothing where there was only one. */
export function BeforeAfterCard() {
  const { t, lang, pick } = useText()
  const situation = useWizard((wizard) => wizard.work.situation)
  const report = useWizard((wizard) => wizard.report)
  const [compared, setCompared] = useState<BeforeAfter | null>(null)
  useEffect(() => {
    let isCurrent = true
    void valueOf(api.report.beforeAfter(countingAnswers(situation))).then((answer) => {
      if (isCurrent && answer !== undefined) setCompared(answer)
    })
    return () => {
      isCurrent = false
    }
  }, [situation, report])
  if (compared === null) return null
  const { rows, reasons, gone, fresh } = compared
  const marks = (of: BeforeAfter['rows'][number]['before']) =>
    of === null
      ? t('report.comparison.marks.not-tried')
      : (['basic', 'oauth'] as const)
          .map((way) => `${t(`report.comparison.${way}`)}: ${t(`report.comparison.marks.${of[way]}`)}`)
          .join(' / ')
  const moment = (at: number) =>
    `${new Intl.DateTimeFormat(lang === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'medium' }).format(new Date(at))} ${clockTime(at, lang)}`
  const [before, after] = [
    t('papers.report.beforeOn', { day: moment(compared.beforeAt) }),
    t('papers.report.afterOn', { day: moment(compared.afterAt) }),
  ]
  const list = (findings: BeforeAfter['gone']) =>
    findings.length === 0 ? (
      <p>{t('papers.report.none')}</p>
    ) : (
      <ul>
        {findings.map(({ id, title }) => (
          <li key={id}>{pick(title)}</li>
        ))}
      </ul>
    )
  return (
    <section className="card" aria-labelledby="before-after">
      <h2 id="before-after">{t('papers.report.beforeAfter')}</h2>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{t('papers.report.step')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('papers.report.outcome')}</th>
            <td data-label={before}>{pick(reasons.before)}</td>
            <td data-label={after}>{pick(reasons.after)}</td>
          </tr>
          {rows.map((row) => (
            <tr key={row.step}>
              <th scope="row">{t(`report.comparison.steps.${row.step}`)}</th>
              <td data-label={before}>{marks(row.before)}</td>
              <td data-label={after}>{marks(row.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('papers.report.gone')}</h3>
      {list(gone)}
      <h3>{t('papers.report.fresh')}</h3>
      {list(fresh)}
    </section>
  )
}
