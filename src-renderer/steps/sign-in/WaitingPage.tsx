import { Button } from '@fluentui/react-components'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useTimeLeft } from '../../app/use-time-left'
import { useSignIn, type SignInPhase } from '../../state/sign-in-store'
import { Page } from '../../ui/Page'
import { StateMark } from '../../ui/StateMark'
import { useLeave } from './use-leave'

const steps = ['look', 'account', 'consent'] as const

interface WaitingPageProps {
  readonly phase: Extract<SignInPhase, { state: 'starting' | 'waiting-for-browser' | 'came-back' }>
}

/** While the person is in the browser: what to do there, how long we wait, and a way out. The other ways only begin here. */
export function WaitingPage({ phase }: WaitingPageProps) {
  const { t } = useText()
  const { cancel, flow } = useSignIn()
  const isInBrowser = flow === 'browser'
  const title = t(isInBrowser ? 'signIn.browser.title' : 'signIn.browser.starting')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={isInBrowser ? t('signIn.browser.lead') : undefined}
      back={useLeave()}
      onSubmit={cancel}
      actions={
        <Button size="large" type="submit">
          {t('signIn.browser.cancel')}
        </Button>
      }
    >
      {isInBrowser && (
        <ol className="numbered">
          {steps.map((step) => (
            <li key={step}>{t(`signIn.browser.steps.${step}`)}</li>
          ))}
        </ol>
      )}
      <div role="status">
        {phase.state === 'starting' && <StateMark mark="run">{t('signIn.browser.starting')}</StateMark>}
        {phase.state === 'came-back' && <StateMark mark="run">{t('signIn.browser.cameBack')}</StateMark>}
      </div>
      {phase.state === 'waiting-for-browser' && <Countdown until={phase.until} />}
    </Page>
  )
}

/** Not in a live region: it would be read aloud every second. */
function Countdown({ until }: { until: number }) {
  const { t } = useText()
  return <StateMark mark="wait">{t('signIn.browser.left', { time: useTimeLeft(until) })}</StateMark>
}
