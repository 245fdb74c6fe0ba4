import { Button } from '@fluentui/react-components'
import type { Advice, RankedRoute } from '../../../src-main/contract/report'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { deviceQuestions } from '../questions'
import { ReportNotes } from '../result/ReportNotes'
import { OneQuestion } from './OneQuestion'
import { OtherRoute } from './OtherRoute'
import { OutcomeLine } from './OutcomeLine'
import { outcomeSentence } from './outcome-words'
import { RouteCard } from './RouteCard'

/** What to do about it: the way to take as the heading, the one thing to find out if there is one, the recommended route, and every other with its reasons. */
export function AdvicePage() {
  const { t, lang, pick } = useText()
  const report = useReport()
  const settle = useWizard((wizard) => wizard.settle)
  const back = useBack()
  const title = t('wizard.advice.title')
  const advice = report?.advice
  const isAffected = advice !== undefined && advice.outcome !== 'not-affected'
  const heading = () => {
    if (advice === undefined) return t('wizard.loading')
    if (advice.outcome === 'not-affected') return outcomeSentence(advice, lang)
    if (advice.outcome === 'find-out') return t('wizard.advice.question')
    const best = advice.routes.find(({ state }) => state === 'recommended')
    return best ? pick(best.name) : outcomeSentence(advice, lang)
  }
  return (
    <Page
      title={heading()}
      kicker={title}
      windowTitle={usePageTitle(title)}
      back={back}
      note={isAffected ? t('wizard.advice.note') : undefined}
      onSubmit={() => settle('advice')}
      actions={
        <Button appearance="primary" size="large" type="submit" disabled={report === null}>
          {t(isAffected ? 'wizard.advice.tasks' : 'wizard.advice.finish')}
        </Button>
      }
    >
      {report === null ? (
        <Waiting />
      ) : (
        <>
          <ReportNotes report={report} />
          <Routes advice={report.advice} />
        </>
      )}
    </Page>
  )
}

const useOrder = ['recommended', 'possible', 'open', 'closed'] as const

/** What can be used comes before what is not known yet, and that before what cannot; within each the ranking stays. */
const inOrderOfUse = (routes: readonly RankedRoute[]): readonly RankedRoute[] =>
  useOrder.flatMap((state) => routes.filter((route) => route.state === state))

function Routes({ advice }: { advice: Advice }) {
  const { t } = useText()
  if (advice.outcome === 'not-affected') return <OutcomeLine advice={advice} isSaid />
  const best = advice.routes.find(({ state }) => state === 'recommended')
  const others = inOrderOfUse(advice.routes.filter((route) => route !== best))
  return (
    <>
      <OutcomeLine advice={advice} />
      {advice.outcome === 'find-out' && (
        <OneQuestion question={advice.question} questions={deviceQuestions} way="device" />
      )}
      {best && (
        <section className="stack" aria-labelledby="best">
          <h2 id="best">{t('wizard.advice.best')}</h2>
          {advice.outcome === 'find-out' && <p>{t('wizard.advice.ifUnknown')}</p>}
          <RouteCard route={best} />
        </section>
      )}
      <section className="stack" aria-labelledby="others">
        <h2 id="others">{t('wizard.advice.others')}</h2>
        <div className="list">
          {others.map((route) => (
            <OtherRoute key={route.id} route={route} />
          ))}
        </div>
      </section>
    </>
  )
}
