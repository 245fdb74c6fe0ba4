import { Button } from '@fluentui/react-components'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { OutcomeLine } from '../advice/OutcomeLine'

/** うちは関係ある? One of four answers after three questions. */
export function TriageResultPage() {
  const { t, pick } = useText()
  const report = useReport()
  const { begin, goTo } = useWizard()
  const back = useBack()
  const title = t('wizard.triage.title')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={back}
      actions={
        <>
          <Button appearance="primary" size="large" onClick={() => begin('device')}>
            {t('wizard.triage.next')}
          </Button>
          <Button size="large" onClick={() => goTo('triage.server')}>
            {t('wizard.triage.again')}
          </Button>
        </>
      }
    >
      {report === null ? (
        <p role="status">{t('wizard.loading')}</p>
      ) : (
        <>
          <OutcomeLine advice={report.advice} />
          {report.advice.outcome === 'find-out' && (
            <dl className="facts">
              <dt>{pick(report.advice.question.question)}</dt>
              <dd>{pick(report.advice.question.where)}</dd>
            </dl>
          )}
        </>
      )}
    </Page>
  )
}
