import { useEffect, useRef } from 'react'
import { Icon } from './icons'

export interface FieldError {
  /** Id of the element that the link leads to. */
  readonly field: string
  readonly text: string
}

/** What has to be put right, with links to the fields. Takes the focus, even for one error. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  const box = useRef<HTMLDivElement>(null)
  const said = errors.map(({ field, text }) => `${field} ${text}`).join('\n')
  useEffect(() => box.current?.focus(), [said])
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <Icon name="bad" size={22} /> {title}
      </h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
