import { Button, Input } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../app/api'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { startCheck } from '../../app/start-check'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { Icon } from '../../ui/icons'
import { Page } from '../../ui/Page'

const ways = ['password', 'connection'] as const

/**
 * How to test. The password stands in an uncontrolled field: it is read once, handed to the main process, and the field is emptied.
 * It never becomes state of this window.
 */
export function AskPage() {
  const { t } = useText()
  const work = useWizard((wizard) => wizard.work)
  const settle = useWizard((wizard) => wizard.settle)
  const [way, choose] = useState<(typeof ways)[number]>(
    work.situation.sending.signIn === 'password' ? 'password' : 'connection',
  )
  const [isShown, show] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const back = useBack()
  const { host } = work.situation.sending
  const [isForeign, setForeign] = useState(false)
  useEffect(() => {
    void api.answers
      .isMicrosoftHost(host ?? '')
      .then((answered) => setForeign(host !== undefined && answered.ok && !answered.value))
  }, [host])
  const title = t('wizard.check.askTitle')
  const submit = async () => {
    const password = way === 'password' ? (field.current?.value ?? '') : ''
    if (field.current) field.current.value = ''
    settle('ask')
    await startCheck(work, password === '' ? {} : { password })
  }
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('wizard.check.askLead')}
      back={back}
      note={t('wizard.check.safe')}
      actions={
        <Button appearance="primary" size="large" onClick={() => void submit()}>
          {t('wizard.check.run')}
        </Button>
      }
    >
      <Choices
        id="ask-way"
        label={title}
        chosen={way}
        onChoose={(id) => choose(id === 'password' ? 'password' : 'connection')}
        options={ways.map((id) => ({
          id,
          label: t(`wizard.check.ways.${id}.label`),
          hint: t(`wizard.check.ways.${id}.hint`),
        }))}
      />
      {way === 'password' && (
        <div className="field">
          <label htmlFor="password">{t('wizard.check.password')}</label>
          <p className="hint">{t('wizard.check.once')}</p>
          <div className="row">
            <Input input={{ id: 'password', ref: field }} type={isShown ? 'text' : 'password'} autoComplete="off" />
            <Button aria-pressed={isShown} onClick={() => show(!isShown)}>
              {t(isShown ? 'wizard.check.hide' : 'wizard.check.show')}
            </Button>
          </div>
          {isForeign && host !== undefined && (
            <div className="note-box warn">
              <Icon name="warn" />
              <p>{t('wizard.check.foreign', { host })}</p>
            </div>
          )}
        </div>
      )}
    </Page>
  )
}
