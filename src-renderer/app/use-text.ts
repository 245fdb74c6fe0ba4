import { t, type TextArgs, type TextKey } from '../../src-main/text/t'
import type { Bilingual } from '../../src-main/contract/knowledge-parts'
import { useWizard } from '../state/wizard-store'

/** Sentences in the language on screen: `t` for the program's own, `pick` for those of the knowledge. */
export function useText() {
  const lang = useWizard((wizard) => wizard.lang)
  return {
    lang,
    t: <K extends TextKey>(key: K, ...args: TextArgs<K>) => t(lang, key, ...args),
    pick: (text: Bilingual) => text[lang],
  }
}
