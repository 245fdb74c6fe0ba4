import type { ComparedRow } from '../../../src-main/contract/report'
import { useText } from '../../app/use-text'
import { StateMark, type Mark } from '../../ui/StateMark'

const marks: Readonly<Record<ComparedRow['basic'], Mark>> = { yes: 'ok', no: 'bad', 'not-tried': 'skip', look: 'info' }

/** How far each way of signing in came, side by side; where it is narrow, one below the other. */
export function Comparison({ rows }: { rows: readonly ComparedRow[] }) {
  const { t } = useText()
  return (
    <table className="compare">
      <caption>{t('wizard.result.compare')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('wizard.result.what')}</th>
          <th scope="col">{t('wizard.result.basic')}</th>
          <th scope="col">{t('wizard.result.oauth')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ step, basic, oauth }) => (
          <tr key={step}>
            <th scope="row">{t(`report.comparison.steps.${step}`)}</th>
            <td data-label={t('wizard.result.basic')}>
              <StepMark step={step} mark={basic} />
            </td>
            <td data-label={t('wizard.result.oauth')}>
              <StepMark step={step} mark={oauth} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StepMark({ step, mark }: { step: ComparedRow['step']; mark: ComparedRow['basic'] }) {
  const { t } = useText()
  const words = () => {
    if (mark === 'not-tried') return t('wizard.result.notTried')
    return mark === 'look' ? t('wizard.result.look') : t(`wizard.result.marks.${step}.${mark}`)
  }
  return <StateMark mark={marks[mark]}>{words()}</StateMark>
}
