import type { RowProblem, TableNote } from '../contract/lists'
import { t, type Lang, type TextKey } from './t'

// What a note or a problem carries is only known while the program runs: a test looks for unfilled placeholders.
const fill: (lang: Lang, key: TextKey, values: TableNote['args']) => string = t as never

/** Something to be known of a list, in words. */
export const noteText = ({ code, args }: TableNote, lang: Lang): string => fill(lang, `lists.notes.${code}`, args)

/** What is wrong with a row, in words. */
export const problemText = ({ code, field, args }: RowProblem, lang: Lang): string =>
  fill(lang, `lists.problems.${code}`, { ...args, field: field === null ? '' : t(lang, `lists.fields.${field}`) })
