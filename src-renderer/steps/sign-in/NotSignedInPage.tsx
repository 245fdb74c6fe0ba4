import { Button } from '@fluentui/react-components'
import type { SignInState } from '../../../src-main/contract/sign-in-window'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useSignIn } from '../../state/sign-in-store'
import { useWizard } from '../../state/wizard-store'
import { Disclosure } from '../../ui/Disclosure'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { Raw } from '../../ui/Raw'
import { FindingCard } from '../result/FindingCard'
import { useLeave } from './use-leave'

type End = Extract<SignInState, { state: 'refused' | 'not-reached' | 'not-finished' }>

/** It did not come about: why, who can mend it, and how to go on. Cancelling is no error. */
export function NotSignedInPage({ end }: { end: End }) {
  const { t } = useText()
  const { flow, backToForm } = useSignIn()
  const goTo = useWizard((wizard) => wizard.goTo)
  const { title, lead } = useHeading(end)
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={lead}
      back={useLeave()}
      onSubmit={backToForm}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t('signIn.end.again')}
          </Button>
          <Button size="large" onClick={() => goTo('device.ask')}>
            {t('signIn.form.skip')}
          </Button>
        </>
      }
    >
      {end.state === 'not-reached' && (
        <NoteBox tone="warn">
          <p>{t(`signIn.end.unreached.${end.why}`)}</p>
          {end.detail !== '' && (
            <Disclosure label={t('signIn.end.detail')}>
              <p className="typed">{end.detail}</p>
            </Disclosure>
          )}
        </NoteBox>
      )}
      {end.state === 'refused' && <AdminConsent url={end.adminConsentUrl} />}
      {end.findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
      {end.state === 'refused' && <ForAdministrator refusal={end.refusal} />}
      {flow === 'browser' && end.state !== 'refused' && <p>{t('signIn.end.otherWay')}</p>}
    </Page>
  )
}

function useHeading(end: End): { readonly title: string; readonly lead?: string } {
  const { t } = useText()
  if (end.state === 'refused') return { title: t('signIn.end.refused') }
  if (end.state === 'not-reached') {
    return { title: t('signIn.end.notReached'), lead: t('signIn.end.notReachedLead', { host: end.host }) }
  }
  return { title: t(`signIn.end.${end.why}`), lead: t(`signIn.end.${end.why}Lead`) }
}

/** The page of the consent is for the administrator, so it is copied and handed over. */
function AdminConsent({ url }: { url: string | null }) {
  const { t } = useText()
  if (url === null) return null
  return (
    <section className="card" aria-labelledby="consent">
      <h2 id="consent">{t('signIn.end.consent')}</h2>
      <p>{t('signIn.end.consentText')}</p>
      <Raw what={t('signIn.end.consent')} lines={[{ label: '', text: url }]} />
    </section>
  )
}

/** What finds this attempt in the sign-in log. */
function ForAdministrator({ refusal }: { refusal: Extract<End, { state: 'refused' }>['refusal'] }) {
  const { t } = useText()
  const { aadsts, error, correlationId, traceId, description } = refusal
  const lines = [
    { label: t('signIn.end.code'), text: aadsts === undefined ? error : `AADSTS${aadsts} (${error})` },
    ...(correlationId === undefined ? [] : [{ label: t('signIn.end.correlation'), text: correlationId }]),
    ...(traceId === undefined ? [] : [{ label: t('signIn.end.trace'), text: traceId }]),
    ...(description === '' ? [] : [{ label: t('signIn.end.says'), text: description }]),
  ]
  return (
    <Disclosure label={t('signIn.end.forAdministrator')}>
      <Raw what={t('signIn.end.forAdministrator')} lines={lines} />
    </Disclosure>
  )
}
