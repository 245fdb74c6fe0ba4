import { useState } from 'react'
import { faultText } from '../../../src-main/text/fault-text'
import type { SheetPaper } from '../../../src-main/contract/window'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'

type Saving =
  | { readonly state: 'idle' | 'busy' }
  | { readonly state: 'saved'; readonly path: string }
  | { readonly state: 'failed'; readonly text: string }

/** Saving and printing the sheet of the newest report, and what became of it. */
export function usePress(paper: SheetPaper) {
  const { lang } = useText()
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const save = async (as: 'savePdf' | 'saveHtml') => {
    setSaving({ state: 'busy' })
    const answered = await api.sheet[as]({ paper, lang })
    if (!answered.ok) return setSaving({ state: 'failed', text: faultText(answered.fault, lang) })
    const { path } = answered.value
    setSaving(path === null ? { state: 'idle' } : { state: 'saved', path })
  }
  const print = async () => {
    setSaving({ state: 'busy' })
    const answered = await api.sheet.print({ paper, lang })
    setSaving(answered.ok ? { state: 'idle' } : { state: 'failed', text: faultText(answered.fault, lang) })
  }
  return { saving, save, print }
}
