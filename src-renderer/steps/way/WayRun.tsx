import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { RouteTestOffer } from '../../../src-main/contract/route-offer'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { isOfWay, useRun } from '../../state/run-store'
import { useWays } from '../../state/way-store'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { TestRow } from '../check/TestRow'
import { WayResult } from './WayResult'

const secondMs = 1_000

/** The trial while it runs, with a way to stop, and then what came of it, beside the other ways that were tried. */
export function WayRun({ offer }: { offer: RouteTestOffer }) {
  const { t, pick } = useText()
  const run = useRun((runs) => runs.run)
  const rows = useRun((runs) => runs.rows).filter(isOfWay)
  const facts = useRun((runs) => runs.facts)
  const report = useReport()
  const goTo = useWizard((wizard) => wizard.goTo)
  const { show, choose } = useWays()
  const isRunning = run.state === 'running'
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), secondMs)
    return () => clearInterval(timer)
  }, [isRunning])
  const cancel = () => {
    if (!isRunning || run.isCancelling) return
    useRun.getState().cancelling()
    void valueOf(api.checks.cancel(run.id))
  }
  const name = pick(offer.name)
  const title = isRunning ? t('routes.page.running', { name }) : t('routes.page.resultOf', { name })
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={isRunning ? undefined : { label: t('wizard.back'), go: () => show('form') }}
      onSubmit={() => (isRunning ? undefined : goTo('device.advice'))}
      actions={
        isRunning ? (
          <Button size="large" icon={<Icon name="stop" />} disabled={run.isCancelling} onClick={cancel}>
            {t(run.isCancelling ? 'wizard.check.cancelling' : 'wizard.check.cancel')}
          </Button>
        ) : (
          <>
            <Button appearance="primary" size="large" type="submit">
              {t('routes.page.toAdvice')}
            </Button>
            <Button size="large" icon={<Icon name="run" />} onClick={() => show('form')}>
              {t('routes.page.again')}
            </Button>
            <Button size="large" onClick={() => choose(null)}>
              {t('routes.page.other')}
            </Button>
          </>
        )
      }
    >
      <p role="status" className="unseen">
        {title}
      </p>
      {!isRunning && (report === null ? <Waiting /> : <WayResult report={report} route={offer.route} />)}
      {rows.length > 0 && (
        <section className="stack" aria-labelledby="way-rows">
          <h2 id="way-rows">{t('routes.page.rows')}</h2>
          <ul className="rows">
            {rows.map((row) => (
              <TestRow
                key={`${row.probe} ${row.target}`}
                row={row}
                now={now}
                facts={facts.filter(({ probe, target }) => probe === row.probe && target === row.target)}
              />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
