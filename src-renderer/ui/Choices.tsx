import { Radio, RadioGroup } from '@fluentui/react-components'
import { Drawing, type DrawingName } from './Drawing'
import { Icon, type IconName } from './icons'
import { StateMark, type Mark } from './StateMark'

export interface Option {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  /** Said in the accent colour, below the hint. */
  readonly advised?: string | undefined
  readonly icon?: IconName | undefined
  readonly drawing?: DrawingName | undefined
  readonly state?: { readonly mark: Mark; readonly text: string } | undefined
}

interface ChoicesProps {
  /** Id of the first option, for the error summary. */
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** One below the other, two or three beside each other where the window is wide, the first large and the rest beside each other, or one list. */
  readonly look?: 'column' | 'two' | 'three' | 'hero' | 'list'
}

/** A list of more options scrolls by itself. */
const longList = 6

/** One of several, as cards. */
export function Choices({ id, label, options, chosen, onChoose, look = 'column' }: ChoicesProps) {
  return (
    <RadioGroup
      className={`choices ${look}${options.length > longList ? ' many' : ''}`}
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
            <span className="choice-words">
              {option.icon && <Icon name={option.icon} size={24} />}
              {option.drawing && option.drawing !== 'journey' && <Drawing name={option.drawing} />}
              <span className="choice-text">
                <b>{option.label}</b>
                {option.hint && <small>{option.hint}</small>}
                {option.advised && <small className="advised">{option.advised}</small>}
              </span>
              {option.state && (
                <StateMark mark={option.state.mark} isPill>
                  {option.state.text}
                </StateMark>
              )}
              {option.drawing === 'journey' && <Drawing name="journey" />}
            </span>
          }
        />
      ))}
    </RadioGroup>
  )
}
