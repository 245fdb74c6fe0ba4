import { Button } from '@fluentui/react-components'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { deviceQuestions } from '../questions'
import { OutcomeLine } from './OutcomeLine'
import { RouteCard } from './RouteCard'
import type { Advice } from '../../../src-main/contract/report'

/** What to do about it: the outcome, the one thing to find out if there is one, the recommended route, and every other with its reasons. */
export function AdvicePage() {
  const { t } = useText()
  const report = useReport()
  const settle = useWizard((wizard) => wizard.settle)
  const back = useBack()
  const title = t('wizard.advice.title')
  const isAffected = report !== null && report.advice.outcome !== 'not-affected'
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={back}
      actions={
        <Button appearance="primary" size="large" disabled={report === null} onClick={() => settle('advice')}>
          {t(isAffected ? 'wizard.advice.tasks' : 'wizard.advice.finish')}
        </Button>
      }
    >
      {report === null ? <p role="status">{t('wizard.loading')}</p> : <Outcome advice={report.advice} />}
    </Page>
  )
}

function Outcome({ advice }: { advice: Advice }) {
  const { t } = useText()
  if (advice.outcome === 'not-affected') return <OutcomeLine advice={advice} />
  const [best, ...others] = inOrder(advice.routes)
  return (
    <>
      <OutcomeLine advice={advice} />
      {advice.outcome === 'find-out' && <OneQuestion question={advice.question} />}
      {advice.outcome === 'find-out' && <p>{t('wizard.advice.ifUnknown')}</p>}
      {best && <RouteCard route={best} />}
      <section className="stack" aria-labelledby="others">
        <h2 id="others">{t('wizard.advice.others')}</h2>
        {others.map((route) => (
          <RouteCard key={route.id} route={route} />
        ))}
      </section>
    </>
  )
}

/** The recommended route first, the rest as ranked. */
const inOrder = (routes: Extract<Advice, { outcome: 'works-until' }>['routes']) => [
  ...routes.filter(({ state }) => state === 'recommended'),
  ...routes.filter(({ state }) => state !== 'recommended'),
]

function OneQuestion({ question }: { question: Extract<Advice, { outcome: 'find-out' }>['question'] }) {
  const { t, pick } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  const page = deviceQuestions.find(({ shows }) => shows.some((path) => path === question.answer))
  return (
    <section className="card" aria-labelledby="one-question">
      <h2 id="one-question">{t('wizard.advice.question')}</h2>
      <p className="big">{pick(question.question)}</p>
      <dl className="facts">
        <dt>{t('wizard.advice.where')}</dt>
        <dd>{pick(question.where)}</dd>
      </dl>
      {page && <Button onClick={() => goTo(`device.${page.id}`)}>{t('wizard.advice.answer')}</Button>}
    </section>
  )
}
