import { Button, ProgressBar } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { api } from '../../app/api'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { isOfWay, isOver, useRun } from '../../state/run-store'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { grouped, isTest } from './groups'
import { TestRow } from './TestRow'

const secondMs = 1_000

/** Now, going on once a second while `isRunning`. */
function useClock(isRunning: boolean): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), secondMs)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}

/** The running check: a row for everything that is looked at, always with time and a way to stop. */
export function RunPage() {
  const { t } = useText()
  const run = useRun((runs) => runs.run)
  const rows = useRun((runs) => runs.rows).filter((row) => isTest(row) && !isOfWay(row))
  const facts = useRun((runs) => runs.facts)
  const { settle, goTo } = useWizard()
  const back = useBack()
  const isRunning = run.state === 'running'
  const now = useClock(isRunning)
  const wasCancelled = run.state === 'finished' && run.wasCancelled
  // What was cut off is over, but not done.
  const done = rows.filter((row) => isOver(row) && !(wasCancelled && row.state === 'skipped')).length
  const title = t(isRunning ? 'wizard.check.title' : wasCancelled ? 'wizard.check.stopped' : 'wizard.check.done')
  const seconds = isRunning ? Math.max(0, Math.round((now - run.startedAt) / secondMs)) : 0
  const cancel = () => {
    if (!isRunning || run.isCancelling) return
    useRun.getState().cancelling()
    void valueOf(api.checks.cancel(run.id))
  }
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={isRunning ? undefined : back}
      note={isRunning ? t('wizard.check.usual') : wasCancelled ? t('wizard.check.stoppedNote') : undefined}
      onSubmit={() => (isRunning ? undefined : settle('run'))}
      actions={
        isRunning ? (
          <Button size="large" icon={<Icon name="stop" />} disabled={run.isCancelling} onClick={cancel}>
            {t(run.isCancelling ? 'wizard.check.cancelling' : 'wizard.check.cancel')}
          </Button>
        ) : (
          <>
            <Button appearance="primary" size="large" type="submit">
              {t('wizard.check.result')}
            </Button>
            <Button size="large" icon={<Icon name="run" />} onClick={() => goTo('device.ask')}>
              {t('wizard.check.again')}
            </Button>
          </>
        )
      }
    >
      <div className="progress">
        <div className="progress-words">
          <p>{rows.length === 0 ? ' ' : t('wizard.check.progress', { done, all: rows.length })}</p>
          {isRunning && <p className="hint">{t('wizard.check.elapsed', { seconds })}</p>}
        </div>
        <ProgressBar
          aria-label={title}
          value={rows.length === 0 ? 0 : done / rows.length}
          thickness="large"
          shape="rounded"
        />
      </div>
      <p role="status" className="unseen">
        {isRunning ? t('wizard.check.title') : `${title} ${t('wizard.check.progress', { done, all: rows.length })}`}
      </p>
      {rows.length === 0 && (
        <NoteBox>
          <p>{t(isRunning ? 'wizard.check.starting' : 'wizard.check.interrupted')}</p>
        </NoteBox>
      )}
      {grouped(rows).map((group) => {
        const over = group.rows.filter(isOver).length
        const all = group.rows.length
        return (
          <section key={group.id} className="row-group" aria-labelledby={`group-${group.id}`}>
            <header>
              <Icon name={group.icon} />
              <h2 id={`group-${group.id}`}>{t(`wizard.check.groups.${group.id}`)}</h2>
              <span className="sum">
                {over === all
                  ? t('wizard.check.groupDone', { done: over })
                  : over === 0
                    ? t('wizard.check.groupNone')
                    : t('wizard.check.groupPart', { done: over, all })}
              </span>
            </header>
            <ul className="rows">
              {group.rows.map((row) => (
                <TestRow
                  key={`${row.probe} ${row.target}`}
                  row={row}
                  now={now}
                  facts={facts.filter(({ probe, target }) => probe === row.probe && target === row.target)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </Page>
  )
}
