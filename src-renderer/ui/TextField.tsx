import { Checkbox, Input } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Icon } from './icons'

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly type?: 'text' | 'number'
  readonly value: string
  readonly onChange: (value: string) => void
  /** The box わからない beside the field; without it the field is optional or needed. */
  readonly unknown?:
    { readonly label: string; readonly isOn: boolean; readonly onToggle: (isOn: boolean) => void } | undefined
  /** Below the field, e.g. an offered correction. */
  readonly children?: ReactNode
}

/** A field with its hint, its error in the same words as in the summary, and わからない where that is an answer. */
export function TextField({
  id,
  label,
  hint,
  error,
  type = 'text',
  value,
  onChange,
  unknown,
  children,
}: TextFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldProblem id={`${id}-error`}>{error}</FieldProblem>}
      <div className="row">
        <Input
          className={type === 'number' ? 'short' : 'long'}
          id={id}
          value={value}
          inputMode={type === 'number' ? 'numeric' : 'text'}
          spellCheck={false}
          autoComplete="off"
          disabled={unknown?.isOn ?? false}
          aria-invalid={error !== undefined}
          {...(described === '' ? {} : { 'aria-describedby': described })}
          onChange={(_event, data) => onChange(data.value)}
        />
        {unknown && (
          <Checkbox
            label={unknown.label}
            aria-label={`${label}: ${unknown.label}`}
            checked={unknown.isOn}
            onChange={(_event, { checked }) => unknown.onToggle(checked === true)}
          />
        )}
      </div>
      {children}
    </div>
  )
}

/** What is wrong with a field, above it. */
export function FieldProblem({ id, children }: { id: string; children: string }) {
  return (
    <p className="field-problem" id={id}>
      <Icon name="bad" size={18} />
      <span>{children}</span>
    </p>
  )
}
