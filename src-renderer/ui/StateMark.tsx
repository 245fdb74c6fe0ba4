import { Icon, type IconName } from './icons'

export type Mark = 'ok' | 'bad' | 'warn' | 'run' | 'wait' | 'skip' | 'info' | 'unknown'

const icons: Readonly<Record<Mark, IconName>> = {
  ok: 'ok',
  bad: 'bad',
  warn: 'warn',
  run: 'run',
  wait: 'wait',
  skip: 'skip',
  info: 'info',
  unknown: 'unknown',
}

/** A state as icon and word: colour is never the only sign. In lists it is a pill. */
export function StateMark({ mark, isPill = false, children }: { mark: Mark; isPill?: boolean; children: string }) {
  return (
    <span className={`state ${mark}${isPill ? ' pill' : ''}`}>
      <Icon name={icons[mark]} size={18} />
      <span>{children}</span>
    </span>
  )
}
