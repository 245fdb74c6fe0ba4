import { Button, Checkbox } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { RouteTestOffer } from '../../../src-main/contract/route-offer'
import type { TypedProblem } from '../../../src-main/contract/window'
import { api } from '../../app/api'
import { startWay } from '../../app/start-way'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useWays } from '../../state/way-store'
import { useWizard } from '../../state/wizard-store'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import { PasswordField } from '../check/PasswordField'
import { WayChoice } from './WayChoice'
import { isChoice, missingIn, typedIn, withTyped, type WayField } from './way-answers'

interface Wrong {
  readonly field: string
  readonly text: string
  readonly offered?: string | undefined
}

/** What a trial will do, the values it needs, and the yes to it. The password field is uncontrolled and emptied at once. */
export function WayForm({ offer }: { offer: RouteTestOffer }) {
  const { t, pick } = useText()
  const answers = useWizard((wizard) => wizard.work.situation.routeTests)
  const { update, goTo } = useWizard()
  const { choose, show } = useWays()
  const password = useRef<HTMLInputElement>(null)
  const [isReal, setReal] = useState(false)
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const title = t('routes.page.titleOf', { name: pick(offer.name) })
  const type = (field: WayField, text: string) => {
    setWrong(wrong.filter((one) => one.field !== field))
    update((work) => ({
      ...work,
      situation: { ...work.situation, routeTests: withTyped(work.situation.routeTests, field, text) },
    }))
  }
  const submit = async () => {
    const missing = missingIn(offer, answers).map((field) => ({
      field,
      text: t('routes.page.missing', { label: t(`routes.fields.${field}.label`) }),
    }))
    const found = await valueOf(api.answers.problems(useWizard.getState().work.situation))
    if (found === undefined) return
    const all = [...missing, ...found.flatMap((problem) => problemOf(problem, offer, t))]
    if (all.length > 0) return setWrong(all)
    const secret = password.current?.value ?? ''
    if (password.current) password.current.value = ''
    if (await startWay(offer.route, isReal, secret)) show('run')
  }
  const hasAccount = offer.account !== null
  const count = wrong.length
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title, count > 0)}
      back={{ label: t('wizard.back'), go: () => goTo('device.advice') }}
      errors={{
        title: count > 1 ? t('wizard.errors.titleMany', { count }) : t('wizard.errors.title'),
        list: wrong,
      }}
      note={t('wizard.savedNote')}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t(isReal ? 'routes.page.startReal' : 'routes.page.start')}
          </Button>
          <Button size="large" onClick={() => choose(null)}>
            {t('routes.page.other')}
          </Button>
        </>
      }
    >
      <NoteBox>
        <p>
          <b>{t('routes.page.willHappen')}</b>
        </p>
        <p>{pick(offer.happens)}</p>
        {offer.servers.length > 0 && (
          <p>{t('routes.page.servers', { servers: offer.servers.join(t('routes.page.and')) })}</p>
        )}
        <p>{t('routes.page.notProven')}</p>
      </NoteBox>
      {offer.asks.map((field) => {
        const problem = wrong.find((one) => one.field === field)
        if (isChoice(field))
          return (
            <WayChoice
              key={field}
              field={field}
              chosen={typedIn(answers, field)}
              onChoose={(value) => type(field, value)}
            />
          )
        return (
          <TextField
            key={field}
            id={field}
            label={t(`routes.fields.${field}.label`)}
            hint={t(`routes.fields.${field}.hint`)}
            error={problem?.text}
            type={field === 'relayPort' ? 'number' : 'text'}
            value={typedIn(answers, field)}
            onChange={(value) => type(field, value)}
          >
            {problem?.offered !== undefined && (
              <Button onClick={() => type(field, problem.offered ?? '')}>
                {t('wizard.errors.useOffered', { offered: problem.offered })}
              </Button>
            )}
          </TextField>
        )
      })}
      {offer.signsIn && hasAccount && (
        <>
          <PasswordField field={password} host={hostOf(offer)} account={offer.account ?? ''} />
          <p className="hint">{t('routes.page.withoutPassword')}</p>
        </>
      )}
      <Checkbox
        checked={isReal}
        disabled={offer.recipient === null}
        onChange={(_event, { checked }) => setReal(checked === true)}
        label={
          offer.recipient === null ? t('routes.page.realLater') : t('routes.page.real', { recipient: offer.recipient })
        }
      />
    </Page>
  )
}

const hostOf = ({ servers }: RouteTestOffer): string => (servers[0] ?? '').replace(/:\d+$/, '')

/** What is wrong with a typed value, if it is one of this page's. */
function problemOf(
  { answer, problem, offered }: TypedProblem,
  offer: RouteTestOffer,
  t: ReturnType<typeof useText>['t'],
): readonly Wrong[] {
  const field = offer.asks.find((asked) => answer === `routeTests.${asked}`)
  if (field === undefined) return []
  const label = t(`routes.fields.${field}.label`)
  const text = problem === 'corrected' ? t('routes.page.corrected', { label }) : t('routes.page.nonsense', { label })
  return [{ field, text, offered }]
}
