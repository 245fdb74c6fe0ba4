import { Button } from '@fluentui/react-components'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { deviceAfterTriage } from '../../state/work'
import { Icon } from '../../ui/icons'
import { Page } from '../../ui/Page'
import { Sources } from '../../ui/Sources'
import { Waiting } from '../../ui/Waiting'
import { OneQuestion } from '../advice/OneQuestion'
import { OutcomeLine } from '../advice/OutcomeLine'
import { outcomeSentence } from '../advice/outcome-words'
import { PressStatus } from '../paper/PressStatus'
import { usePress } from '../paper/use-press'
import { triageQuestions } from '../questions'
import { ReportNotes } from '../result/ReportNotes'

/** うちは関係ある? One of four answers after three questions. */
export function TriageResultPage() {
  const { t, lang } = useText()
  const report = useReport()
  const { update, goTo } = useWizard()
  const { saving, save, print } = usePress('triage')
  const back = useBack()
  const title = t('wizard.triage.title')
  const advice = report?.advice
  const isBusy = report === null || saving.state === 'busy'
  return (
    <Page
      title={advice === undefined ? t('wizard.loading') : outcomeSentence(advice, lang)}
      kicker={title}
      windowTitle={usePageTitle(title)}
      back={back}
      note={t('wizard.triage.note')}
      onSubmit={() => update(deviceAfterTriage)}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t('wizard.triage.next')}
          </Button>
          <Button size="large" onClick={() => goTo('triage.server')}>
            {t('wizard.triage.again')}
          </Button>
        </>
      }
    >
      {report === null || advice === undefined ? (
        <Waiting />
      ) : (
        <>
          <ReportNotes report={report} />
          <OutcomeLine advice={advice} isSaid />
          {advice.outcome === 'find-out' && (
            <OneQuestion question={advice.question} questions={triageQuestions} way="triage" />
          )}
          <section className="card" aria-labelledby="then">
            <h2 id="then">{t('wizard.triage.thenTitle')}</h2>
            <p>{t(`wizard.triage.then.${advice.outcome}`)}</p>
            {advice.outcome === 'works-until' && <Sources sources={advice.until.sources} />}
          </section>
        </>
      )}
      <section className="card" aria-labelledby="triage-paper">
        <h2 id="triage-paper">{t('wizard.triage.paper')}</h2>
        <p className="hint">{t('wizard.triage.paperHint')}</p>
        <div className="row">
          <Button icon={<Icon name="printer" />} disabled={isBusy} onClick={() => void print()}>
            {t('wizard.triage.print')}
          </Button>
          <Button icon={<Icon name="paper" />} disabled={isBusy} onClick={() => void save('savePdf')}>
            {t('wizard.triage.savePdf')}
          </Button>
        </div>
        <PressStatus saving={saving} />
      </section>
    </Page>
  )
}
