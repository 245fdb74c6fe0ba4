import type { Args } from '../../contract/finding'
import type { Bilingual } from '../../contract/knowledge-parts'

/** Puts the values of `args` into the `{{name}}` placeholders of both languages. A placeholder without a value becomes empty. */
export const fillWords = (words: Bilingual, args: Args): Bilingual => ({
  ja: fill(words.ja, args),
  en: fill(words.en, args),
})

const fill = (text: string, args: Args): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(args[name] ?? ''))
