import { z } from 'zod'
import { Bilingual, Source } from './knowledge-parts'

/** A row of `superseded-dates.yaml`: what letters say about the end of Basic, and what is true. */
export const NoticeRow = z.strictObject({
  id: z.string().regex(/^notice\.[a-z0-9-]+$/),
  /** `present`: the plan in force; a letter that names it is not corrected. */
  state: z.enum(['superseded', 'present']),
  /** Order of publication: of several plans in one letter only the newest counts. */
  plan: z.int(),
  /** Months (`2025-09`) and half years (`2027-H2`) by which letters mean this plan. */
  times: z.array(z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2]|H[12])$/)).default([]),
  /** Claims without a date (JavaScript regular expression source), such as "already removed". */
  claims: z.array(z.string().min(3)).default([]),
  /** Letters, each in a few words, that must lead here. */
  examples: z.array(z.string()).default([]),
  title: Bilingual,
  text: Bilingual,
  sources: z.array(Source).min(1),
})
export type NoticeRow = z.infer<typeof NoticeRow>

/** A date or claim in a pasted letter that is no longer true, corrected. */
export const Notice = z.strictObject({
  id: z.string(),
  title: Bilingual,
  text: Bilingual,
  /** The words of the letter, in one line. */
  said: z.string(),
  /** Line of the paste, from 1. */
  line: z.int().min(1),
  sources: z.array(Source).min(1),
})
export type Notice = z.infer<typeof Notice>
