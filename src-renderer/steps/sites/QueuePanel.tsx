import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { QueueState } from '../../../src-main/contract/sites-window'
import { useText } from '../../app/use-text'
import { remainingOf, useQueue } from '../../state/queue-store'
import { useSites } from '../../state/sites-store'

const ends = ['done', 'cancelled', 'no-server', 'failed'] as const

/** The check of many devices: how far it is, and in the end what came of it. */
export function QueuePanel() {
  const { t } = useText()
  const { now, cancel, resume, close } = useQueue()
  const site = useSites((sites) => sites.site)
  const heading = useRef<HTMLHeadingElement>(null)
  const { state } = now
  // The button that was pressed goes away; the heading says what is going on instead.
  useEffect(() => {
    if (state !== 'idle') heading.current?.focus()
  }, [state])
  if (now.state === 'idle' || now.site !== site) return null
  const { devices } = now
  const countOf = (wanted: QueueState) => [...devices.values()].filter((one) => one === wanted).length
  const doneCount = devices.size - countOf('waiting') - countOf('checking')
  const remaining = remainingOf(devices).length
  const progress = t('sites.queue.progress', { done: String(doneCount), count: String(devices.size) })
  return (
    <section className="card queue-panel" aria-labelledby="queue-title">
      <h2 id="queue-title" ref={heading} tabIndex={-1}>
        {now.state === 'running'
          ? t('sites.queue.title')
          : t(now.state === 'done' ? 'sites.queue.doneTitle' : 'sites.queue.cancelledTitle')}
      </h2>
      <p className="quiet">{t('sites.queue.promise')}</p>
      {now.state === 'running' ? (
        <>
          <progress max={devices.size} value={doneCount} aria-label={progress} />
          <p role="status">{progress}</p>
          <div className="row">
            <Button onClick={cancel}>{t('sites.queue.cancel')}</Button>
          </div>
        </>
      ) : (
        <>
          <ul>
            {ends
              .filter((end) => countOf(end) > 0)
              .map((end) => (
                <li key={end}>{t(`sites.queue.summary.${end}`, { count: String(countOf(end)) })}</li>
              ))}
          </ul>
          {countOf('no-server') > 0 && <p>{t('sites.queue.noServerHint')}</p>}
          <p>{t('sites.queue.signInHint')}</p>
          <div className="row">
            {remaining > 0 && (
              <Button appearance="primary" onClick={resume}>
                {t('sites.queue.resume', { count: String(remaining) })}
              </Button>
            )}
            <Button onClick={close}>{t('sites.queue.close')}</Button>
          </div>
        </>
      )}
    </section>
  )
}
