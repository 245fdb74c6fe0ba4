import type { RankedRoute } from '../../../src-main/contract/report'
import { daysInWords, windowInWords } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'
import { Sources } from '../../ui/Sources'
import { StateMark, type Mark } from '../../ui/StateMark'

const stateMarks: Readonly<Record<RankedRoute['state'], Mark>> = {
  recommended: 'ok',
  possible: 'ok',
  open: 'info',
  closed: 'bad',
}

const conditionMarks: Readonly<Record<RankedRoute['conditions'][number]['state'], Mark>> = { yes: 'ok', no: 'bad', unknown: 'info' }

/** A route with its reasons: what it needs and how that stands, cost, limits, how long it lasts. */
export function RouteCard({ route }: { route: RankedRoute }) {
  const { t, lang, pick } = useText()
  const { ends } = route
  return (
    <article className={route.state === 'recommended' ? 'card route recommended' : 'card route'}>
      <h3>
        <StateMark mark={stateMarks[route.state]}>{t(`report.route.${route.state}`)}</StateMark> {pick(route.name)}
      </h3>
      {route.stopGap && <StateMark mark="warn">{t('report.route.stopGap')}</StateMark>}
      <p>{pick(route.summary)}</p>
      <dl className="facts">
        {route.conditions.length > 0 && (
          <>
            <dt>{t('wizard.advice.needs')}</dt>
            <dd>
              <ul>
                {route.conditions.map((condition) => (
                  <li key={condition.condition}>
                    <StateMark mark={conditionMarks[condition.state]}>{t(`report.condition.${condition.state}`)}</StateMark>{' '}
                    {pick(condition.text)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{t('wizard.advice.cost')}</dt>
        <dd>{pick(route.cost)}</dd>
        <dt>{t('wizard.advice.limits')}</dt>
        <dd>{pick(route.limits)}</dd>
        <dt>{t('wizard.advice.until')}</dt>
        <dd>
          {ends === null
            ? t('wizard.advice.noEnd')
            : `${pick(ends.title)} (${windowInWords(ends.from, ends.to, lang)}, ${daysInWords(ends.daysLeft, lang)})`}
        </dd>
      </dl>
      <Sources sources={route.sources} />
    </article>
  )
}
