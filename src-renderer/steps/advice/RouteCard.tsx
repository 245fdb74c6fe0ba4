import type { RankedRoute } from '../../../src-main/contract/report'
import { daysInWords, endInWords } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'
import { Sources } from '../../ui/Sources'
import { StateMark, type Mark } from '../../ui/StateMark'
import { TryWay } from '../way/TryWay'

export const routeMarks: Readonly<Record<RankedRoute['state'], Mark>> = {
  recommended: 'ok',
  possible: 'ok',
  open: 'unknown',
  closed: 'bad',
}
const conditionMarks: Readonly<Record<RankedRoute['conditions'][number]['state'], Mark>> = {
  yes: 'ok',
  no: 'bad',
  unknown: 'warn',
}

/** The route to take, with its reasons: what it needs and how that stands, cost, limits, how long it lasts. */
export function RouteCard({ route }: { route: RankedRoute }) {
  const { t, pick } = useText()
  return (
    <article className={`route ${route.state}`}>
      <header>
        <StateMark mark={routeMarks[route.state]}>{t(`report.route.${route.state}`)}</StateMark>
        <h3>{pick(route.name)}</h3>
        {route.stopGap && (
          <StateMark mark="warn" isPill>
            {t('report.route.stopGap')}
          </StateMark>
        )}
      </header>
      <RouteFacts route={route} />
      <TryWay route={route} />
    </article>
  )
}

/** Why (`hasReason`), cost, needs, limits, until when, sources. */
export function RouteFacts({ route, hasReason = true }: { route: RankedRoute; hasReason?: boolean }) {
  const { t, lang, pick } = useText()
  const { ends } = route
  return (
    <div className="route-body">
      <dl className="facts">
        {hasReason && (
          <>
            <dt>{t('wizard.advice.why')}</dt>
            <dd>{pick(route.summary)}</dd>
          </>
        )}
        <dt>{t('wizard.advice.cost')}</dt>
        <dd>{pick(route.cost)}</dd>
        {route.conditions.length > 0 && (
          <>
            <dt>{t('wizard.advice.needs')}</dt>
            <dd>
              <ul className="conditions">
                {route.conditions.map((condition) => (
                  <li key={condition.condition}>
                    <StateMark mark={conditionMarks[condition.state]}>
                      {t(`report.condition.${condition.state}`)}
                    </StateMark>
                    <span>{pick(condition.text)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{t('wizard.advice.limits')}</dt>
        <dd>{pick(route.limits)}</dd>
        <dt>{t('wizard.advice.until')}</dt>
        <dd>
          {ends === null
            ? t('wizard.advice.noEnd')
            : t('wizard.advice.ends', {
                what: pick(ends.title),
                when: endInWords(ends.from, ends.to, lang),
                days: daysInWords(ends.daysLeft, lang),
              })}
        </dd>
      </dl>
      <Sources sources={route.sources} />
    </div>
  )
}
