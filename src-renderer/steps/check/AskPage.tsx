import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { startCheck } from '../../app/start-check'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { useSignIn } from '../../state/sign-in-store'
import { Choices } from '../../ui/Choices'
import { Disclosure } from '../../ui/Disclosure'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { Contacts } from './Contacts'
import { OAuthPanel } from './OAuthPanel'
import { PasswordField } from './PasswordField'

const ways = ['password', 'connection'] as const

/**
 * How to test. The password stands in an uncontrolled field: it is read once, handed to the main process, and the field is emptied.
 * It never becomes state of this window.
 */
export function AskPage() {
  const { t } = useText()
  const isPractice = useWizard((wizard) => wizard.work.practice !== null)
  const signedIn = useSignIn((state) => state.signedIn)
  const [isOAuthTicked, tickOAuth] = useState(false)
  const { host, account, signIn } = useWizard((wizard) => wizard.work.situation.sending)
  const isPossible = host !== undefined && account !== undefined
  const [way, choose] = useState<(typeof ways)[number]>(isPossible && signIn === 'password' ? 'password' : 'connection')
  const [isMissing, setMissing] = useState(false)
  const [identifyTenant, tickTenant] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const back = useBack()
  const title = t(host === undefined ? 'wizard.check.askTitleNoServer' : 'wizard.check.askTitle')
  const submit = () => {
    const password = way === 'password' ? (field.current?.value ?? '') : ''
    if (way === 'password' && password === '') return setMissing(true)
    if (field.current) field.current.value = ''
    // In practice no sign-in exists: any name of an attempt stands for the token made up for practice.
    const attempt = isPractice ? (isOAuthTicked ? crypto.randomUUID() : undefined) : signedIn?.attempt
    void startCheck({
      ...(password === '' ? {} : { password }),
      ...(attempt === undefined ? {} : { signIn: attempt }),
      identifyTenant,
    })
  }
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title, isMissing)}
      lead={host === undefined ? t('wizard.check.noServer') : t('wizard.check.askLead')}
      back={back}
      note={host === undefined ? undefined : t('wizard.check.safe')}
      errors={{
        title: t('wizard.errors.title'),
        list: isMissing ? [{ field: 'password', text: t('wizard.errors.password') }] : [],
      }}
      onSubmit={submit}
      actions={
        <Button appearance="primary" size="large" type="submit">
          {t('wizard.check.run')}
        </Button>
      }
    >
      {host === undefined && (
        <NoteBox>
          <p>{t('wizard.check.noServerHint')}</p>
        </NoteBox>
      )}
      {host !== undefined && !isPossible && (
        <NoteBox>
          <p>{t('wizard.check.noAccount')}</p>
        </NoteBox>
      )}
      {isPossible && (
        <Choices
          id="ask-way"
          label={title}
          look="two"
          chosen={way}
          onChoose={(id) => {
            choose(id === 'password' ? 'password' : 'connection')
            setMissing(false)
          }}
          options={ways.map((id) => ({
            id,
            label: t(`wizard.check.ways.${id}.label`),
            hint: t(`wizard.check.ways.${id}.hint`),
          }))}
        />
      )}
      {isPossible && way === 'password' && (
        <>
          <PasswordField
            field={field}
            host={host}
            account={account}
            problem={isMissing ? t('wizard.errors.password') : undefined}
          />
          <Disclosure label={t('wizard.check.unknownPassword')}>
            <p>{t('wizard.check.unknownPasswordText')}</p>
          </Disclosure>
        </>
      )}
      {isPossible && <OAuthPanel isTicked={isOAuthTicked} onTick={tickOAuth} />}
      {host !== undefined && !isPractice && <Contacts host={host} isTicked={identifyTenant} onTick={tickTenant} />}
    </Page>
  )
}
