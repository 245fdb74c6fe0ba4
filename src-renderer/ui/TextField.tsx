import { Checkbox, Field, Input } from '@fluentui/react-components'

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
}

/** A field with its hint, its error in the same words as in the summary, and わからない where that is an answer. */
export function TextField({ id, label, hint, error, type = 'text', value, onChange, unknown }: TextFieldProps) {
  return (
    <div className="field">
      <Field label={label} {...(hint ? { hint } : {})} {...(error ? { validationMessage: error } : {})}>
        <Input
          id={id}
          value={value}
          inputMode={type === 'number' ? 'numeric' : 'text'}
          spellCheck={false}
          autoComplete="off"
          disabled={unknown?.isOn ?? false}
          onChange={(_event, data) => onChange(data.value)}
        />
      </Field>
      {unknown && (
        <Checkbox
          label={unknown.label}
          checked={unknown.isOn}
          onChange={(_event, { checked }) => unknown.onToggle(checked === true)}
        />
      )}
    </div>
  )
}
