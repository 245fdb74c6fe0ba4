import { Button } from '@fluentui/react-components'
import type { SignedIn } from '../../../src-main/contract/sign-in-window'
import type { ReportFinding } from '../../../src-main/contract/report'
import { clockTime } from '../../../src-main/text/dates'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useSignIn } from '../../state/sign-in-store'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { StateMark } from '../../ui/StateMark'
import { FindingCard } from '../result/FindingCard'
import { useLeave } from './use-leave'

/** Signed in: as whom, until when, and what the token says already. The proof comes with the check. */
export function SignedInPage({ signedIn, findings }: { signedIn: SignedIn; findings: readonly ReportFinding[] }) {
  const { t, lang } = useText()
  const signOut = useSignIn((signIn) => signIn.signOut)
  const goTo = useWizard((wizard) => wizard.goTo)
  const title = t('signIn.end.signedIn')
  const time = clockTime(signedIn.expiresAt, lang)
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('signIn.end.signedInLead')}
      back={useLeave()}
      onSubmit={() => goTo('device.ask')}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t('signIn.end.go')}
          </Button>
          <Button size="large" onClick={signOut}>
            {t('signIn.panel.signOut')}
          </Button>
        </>
      }
    >
      <section className="card" aria-label={title}>
        <StateMark mark="ok">{title}</StateMark>
        <dl className="facts">
          <dt>{t('signIn.end.account')}</dt>
          <dd>{signedIn.account ?? t('signIn.end.asApp')}</dd>
          <dt>{t('signIn.end.until')}</dt>
          <dd>{t('signIn.end.untilTime', { time })}</dd>
          <dt>{t('signIn.end.tenant')}</dt>
          <dd>{signedIn.registration.tenant}</dd>
        </dl>
      </section>
      {findings
        .filter(({ severity }) => severity !== 'info')
        .map((finding) => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
    </Page>
  )
}
