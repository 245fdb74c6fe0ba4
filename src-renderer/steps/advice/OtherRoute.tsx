import type { RankedRoute } from '../../../src-main/contract/report'
import { useText } from '../../app/use-text'
import { Disclosure } from '../../ui/Disclosure'
import { StateMark } from '../../ui/StateMark'
import { TryWay } from '../way/TryWay'
import { RouteFacts, routeMarks } from './RouteCard'

/** Another route: how it stands, why not, and what would make it possible. Everything else about it behind 詳細. */
export function OtherRoute({ route }: { route: RankedRoute }) {
  const { t, pick } = useText()
  const conditions = (state: 'no' | 'unknown') => route.conditions.filter((condition) => condition.state === state)
  const missing = conditions('no')
  const unclear = conditions('unknown')
  return (
    <article className={`other-route ${route.state}`}>
      <div>
        <h3>{pick(route.name)}</h3>
        <StateMark mark={routeMarks[route.state]}>{t(`report.route.${route.state}`)}</StateMark>
        {route.stopGap && <StateMark mark="warn">{t('report.route.stopGap')}</StateMark>}
      </div>
      <div>
        <p>{pick(route.summary)}</p>
        {missing.length > 0 && <Conditions label={t('wizard.advice.missing')} conditions={missing} />}
        {unclear.length > 0 && <Conditions label={t('wizard.advice.unclear')} conditions={unclear} />}
        <Disclosure label={t('wizard.details')}>
          <RouteFacts route={route} hasReason={false} />
        </Disclosure>
        <TryWay route={route} />
      </div>
    </article>
  )
}

function Conditions({ label, conditions }: { label: string; conditions: RankedRoute['conditions'] }) {
  const { pick } = useText()
  return (
    <div className="small">
      <b>{label}</b>
      <ul>
        {conditions.map((condition) => (
          <li key={condition.condition}>{pick(condition.text)}</li>
        ))}
      </ul>
    </div>
  )
}
