import { Radio, RadioGroup } from '@fluentui/react-components'
import { useText } from '../../app/use-text'
import { choices, type ChoiceField } from './way-answers'

interface WayChoiceProps {
  readonly field: ChoiceField
  readonly chosen: string
  readonly onChoose: (value: string) => void
}

/** One of a few, わからない included. */
export function WayChoice({ field, chosen, onChoose }: WayChoiceProps) {
  const { t } = useText()
  return (
    <div className="field">
      <span id={`${field}-label`} className="label">
        {t(`routes.fields.${field}.label`)}
      </span>
      <RadioGroup
        layout="horizontal"
        aria-labelledby={`${field}-label`}
        value={chosen}
        onChange={(_event, { value }) => onChoose(value)}
      >
        {choices[field].map((value) => (
          <Radio key={value} value={value} label={t(`routes.choices.${value}`)} />
        ))}
      </RadioGroup>
    </div>
  )
}
