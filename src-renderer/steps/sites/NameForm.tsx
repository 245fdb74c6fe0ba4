import { Button } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../../app/use-text'
import { TextField } from '../../ui/TextField'

interface NameFormProps {
  readonly label: string
  readonly hint?: string
  readonly name: string
  readonly onSave: (name: string) => void
  readonly onCancel: () => void
}

/** A name to be typed: Enter saves, Escape leaves everything as it was. */
export function NameForm({ label, hint, name, onSave, onCancel }: NameFormProps) {
  const { t } = useText()
  const id = useId()
  const [typed, type] = useState(name)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  return (
    <div
      ref={form}
      className="name-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing)
          return
        event.preventDefault()
        onSave(typed.trim())
      }}
    >
      <TextField id={id} label={label} hint={hint} value={typed} onChange={(text) => type(text.slice(0, 80))}>
        <div className="row">
          <Button appearance="primary" onClick={() => onSave(typed.trim())}>
            {t('sites.actions.save')}
          </Button>
          <Button onClick={onCancel}>{t('sites.actions.cancel')}</Button>
        </div>
      </TextField>
    </div>
  )
}
