import { Button } from '@fluentui/react-components'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { StateMark, type Mark } from '../../ui/StateMark'
import { FindingCard } from './FindingCard'
import type { Report } from '../../../src-main/contract/report'

const marks: Readonly<Record<Report['comparison'][number]['basic'], Mark>> = {
  yes: 'ok',
  no: 'bad',
  'not-tried': 'skip',
  look: 'info',
}

/** What was found: Basic and OAuth side by side, then each finding. */
export function ResultPage() {
  const { t } = useText()
  const report = useReport()
  const settle = useWizard((wizard) => wizard.settle)
  const back = useBack()
  const title = t('wizard.result.title')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={back}
      actions={
        <Button appearance="primary" size="large" onClick={() => settle('result')}>
          {t('wizard.result.next')}
        </Button>
      }
    >
      {report === null ? <p role="status">{t('wizard.loading')}</p> : <Findings report={report} />}
    </Page>
  )
}

function Findings({ report }: { report: Report }) {
  const { t } = useText()
  return (
    <>
      {report.comparison.length === 0 ? (
        <p>{t('wizard.result.noServer')}</p>
      ) : (
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
            {report.comparison.map(({ step, basic, oauth }) => (
              <tr key={step}>
                <th scope="row">{t(`report.comparison.steps.${step}`)}</th>
                <td data-label={t('wizard.result.basic')}>
                  <StateMark mark={marks[basic]}>{t(`report.comparison.marks.${basic}`)}</StateMark>
                </td>
                <td data-label={t('wizard.result.oauth')}>
                  <StateMark mark={marks[oauth]}>{t(`report.comparison.marks.${oauth}`)}</StateMark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section className="stack" aria-labelledby="findings">
        <h2 id="findings">{t('wizard.result.findings')}</h2>
        {report.findings
          .filter(({ severity }) => severity !== 'info')
          .map((finding) => (
            <FindingCard key={`${finding.id} ${finding.because.join()}`} finding={finding} />
          ))}
      </section>
    </>
  )
}
