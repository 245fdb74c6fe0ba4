import { clockTime } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'
import { useCapture, type SeenAttempt } from '../../state/capture-store'
import { Disclosure } from '../../ui/Disclosure'
import { Raw } from '../../ui/Raw'
import { StateMark } from '../../ui/StateMark'
import { attemptWords } from './attempt-words'

const notYet = ['same', 'values', 'firewall'] as const

/** Every connection of the device, the newest first; and what to look at when none comes. */
export function Attempts() {
  const { t } = useText()
  const attempts = useCapture((capture) => capture.attempts)
  return (
    <section className="stack" aria-labelledby="attempts">
      <h2 id="attempts">{t('capturePage.attempts')}</h2>
      {attempts.length === 0 && (
        <>
          <p role="status">
            <StateMark mark="run">{t('capturePage.noAttempts')}</StateMark>
          </p>
          <Disclosure label={t('capturePage.notYet.title')}>
            <ul>
              {notYet.map((reason) => (
                <li key={reason}>{t(`capturePage.notYet.${reason}`)}</li>
              ))}
            </ul>
          </Disclosure>
        </>
      )}
      {attempts.map((attempt) => (
        <OneAttempt key={attempt.evidence.id} seen={attempt} />
      ))}
    </section>
  )
}

function OneAttempt({ seen: { evidence, over } }: { seen: SeenAttempt }) {
  const { t, lang } = useText()
  const { attempt } = evidence
  const heading = t('capturePage.attempt', {
    at: clockTime(evidence.at, lang),
    address: evidence.remote?.address ?? evidence.target,
    port: attempt.port,
  })
  return (
    <article className="card">
      <header className="row">
        <h3>{heading}</h3>
        {!over && <StateMark mark="run">{t('capturePage.talking')}</StateMark>}
      </header>
      <dl className="facts">
        {attemptWords(attempt, lang).map(({ about, words }) => (
          <div key={about} className="fact">
            <dt>{t(`capturePage.facts.${about}`)}</dt>
            <dd>
              {words.map((said, at) => (
                <div key={at}>{said}</div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {attempt.talk.length > 0 && (
        <Disclosure label={t('capturePage.talk')}>
          <Raw
            what={t('capturePage.talk')}
            lines={attempt.talk.map(({ from, text }) => ({
              label: t(from === 'device' ? 'capturePage.device' : 'capturePage.computer'),
              text,
            }))}
          />
        </Disclosure>
      )}
    </article>
  )
}
