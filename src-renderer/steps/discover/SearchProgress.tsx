import { useText } from '../../app/use-text'
import { useDiscovery } from '../../state/discovery-store'
import { StateMark, type Mark } from '../../ui/StateMark'

const marks: Readonly<Record<'waiting' | 'running' | 'done' | 'failed' | 'stopped', Mark>> = {
  waiting: 'wait',
  running: 'run',
  done: 'ok',
  failed: 'warn',
  stopped: 'skip',
}

/** How each way of asking is getting on. */
export function SearchProgress() {
  const { t } = useText()
  const { methods, devices, result, isRunning } = useDiscovery()
  const count = devices.filter(({ isCandidate }) => isCandidate).length
  const said = () => {
    if (isRunning) return t('discoveryPage.titleRunning')
    if (result?.ended === 'cancelled') return t('discoveryPage.cancelled')
    return count === 0 ? t('discoveryPage.foundNone') : t('discoveryPage.found', { count })
  }
  return (
    <section className="stack" aria-label={t('discoveryPage.titleRunning')}>
      <p role="status">{said()}</p>
      <ul className="method-list">
        {methods.map(({ method, state, heard, detail }) => (
          <li key={method}>
            <StateMark mark={marks[state]}>{t(`discoveryPage.methodStates.${state}`)}</StateMark>
            <span>{t(`discoveryPage.methods.${method}`)}</span>
            <span className="quiet">
              {state === 'failed' ? (detail ?? '') : t('discoveryPage.heard', { count: heard })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
