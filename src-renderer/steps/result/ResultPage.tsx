import { Button } from '@fluentui/react-components'
import type { Report, ReportFinding } from '../../../src-main/contract/report'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Disclosure } from '../../ui/Disclosure'
import { Icon } from '../../ui/icons'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { StateMark } from '../../ui/StateMark'
import { Waiting } from '../../ui/Waiting'
import { OutcomeLine } from '../advice/OutcomeLine'
import { resultSentence } from '../advice/outcome-words'
import { BeforeAfterCard } from './BeforeAfterCard'
import { Comparison } from './Comparison'
import { TenantLink } from '../tenant/TenantLink'
import { ContactsCard } from './ContactsCard'
import { FindingCard, severityMarks } from './FindingCard'
import { LineCard } from './LineCard'
import { ReportNotes } from './ReportNotes'

/** What was found: the outcome as the heading, Basic and OAuth side by side, then each finding. */
export function ResultPage() {
  const { t, lang } = useText()
  const report = useReport()
  const { settle, goTo } = useWizard()
  const back = useBack()
  const title = t('wizard.result.title')
  const usedPassword =
    report?.evidence.some(
      ({ kind, probe }) => probe === 'basic-sign-in' && ['auth.accepted', 'auth.refused'].includes(kind),
    ) ?? false
  return (
    <Page
      title={report === null ? t('wizard.loading') : resultSentence(report, lang)}
      kicker={title}
      windowTitle={usePageTitle(title)}
      back={back}
      note={report === null ? undefined : t(usedPassword ? 'wizard.result.passwordGone' : 'wizard.result.noPassword')}
      onSubmit={() => settle('result')}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t('wizard.result.next')}
          </Button>
          <Button size="large" icon={<Icon name="run" />} onClick={() => goTo('device.ask')}>
            {t('wizard.check.again')}
          </Button>
        </>
      }
    >
      {report === null ? <Waiting /> : <Found report={report} />}
    </Page>
  )
}

function Found({ report }: { report: Report }) {
  const { t, pick } = useText()
  const { comparison, advice } = report
  const findings = report.findings.filter(({ saidBy }) => saidBy === undefined)
  const wrong = findings.filter(({ severity }) => severity === 'trouble' || severity === 'warning')
  const good = findings.filter(({ severity }) => severity === 'good')
  const rest = findings.filter(({ severity }) => severity === 'info')
  const card = (finding: ReportFinding) => (
    <FindingCard
      key={`${finding.id} ${finding.because.join()}`}
      finding={finding}
      proof={report.evidence.filter(({ id }) => finding.because.includes(id))}
    />
  )
  return (
    <>
      <ReportNotes report={report} />
      <OutcomeLine advice={advice} isSaid />
      {comparison.length === 0 ? (
        <NoteBox>
          <p>{t('wizard.result.noServer')}</p>
        </NoteBox>
      ) : (
        <Comparison rows={comparison} />
      )}
      <section className="stack" aria-labelledby="findings">
        <h2 id="findings">{t('wizard.result.findings')}</h2>
        {wrong.length === 0 && (
          <p>
            <StateMark mark="ok">{t('wizard.result.none')}</StateMark>
          </p>
        )}
        {wrong.map(card)}
        {wrong.some(({ who }) => who === 'administrator') && <TenantLink />}
      </section>
      {good.length > 0 && (
        <section className="card" aria-labelledby="good">
          <h2 id="good">{t('wizard.result.good')}</h2>
          <ul className="plain-list">
            {good.map((finding) => (
              <li key={`${finding.id} ${finding.because.join()}`}>
                <StateMark mark={severityMarks[finding.severity]}>{pick(finding.title)}</StateMark>
              </li>
            ))}
          </ul>
        </section>
      )}
      <BeforeAfterCard />
      {report.line !== null && <LineCard line={report.line} />}
      <ContactsCard contacts={report.contacts} />
      {rest.length > 0 && <Disclosure label={t('wizard.result.rest')}>{rest.map(card)}</Disclosure>}
    </>
  )
}
