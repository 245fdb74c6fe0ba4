import type { Report, RouteTest } from '../../../src-main/contract/report'
import type { TestedRoute } from '../../../src-main/contract/route-test'
import { useText } from '../../app/use-text'
import { StateMark, type Mark } from '../../ui/StateMark'
import { FindingCard } from '../result/FindingCard'
import { MailArrival } from './MailArrival'
import { WayTable } from './WayTable'

export const verdictMarks: Readonly<Record<RouteTest['verdict'], Mark>> = {
  proven: 'ok',
  'in-junk': 'warn',
  'mail-accepted': 'ok',
  'recipient-accepted': 'info',
  'signed-in': 'info',
  'not-arrived': 'bad',
  'not-set-up': 'warn',
  'check-values': 'warn',
  'try-later': 'warn',
  refused: 'bad',
  reached: 'info',
  'broken-off': 'warn',
  'not-reached': 'bad',
  'not-tried': 'skip',
}

type Finding = RouteTest['findings'][number]

/** What came of a way: the verdict, whether its mail arrived, what was found; and every way that was tried, side by side. */
export function WayResult({ report, route }: { report: Report; route: TestedRoute }) {
  const { t } = useText()
  const test = report.routeTests.find((one) => one.route === route)
  if (test === undefined) return <p>{t('routes.page.nothing')}</p>
  // How far it came stands in the table; here stands what it means, and what else is wrong, the verdict first.
  const isVerdict = ({ id }: Finding) => id === `route.${test.verdict}`
  const isShown = ({ id, severity, saidBy }: Finding) =>
    saidBy === undefined && (id.startsWith('route.') || severity === 'trouble' || severity === 'warning')
  const shown = test.findings
    .filter(isShown)
    .toSorted((one, other) => Number(isVerdict(other)) - Number(isVerdict(one)))
  return (
    <>
      <p className="verdict">
        <StateMark mark={verdictMarks[test.verdict]}>{t(`routes.verdicts.${test.verdict}`)}</StateMark>
      </p>
      {test.ways.map(({ mail, target }) => mail && <MailArrival key={target} route={route} mail={mail} />)}
      <section className="stack" aria-labelledby="way-found">
        <h2 id="way-found">{t('routes.page.found')}</h2>
        {shown.map((finding) => (
          <FindingCard
            key={`${finding.id} ${finding.because.join()}`}
            finding={finding}
            proof={report.evidence.filter(({ id }) => finding.because.includes(id))}
          />
        ))}
      </section>
      <WayTable tests={report.routeTests} />
    </>
  )
}
