import { useState } from 'react'
import { faultText } from '../../../src-main/text/fault-text'
import type { Result } from '../../../src-main/contract/result'
import type { BookPaper, SheetPaper } from '../../../src-main/contract/window'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'

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
    told(await api.sheet[as]({ paper, lang }))
  }
  const print = async () => {
    setSaving({ state: 'busy' })
    const answered = await api.sheet.print({ paper, lang })
    setSaving(answered.ok ? { state: 'idle' } : { state: 'failed', text: faultText(answered.fault, lang) })
  }
  const told = (answered: Result<{ path: string | null }>) => {
    if (!answered.ok) return setSaving({ state: 'failed', text: faultText(answered.fault, lang) })
    const { path } = answered.value
    setSaving(path === null ? { state: 'idle' } : { state: 'saved', path })
  }
  /** This paper for all devices of the site. */
  const saveBook = async (of: BookPaper) => {
    setSaving({ state: 'busy' })
    const { site } = useWizard.getState().key
    told(await api.sheet.saveBook({ site, devices: null, paper: of, lang, as: 'pdf' }))
  }
  return { saving, save, print, saveBook }
}
