import { Button, Checkbox } from '@fluentui/react-components'
import { clockTime } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'
import { useSignIn } from '../../state/sign-in-store'
import { useWizard } from '../../state/wizard-store'
import { NoteBox } from '../../ui/NoteBox'
import { StateMark } from '../../ui/StateMark'

interface OAuthPanelProps {
  /** In practice nobody signs in: the new way is tried when this box is ticked. */
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** The new way beside the old one: sign in first, then both are tested at once. */
export function OAuthPanel({ isTicked, onTick }: OAuthPanelProps) {
  const { t, lang } = useText()
  const isPractice = useWizard((wizard) => wizard.work.practice !== null)
  const goTo = useWizard((wizard) => wizard.goTo)
  const { signedIn, signOut } = useSignIn()
  if (isPractice) {
    return (
      <NoteBox icon="flask">
        <Checkbox
          label={t('signIn.panel.practice')}
          checked={isTicked}
          onChange={(_event, { checked }) => onTick(checked === true)}
        />
        <p>{t('signIn.panel.practiceText')}</p>
      </NoteBox>
    )
  }
  return (
    <section className="card" aria-labelledby="oauth">
      <h2 id="oauth">{t('signIn.panel.title')}</h2>
      {signedIn === null ? (
        <>
          <p>{t('signIn.panel.text')}</p>
          <div>
            <Button onClick={() => goTo('device.sign-in')}>{t('signIn.panel.button')}</Button>
          </div>
        </>
      ) : (
        <>
          <StateMark mark="ok">
            {signedIn.account === null
              ? t('signIn.panel.app', { time: clockTime(signedIn.expiresAt, lang) })
              : t('signIn.panel.person', { account: signedIn.account, time: clockTime(signedIn.expiresAt, lang) })}
          </StateMark>
          <div>
            <Button onClick={signOut}>{t('signIn.panel.signOut')}</Button>
          </div>
        </>
      )}
    </section>
  )
}
