import { Button, Input } from '@fluentui/react-components'
import { useEffect, useState, type RefObject } from 'react'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useWizard } from '../../state/wizard-store'
import { NoteBox } from '../../ui/NoteBox'
import { FieldProblem } from '../../ui/TextField'

interface PasswordFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly host: string
  readonly account: string
  readonly problem?: string | undefined
}

/** The field of the password. Whose server it goes to is said when that is not Microsoft's. */
export function PasswordField({ field, host, account, problem }: PasswordFieldProps) {
  const { t } = useText()
  const practicePassword = usePracticePassword()
  const [isShown, show] = useState(false)
  const [isForeign, setForeign] = useState(false)
  useEffect(() => {
    void valueOf(api.answers.isMicrosoftHost(host)).then((isMicrosoft) => setForeign(isMicrosoft === false))
  }, [host])
  return (
    <>
      {practicePassword !== undefined && (
        <NoteBox icon="flask">
          <p>{t('practice.password', { password: practicePassword })}</p>
        </NoteBox>
      )}
      {isForeign && (
        <NoteBox tone="warn">
          <p>{t('wizard.check.foreign', { host })}</p>
        </NoteBox>
      )}
      <div className={problem ? 'field wrong' : 'field'}>
        <label htmlFor="password">{t('wizard.check.password')}</label>
        <p className="hint">{t('wizard.check.account', { account })}</p>
        <p className="hint" id="password-hint">
          {t('wizard.check.once')}
        </p>
        {problem && <FieldProblem id="password-error">{problem}</FieldProblem>}
        {/* For password managers: whose password it is. */}
        <input
          className="hidden"
          type="text"
          autoComplete="username"
          value={account}
          readOnly
          tabIndex={-1}
          aria-hidden
        />
        <div className="row">
          <Input
            className="long"
            input={{ id: 'password', ref: field }}
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            aria-invalid={problem !== undefined}
            aria-describedby={problem ? 'password-hint password-error' : 'password-hint'}
          />
          <Button aria-pressed={isShown} aria-label={t('wizard.check.showPassword')} onClick={() => show(!isShown)}>
            {t(isShown ? 'wizard.check.hide' : 'wizard.check.show')}
          </Button>
        </div>
      </div>
    </>
  )
}

/** The made-up password of the scene being practised; undefined outside practice. */
function usePracticePassword(): string | undefined {
  const practice = useWizard((wizard) => wizard.work.practice)
  const [password, setPassword] = useState<string>()
  useEffect(() => {
    if (practice === null) return
    void valueOf(api.practice.scenarios(undefined)).then((scenarios) =>
      setPassword(scenarios?.find(({ id }) => id === practice)?.password),
    )
  }, [practice])
  return password
}
