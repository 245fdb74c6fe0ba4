import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { faultText } from '../../../src-main/text/fault-text'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { Icon } from '../../ui/icons'
import { StateMark } from '../../ui/StateMark'

type Saving =
  | { readonly state: 'idle' | 'busy' }
  | { readonly state: 'saved'; readonly path: string }
  | { readonly state: 'failed'; readonly text: string }

/** Saves a script, and its undo beside it. `name` tells screen readers what it is for. */
export function ScriptButton({ script, name }: { script: string; name: string }) {
  const { t, lang } = useText()
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const save = async () => {
    setSaving({ state: 'busy' })
    const answered = await api.scripts.save({ script, lang })
    if (!answered.ok) return setSaving({ state: 'failed', text: faultText(answered.fault, lang) })
    const { path } = answered.value
    setSaving(path === null ? { state: 'idle' } : { state: 'saved', path })
  }
  return (
    <div className="script">
      <Button
        icon={<Icon name="paper" />}
        disabled={saving.state === 'busy'}
        aria-label={name}
        onClick={() => void save()}
      >
        {t('wizard.tasks.saveScript')}
      </Button>
      <span className="hint">{t('wizard.tasks.scriptHint')}</span>
      <div role="status">
        {saving.state === 'saved' && (
          <StateMark mark="ok">{t('wizard.tasks.scriptSaved', { path: saving.path })}</StateMark>
        )}
        {saving.state === 'failed' && <StateMark mark="warn">{saving.text}</StateMark>}
      </div>
    </div>
  )
}
