import { Button } from '@fluentui/react-components'
import type { CaptureState } from '../../../src-main/contract/capture'
import { useText } from '../../app/use-text'
import { useTimeLeft } from '../../app/use-time-left'
import { useCapture } from '../../state/capture-store'
import { Choices } from '../../ui/Choices'
import { Disclosure } from '../../ui/Disclosure'
import { NoteBox } from '../../ui/NoteBox'
import { StateMark } from '../../ui/StateMark'

const rounds = ['exchange', 'oauth-only', 'no-sign-in', 'everything'] as const
const practiceDevices = [
  'modern-oauth',
  'login-tls12',
  'tls10-only',
  'plain-no-sign-in',
  'picky-login',
  'bare-name',
] as const

/** While it listens: how long, what to type into the device, what is offered to it. */
export function Listening({ on }: { on: CaptureState }) {
  const { t } = useText()
  const { setRound, press, conclusion } = useCapture()
  const time = useTimeLeft(on.endsAt)
  const { outside, otherAddress, tooMany } = on.turnedAway
  return (
    <>
      <p className="listening">
        <span className="listening-badge">{t('capturePage.on')}</span>
        <span>{t('capturePage.left', { time })}</span>
      </p>
      <section className="card" aria-labelledby="capture-values">
        <h2 id="capture-values">{t('capturePage.values')}</h2>
        <Values on={on} />
        <p>{t('capturePage.thenSend')}</p>
        <Ports on={on} />
      </section>
      {on.practice && (
        <section className="stack" aria-labelledby="capture-practice">
          <h2 id="capture-practice">{t('capturePage.practiceTitle')}</h2>
          <div className="row wrap">
            {practiceDevices.map((device) => (
              <Button key={device} onClick={() => press(device)}>
                {t(`capturePage.practiceDevices.${device}`)}
              </Button>
            ))}
          </div>
        </section>
      )}
      <h2>{t('capturePage.rounds.title')}</h2>
      <Choices
        id="capture-round"
        label={t('capturePage.rounds.title')}
        look="two"
        chosen={on.round}
        onChoose={(id) => void setRound(rounds.find((round) => round === id) ?? on.round)}
        options={rounds.map((id) => ({
          id,
          label: t(`capturePage.rounds.${id}.label`),
          hint: t(`capturePage.rounds.${id}.hint`),
          ...(conclusion?.nextRound === id && id !== on.round ? { advised: t('capturePage.nextRound') } : {}),
        }))}
      />
      {outside > 0 && <TurnedAway text={t('capturePage.turnedAway.outside', { count: outside })} />}
      {otherAddress > 0 && <TurnedAway text={t('capturePage.turnedAway.otherAddress', { count: otherAddress })} />}
      {tooMany > 0 && <TurnedAway text={t('capturePage.turnedAway.tooMany', { count: tooMany })} />}
    </>
  )
}

const TurnedAway = ({ text }: { text: string }) => (
  <NoteBox tone="warn">
    <p role="status">{text}</p>
  </NoteBox>
)

function Values({ on: { values } }: { on: CaptureState }) {
  const { t } = useText()
  const usesPassword = values.signIn === 'password'
  const rows = [
    ['server', values.server],
    ['port', String(values.port)],
    ['encryption', t(`capturePage.encryption.${values.encryption}`)],
    ['signIn', t(`capturePage.signIn.${values.signIn}`)],
    ...(values.signIn === 'none' ? [] : [['user', values.user] as const]),
    ...(usesPassword ? [['password', values.password] as const] : []),
    ['sender', values.sender],
    ['recipient', values.recipient],
  ] as const
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{t(`capturePage.valueNames.${name}`)}</dt>
          <dd>
            <span className="typed">{value}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Ports({ on: { ports } }: { on: CaptureState }) {
  const { t } = useText()
  const failed = ports.some(({ state }) => state !== 'listening')
  return (
    <Disclosure label={t('capturePage.ports')} isOpen={failed}>
      <ul className="method-list">
        {ports.map(({ port, state, instead, detail }) => (
          <li key={port}>
            <StateMark mark={state === 'listening' ? 'ok' : 'warn'}>{t(`capturePage.portStates.${state}`)}</StateMark>
            <span>{port}</span>
            <span className="quiet">
              {[detail, instead === null ? '' : t('capturePage.instead', { port: instead })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
