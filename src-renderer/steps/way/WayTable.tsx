import type { RouteTest, TestedWay } from '../../../src-main/contract/report'
import { useText } from '../../app/use-text'
import { StateMark, type Mark } from '../../ui/StateMark'

const steps = [
  'reached',
  'encrypted',
  'signedIn',
  'senderAccepted',
  'recipientAccepted',
  'mailAccepted',
  'arrived',
] as const satisfies readonly (keyof TestedWay)[]

const marks: Readonly<Record<TestedWay['reached'], Mark>> = {
  yes: 'ok',
  no: 'bad',
  'not-tried': 'skip',
  'not-needed': 'skip',
  look: 'info',
  junk: 'warn',
}

/** Every way that was tried, side by side: how far each server let it come. */
export function WayTable({ tests }: { tests: readonly RouteTest[] }) {
  const { t, pick } = useText()
  const columns = tests.flatMap(({ name, ways }) =>
    ways.map((way) => ({ way, name: pick(name), server: way.target.split(' ')[1] ?? way.target })),
  )
  return (
    <div className="way-table" tabIndex={0} role="region" aria-label={t('routes.result')}>
      <table className="compare">
        <caption>{t('routes.result')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('wizard.result.what')}</th>
            {columns.map(({ way, name, server }) => (
              <th scope="col" key={way.target}>
                {name}
                <small>
                  {server} {t(`routes.signIns.${way.signIn}`)}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step}>
              <th scope="row">{t(`routes.steps.${step}`)}</th>
              {columns.map(({ way, name, server }) => (
                <td key={way.target} data-label={`${name} ${server}`}>
                  <StateMark mark={marks[way[step]]}>{t(`routes.marks.${way[step]}`)}</StateMark>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
