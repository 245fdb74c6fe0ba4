import { z } from 'zod'
import { fieldNames } from './knowledge'
import { Day } from './knowledge-parts'

/** A wording that was read at this very machine. It belongs to a family: chosen anew, another family has other words. */
export const ConfirmedLabel = z.strictObject({
  family: z.string().max(80),
  /** A field of the mail settings, or the way to them. */
  place: z.enum(['path', ...fieldNames]),
  lang: z.enum(['ja', 'en']),
  text: z.string().trim().min(1).max(120),
  /** The day it was read. */
  on: Day,
})
export type ConfirmedLabel = z.infer<typeof ConfirmedLabel>

/** At most one per family, place and language counts: the last. */
export const ConfirmedLabels = z.array(ConfirmedLabel).max(400)
