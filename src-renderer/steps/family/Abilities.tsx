import type { DeviceFamily } from '../../../src-main/contract/knowledge'
import { useText } from '../../app/use-text'
import { StateMark } from '../../ui/StateMark'
import { oauthMarks } from '../questions/families'
import { Sureness } from './sureness'

/** What the family can do and where it ends: new sign-in, encryption, limits; each with how sure that is. */
export function Abilities({ family }: { family: DeviceFamily }) {
  const { t, pick } = useText()
  const { oauth, tls, limits, notes } = family
  const answer = (is: 'yes' | 'no' | 'unknown') => t(`family.answers.${is}`)
  const lengths = [
    limits.userMax !== null && t('family.userMax', { max: limits.userMax }),
    limits.passwordMax !== null && t('family.passwordMax', { max: limits.passwordMax }),
  ].filter((text) => text !== false)
  const versions = tls.min === null && tls.max === null ? null : `${tls.min ?? '?'} – ${tls.max ?? '?'}`
  return (
    <section aria-labelledby="family-can">
      <h2 id="family-can">{t('family.can')}</h2>
      <dl className="family-facts">
        <div>
          <dt>{t('family.oauth')}</dt>
          <dd>
            <StateMark mark={oauthMarks[oauth.supported]}>
              {t(`questions.family.oauth.${oauth.supported}.label`)}
            </StateMark>
            {oauth.since && <p>{pick(oauth.since)}</p>}
            {oauth.note && <p>{pick(oauth.note)}</p>}
            <Sureness source={oauth.source} />
          </dd>
        </div>
        <div>
          <dt>{t('family.encryption')}</dt>
          <dd>
            <ul>
              <li>{t('family.starttls', { answer: answer(tls.starttls) })}</li>
              <li>{t('family.implicitTls', { answer: answer(tls.implicitTls) })}</li>
              <li>{t('family.certificates', { answer: t(`family.validation.${tls.certValidation}`) })}</li>
              <li>{t('family.versions', { versions: versions ?? answer('unknown') })}</li>
            </ul>
            {tls.note && <p>{pick(tls.note)}</p>}
            <Sureness source={tls.source} />
          </dd>
        </div>
        <div>
          <dt>{t('family.limits')}</dt>
          <dd>
            {lengths.length === 0 && limits.others.length === 0 && <p>{t('family.noLimits')}</p>}
            {lengths.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {lengths.length > 0 && limits.source && <Sureness source={limits.source} />}
            {limits.others.map(({ kind, text, source }) => (
              <div key={text.en}>
                <p>
                  <b>{t(`family.limitKinds.${kind}`)}</b> {pick(text)}
                </p>
                <Sureness source={source} />
              </div>
            ))}
          </dd>
        </div>
        {notes.length > 0 && (
          <div>
            <dt>{t('family.notes')}</dt>
            <dd>
              {notes.map(({ text, source }) => (
                <div key={text.en}>
                  <p>{pick(text)}</p>
                  <Sureness source={source} />
                </div>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
