import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons'

const icons = { plain: 'info', ok: 'ok', bad: 'bad', warn: 'warn', run: 'info' } as const

/** Something to be known on this page. */
export function NoteBox({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: keyof typeof icons
  icon?: IconName
  children: ReactNode
}) {
  return (
    <div className={`note-box ${tone}`}>
      <Icon name={icon ?? icons[tone]} />
      <div>{children}</div>
    </div>
  )
}
