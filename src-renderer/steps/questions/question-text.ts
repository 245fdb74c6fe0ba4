import { questions as english } from '../../../assets/locales/en/questions'
import { questions as japanese } from '../../../assets/locales/ja/questions'
import type { Lang } from '../../../src-main/text/t'

interface OptionText {
  readonly label: string
  readonly hint?: string
}
/** Words of a question, as the catalogue has them. */
export interface QuestionText {
  readonly title: string
  readonly why: string
  readonly short: string
  readonly options?: Readonly<Record<string, OptionText | string>>
  readonly fields?: Readonly<Record<string, OptionText>>
  readonly groups?: Readonly<Record<string, string>>
}

const catalogues = { ja: japanese, en: english }

/** The words of a question. A question without words is a bug: a unit test asks for all of them. */
export function questionText(lang: Lang, id: string): QuestionText {
  const text: unknown = Reflect.get(catalogues[lang], id)
  if (typeof text !== 'object' || text === null || !('title' in text))
    throw new Error(`The question ${id} has no words`)
  return text as QuestionText
}

/** Label and hint of an option. */
export function optionText(text: QuestionText, option: string): OptionText {
  const words = text.options?.[option]
  if (words === undefined) throw new Error(`The option ${option} of "${text.short}" has no words`)
  return typeof words === 'string' ? { label: words } : words
}
