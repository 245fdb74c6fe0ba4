import { z } from 'zod'
import { Source } from './knowledge-parts'
import { ListField, ListKind } from './list-fields'

const words = z.array(z.string().min(1)).min(1)

/** Heads under which columns are known, by field (`lists/columns-*.yaml`). They are compared without case, width, blanks and marks. */
export const ListColumnRow = z.strictObject({
  id: z.string().min(1),
  list: ListKind,
  heads: z.partialRecord(ListField, words),
  source: Source,
})
export type ListColumnRow = z.infer<typeof ListColumnRow>

/** What the words in a cell mean: field, value, words (`lists/values.yaml`). */
export const ListValueRow = z.strictObject({
  id: z.string().min(1),
  words: z.partialRecord(ListField, z.record(z.string(), words)),
  source: Source,
})
export type ListValueRow = z.infer<typeof ListValueRow>

/** Words by which a column of secrets gives itself away (`lists/secrets.yaml`). */
export const SecretWords = z.strictObject({
  /** A head that contains one of these. */
  within: z.array(z.string().min(2)),
  /** A head that is one of these. */
  whole: z.array(z.string().min(2)),
  /** Written before a secret in a remark, with a colon or equals sign behind it. */
  before: z.array(z.string().min(2)),
})
export type SecretWords = z.infer<typeof SecretWords>

/** What the reading of lists knows of the world. */
export const ListKnowledge = z.strictObject({
  columns: z.array(ListColumnRow),
  values: z.array(ListValueRow),
  secrets: SecretWords,
})
export type ListKnowledge = z.infer<typeof ListKnowledge>
