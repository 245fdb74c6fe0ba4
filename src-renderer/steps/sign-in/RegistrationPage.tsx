import { Button, Input } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Registration, RegistrationProblem } from '../../../src-main/contract/sign-in'
import type { SignInOrder } from '../../../src-main/contract/sign-in-window'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useSignIn } from '../../state/sign-in-store'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { Disclosure } from '../../ui/Disclosure'
import { Page } from '../../ui/Page'
import { FieldProblem, TextField } from '../../ui/TextField'
import { NoAppYet } from './NoAppYet'
import { RememberedApps } from './RememberedApps'
import { useLeave } from './use-leave'

const flows = ['browser', 'device-code', 'application'] as const
const clouds = ['worldwide', 'gcc-high', 'dod', 'china'] as const
type Flow = SignInOrder['flow']
type Problem = RegistrationProblem | { readonly field: 'secret' }

/** Which app, and how. The client secret stands in an uncontrolled field: read once, handed over, emptied. */
export function RegistrationPage() {
  const { t } = useText()
  const { registration, flow, type, chooseFlow, begin } = useSignIn()
  const sending = useWizard((wizard) => wizard.work.situation.sending)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isHve, setHve] = useState(false)
  const secret = useRef<HTMLInputElement>(null)
  const title = t('signIn.form.title')
  const host = sending.host ?? ''
  useEffect(() => {
    void valueOf(api.signIn.purposeOf(host)).then((purpose) => setHve(purpose === 'hve'))
  }, [host])

  const submit = async () => {
    const typed = secret.current?.value ?? ''
    const found: readonly Problem[] = (await valueOf(api.signIn.problems(registration))) ?? []
    const all = [...found, ...(flow === 'application' && typed === '' ? [{ field: 'secret' } as const] : [])]
    setProblems(all)
    if (all.length > 0) return
    if (secret.current) secret.current.value = ''
    await begin({
      flow,
      purpose: isHve ? 'hve' : 'client-submission',
      registration,
      ...(flow === 'browser' && sending.account?.includes('@') ? { loginHint: sending.account } : {}),
      ...(flow === 'application' ? { clientSecret: typed } : {}),
    })
  }
  const words = (problem: Problem): string => {
    if (problem.field === 'secret') return t('signIn.problems.secret')
    if (problem.field === 'cloud') return t('signIn.problems.cloud')
    return t(`signIn.problems.${problem.field}.${problem.problem}`)
  }
  const errorAt = (field: Problem['field']) => {
    const problem = problems.find((entry) => entry.field === field)
    return problem && words(problem)
  }
  const change = (field: 'tenant' | 'clientId') => (value: string) => {
    type({ ...registration, [field]: value })
    setProblems(problems.filter((problem) => problem.field !== field))
  }
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title, problems.length > 0)}
      lead={t('signIn.form.lead')}
      back={useLeave()}
      note={t('signIn.form.note')}
      side={
        <section>
          <h2>{t('signIn.form.why')}</h2>
          <p>{t('signIn.form.whyToken')}</p>
          <p>{t('signIn.form.whyControl')}</p>
        </section>
      }
      errors={{
        title:
          problems.length > 1 ? t('wizard.errors.titleMany', { count: problems.length }) : t('wizard.errors.title'),
        list: problems.map((problem) => ({ field: fieldIds[problem.field], text: words(problem) })),
      }}
      onSubmit={() => void submit()}
      actions={
        <Button appearance="primary" size="large" type="submit">
          {t('signIn.form.submit')}
        </Button>
      }
    >
      <RememberedApps onUse={(app: Registration) => type(app)} />
      <TextField
        id={fieldIds.tenant}
        label={t('signIn.form.tenant')}
        hint={t('signIn.form.tenantHint')}
        error={errorAt('tenant')}
        value={registration.tenant}
        onChange={change('tenant')}
      />
      <TextField
        id={fieldIds.clientId}
        label={t('signIn.form.clientId')}
        hint={t('signIn.form.clientIdHint')}
        error={errorAt('clientId')}
        value={registration.clientId}
        onChange={change('clientId')}
      />
      <NoAppYet script={flow === 'application' ? 'register-application' : 'register-public-client'} />
      <h2>{t('signIn.form.flow')}</h2>
      <Choices
        id="flow"
        label={t('signIn.form.flow')}
        look="column"
        chosen={flow}
        onChoose={(id) => chooseFlow(flows.find((known): known is Flow => known === id) ?? 'browser')}
        options={flows.map((id) => ({
          id,
          label: t(`signIn.form.flows.${id}.label`),
          hint: t(`signIn.form.flows.${id}.hint`),
        }))}
      />
      {flow === 'application' && <SecretField field={secret} error={errorAt('secret')} />}
      <Disclosure label={t('signIn.form.cloud')} isOpen={registration.cloud !== 'worldwide'}>
        <Choices
          id={fieldIds.cloud}
          label={t('signIn.form.cloud')}
          look="two"
          chosen={registration.cloud}
          onChoose={(id) =>
            type({ ...registration, cloud: clouds.find((known) => known === id) ?? registration.cloud })
          }
          options={clouds.map((id) => ({
            id,
            label: t(`signIn.form.clouds.${id}.label`),
            hint: t(`signIn.form.clouds.${id}.hint`),
          }))}
        />
      </Disclosure>
    </Page>
  )
}

const fieldIds: Readonly<Record<Problem['field'], string>> = {
  tenant: 'tenant',
  clientId: 'client-id',
  cloud: 'cloud',
  secret: 'client-secret',
}

function SecretField({ field, error }: { field: React.RefObject<HTMLInputElement | null>; error: string | undefined }) {
  const { t } = useText()
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={fieldIds.secret}>{t('signIn.form.secret')}</label>
      <p className="hint" id="client-secret-hint">
        {t('signIn.form.secretHint')}
      </p>
      {error && <FieldProblem id="client-secret-error">{error}</FieldProblem>}
      <Input
        className="long"
        input={{ id: fieldIds.secret, ref: field }}
        type="password"
        autoComplete="off"
        aria-invalid={error !== undefined}
        aria-describedby={error ? 'client-secret-hint client-secret-error' : 'client-secret-hint'}
      />
    </div>
  )
}
