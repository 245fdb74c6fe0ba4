import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { api } from '../app/api'
import { useText } from '../app/use-text'
import { Icon } from './icons'

export interface RawLine {
  /** Who said it, or what it is; empty when that needs no saying. */
  readonly label: string
  readonly text: string
  /** The words at the beginning that decide. */
  readonly marked?: string | undefined
}

/** Words of a machine as they are, with a button to copy them. `what` is read aloud. */
export function Raw({ what, lines, children }: { what: string; lines: readonly RawLine[]; children?: ReactNode }) {
  const { t } = useText()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    const text = lines.map(({ label, text: said }) => (label === '' ? said : `${label}: ${said}`)).join('\n')
    const answered = await api.program.copy(text)
    setCopied(answered.ok)
  }
  return (
    <div className="raw-box" role="region" aria-label={what}>
      <ol className="raw">
        {lines.map(({ label, text, marked }, at) => (
          <li key={at}>
            {label !== '' && <span className="speaker">{label}</span>}
            <span>
              {marked !== undefined && text.startsWith(marked) ? (
                <>
                  <mark>{marked}</mark>
                  {text.slice(marked.length)}
                </>
              ) : (
                text
              )}
            </span>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button icon={<Icon name="copy" />} onClick={() => void copy()}>
          {t('wizard.copy')}
        </Button>
        {children}
        <span role="status">{isCopied && t('wizard.copied')}</span>
      </div>
    </div>
  )
}
