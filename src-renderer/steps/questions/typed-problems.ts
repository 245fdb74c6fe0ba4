import type { TypedProblem } from '../../../src-main/contract/window'
import { t, type Lang } from '../../../src-main/text/t'
import type { AnswerPath } from '../../state/answers'
import type { FieldsQuestion } from '../questions'

/** What stands in a field: its text, or わからない (the text stays, in case the person comes back to it). */
export interface Typed {
  readonly path: AnswerPath
  readonly text: string
  readonly isUnknown: boolean
}
/** A field that cannot be taken as it is, in words; `offered`: the corrected form. */
export interface Problem {
  readonly path: AnswerPath
  readonly text: string
  readonly offered?: string | undefined
}
type Field = FieldsQuestion['fields'][number]
type LabelOf = (path: AnswerPath) => string

/** Digits as people type them on a Japanese keyboard are digits. */
const asNumber = (text: string) =>
  Number(
    text
      .normalize('NFKC')
      .trim()
      .replaceAll(/[,，、]/g, ''),
  )

/** What is missing or no number, in the order of the page. The rest is main's to say. */
export function plainProblems(
  fields: readonly Field[],
  typed: readonly Typed[],
  labelOf: LabelOf,
  lang: Lang,
): readonly Problem[] {
  return fields.flatMap(({ path, type, isOptional }) => {
    const { text, isUnknown } = typed.find((entry) => entry.path === path) ?? { text: '', isUnknown: false }
    const field = labelOf(path)
    if (isUnknown || (isOptional && text.trim() === '')) return []
    if (text.trim() === '') return [{ path, text: t(lang, 'wizard.errors.empty', { field }) }]
    if (type === 'text') return []
    const number = asNumber(text)
    if (!Number.isFinite(number) || number < 0 || number > 99_999)
      return [{ path, text: t(lang, 'wizard.errors.number', { field }) }]
    const isPort = Number.isInteger(number) && number >= 1 && number <= 65_535
    return path === 'sending.port' && !isPort ? [{ path, text: t(lang, 'wizard.errors.port', { field }) }] : []
  })
}

/** What main found, in the same form; fields of other pages are left out. */
export function problemsInWords(
  found: readonly TypedProblem[],
  fields: readonly Field[],
  labelOf: LabelOf,
  lang: Lang,
): readonly Problem[] {
  return found.flatMap(({ answer, problem, offered }) => {
    const mine = fields.find(({ path }) => path === answer)
    if (mine === undefined || problem === 'empty') return []
    const field = labelOf(mine.path)
    return problem === 'corrected' && offered !== undefined
      ? [{ path: mine.path, text: t(lang, 'wizard.errors.corrected', { field, offered }), offered }]
      : [{ path: mine.path, text: t(lang, 'wizard.errors.nonsense', { field }) }]
  })
}

/** The answers that the fields give. */
export const typedAnswers = (fields: readonly Field[], typed: readonly Typed[]) =>
  fields.map(({ path, type }) => {
    const { text, isUnknown } = typed.find((entry) => entry.path === path) ?? { text: '', isUnknown: false }
    if (isUnknown || text.trim() === '') return [path, undefined] as const
    return [path, type === 'number' ? asNumber(text) : text.trim()] as const
  })
