import { Icon, type IconName } from './icons'

export type Mark = 'ok' | 'bad' | 'warn' | 'run' | 'wait' | 'skip' | 'info'

const icons: Readonly<Record<Mark, IconName>> = {
  ok: 'ok',
  bad: 'bad',
  warn: 'warn',
  run: 'run',
  wait: 'wait',
  skip: 'skip',
  info: 'info',
}

/** A state as icon and word: colour is never the only sign. */
export function StateMark({ mark, children }: { mark: Mark; children: string }) {
  return (
    <span className={`state ${mark}`}>
      <Icon name={icons[mark]} size={18} />
      {children}
    </span>
  )
}
