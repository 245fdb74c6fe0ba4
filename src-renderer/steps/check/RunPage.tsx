import { Button, ProgressBar } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useBack } from '../../app/use-facts'
import { useRun } from '../../state/run-store'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { TestRow } from './TestRow'

/** Rows that are facts about answers, not tests. */
const silentProbes = ['situation-answers']

/** The running check: a row for everything that is looked at, always with time and a way to stop. */
export function RunPage() {
  const { t } = useText()
  const run = useRun((runs) => runs.run)
  const rows = useRun((runs) => runs.rows).filter(({ probe }) => !silentProbes.includes(probe))
  const facts = useRun((runs) => runs.facts)
  const settle = useWizard((wizard) => wizard.settle)
  const goTo = useWizard((wizard) => wizard.goTo)
  const back = useBack()
  const [now, setNow] = useState(Date.now())
  const isRunning = run.state === 'running'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [isRunning])

  const done = rows.filter(({ state }) => !['waiting', 'checking'].includes(state)).length
  const title = t(isRunning ? 'wizard.check.title' : 'wizard.check.done')
  const seconds = isRunning ? Math.max(0, Math.round((now - run.startedAt) / 1000)) : 0
  const cancel = () => {
    if (!isRunning) return
    useRun.getState().cancelling()
    void api.checks.cancel(run.id)
  }
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={isRunning ? undefined : back}
      note={isRunning ? t('wizard.check.usual') : undefined}
      actions={
        isRunning ? (
          <Button size="large" disabled={run.isCancelling} onClick={cancel}>
            {t(run.isCancelling ? 'wizard.check.cancelling' : 'wizard.check.cancel')}
          </Button>
        ) : (
          <>
            <Button appearance="primary" size="large" onClick={() => settle('run')}>
              {t('wizard.check.result')}
            </Button>
            <Button size="large" onClick={() => goTo('device.ask')}>
              {t('wizard.check.again')}
            </Button>
          </>
        )
      }
    >
      <div className="progress">
        <p role="status">{t('wizard.check.progress', { done, all: rows.length })}</p>
        {isRunning && <p className="hint">{t('wizard.check.elapsed', { seconds })}</p>}
        <ProgressBar aria-label={title} value={rows.length === 0 ? 0 : done / rows.length} thickness="large" />
      </div>
      <ul className="rows">
        {rows.map((row) => (
          <TestRow
            key={`${row.probe} ${row.target}`}
            row={row}
            facts={facts.filter(({ probe, target }) => probe === row.probe && target === row.target)}
          />
        ))}
      </ul>
    </Page>
  )
}
