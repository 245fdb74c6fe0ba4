import type { ReactNode } from 'react'
import { Icon } from './icons'

/** Something more, one click away. */
export function Disclosure({
  label,
  isOpen = false,
  children,
}: {
  label: string
  isOpen?: boolean
  children: ReactNode
}) {
  return (
    <details className="disclosure" open={isOpen}>
      <summary>
        <Icon name="forward" size={16} />
        <span>{label}</span>
      </summary>
      <div className="disclosed">{children}</div>
    </details>
  )
}
