import { useState } from 'react'
import { faultText } from '../../../src-main/text/fault-text'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import type { usePress } from '../paper/use-press'

type Saving = ReturnType<typeof usePress>['saving']

/** Saving and printing of topics, and what became of it. */
export function useLearnPress() {
  const { lang } = useText()
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const save = async (topic: string) => {
    setSaving({ state: 'busy' })
    const answered = await api.learn.savePdf({ topic, lang })
    if (!answered.ok) return setSaving({ state: 'failed', text: faultText(answered.fault, lang) })
    const { path } = answered.value
    setSaving(path === null ? { state: 'idle' } : { state: 'saved', path })
  }
  const print = async (topic: string) => {
    setSaving({ state: 'busy' })
    const answered = await api.learn.print({ topic, lang })
    setSaving(answered.ok ? { state: 'idle' } : { state: 'failed', text: faultText(answered.fault, lang) })
  }
  return { saving, save, print }
}
