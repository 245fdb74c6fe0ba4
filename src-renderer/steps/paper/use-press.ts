import { useState } from 'react'
import type { Result } from '../../../src-main/contract/result'
import type { BookPaper, SheetPaper } from '../../../src-main/contract/window'
import { faultText } from '../../../src-main/text/fault-text'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'

export type Saving =
  | { readonly state: 'idle' | 'busy' }
  | { readonly state: 'saved'; readonly path: string }
  | { readonly state: 'failed'; readonly text: string }

/** Saving something of main's making, and what became of it. */
export function useSaving() {
  const { lang } = useText()
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const failed = (answered: Extract<Result<unknown>, { ok: false }>) =>
    setSaving({ state: 'failed', text: faultText(answered.fault, lang) })
  const save = async (ask: () => Promise<Result<{ path: string | null }>>) => {
    setSaving({ state: 'busy' })
    const answered = await ask()
    if (!answered.ok) return failed(answered)
    const { path } = answered.value
    setSaving(path === null ? { state: 'idle' } : { state: 'saved', path })
  }
  /** The same for what leaves no file. */
  const press = async (ask: () => Promise<Result<void>>) => {
    setSaving({ state: 'busy' })
    const answered = await ask()
    if (!answered.ok) return failed(answered)
    setSaving({ state: 'idle' })
  }
  return { saving, save, press }
}

/** Saving and printing the sheet of the newest report, and what became of it. */
export function usePress(paper: SheetPaper) {
  const { lang } = useText()
  const { saving, save: saveWhat, press } = useSaving()
  const save = (as: 'savePdf' | 'saveHtml') => saveWhat(() => api.sheet[as]({ paper, lang }))
  const print = () => press(() => api.sheet.print({ paper, lang }))
  /** This paper for all devices of the site. */
  const saveBook = (of: BookPaper) => {
    const { site } = useWizard.getState().key
    return saveWhat(() => api.sheet.saveBook({ site, devices: null, paper: of, lang, as: 'pdf' }))
  }
  return { saving, save, print, saveBook }
}
