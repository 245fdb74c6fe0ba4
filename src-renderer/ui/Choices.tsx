import { Radio, RadioGroup } from '@fluentui/react-components'

export interface Option {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
}

interface ChoicesProps {
  /** Id of the first option, for the error summary. */
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** One of several, as cards. */
export function Choices({ id, label, options, chosen, onChoose }: ChoicesProps) {
  return (
    <RadioGroup
      className="choices"
      aria-label={label}
      value={chosen ?? ''}
      onChange={(_event, { value }) => onChoose(value)}
    >
      {options.map((option, at) => (
        <Radio
          key={option.id}
          className={option.id === chosen ? 'choice on' : 'choice'}
          value={option.id}
          {...(at === 0 ? { id } : {})}
          label={
            <>
              <b>{option.label}</b>
              {option.hint && <small>{option.hint}</small>}
            </>
          }
        />
      ))}
    </RadioGroup>
  )
}
