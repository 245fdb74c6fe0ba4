import { z } from 'zod'

/** Both languages, always: a sentence in only one of them does not parse. */
export const Bilingual = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) })
export type Bilingual = z.infer<typeof Bilingual>

/** How sure we are of a fact. Never raised without having read the source. */
export const Confidence = z.enum(['confirmed', 'secondary', 'inferred', 'memory', 'unconfirmed'])
export type Confidence = z.infer<typeof Confidence>

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date()

/**
 * Where a fact comes from. `url` is null only where the fact was seen without a citable page; `note` then says where.
 * A `note` that is a plain string means the same in every language (a date, "RFC 5321 4.2", the name of a document).
 */
export const Source = z
  .strictObject({
    url: z.url({ protocol: /^https$/ }).nullable(),
    note: z.union([z.string().min(1), Bilingual]).optional(),
    checkedOn: Day,
    confidence: Confidence,
  })
  .refine(({ url, note }) => url !== null || note !== undefined, 'a source without url needs a note')
export type Source = z.infer<typeof Source>

/** Who can mend it. */
export const Who = z.enum(['user', 'dealer', 'administrator', 'network', 'microsoft', 'recipient'])
export type Who = z.infer<typeof Who>

/** Whether sending the same mail again helps. */
export const Retry = z.enum(['no', 'after-fix', 'later', 'split'])
export type Retry = z.infer<typeof Retry>

export const Severity = z.enum(['info', 'good', 'warning', 'trouble'])
export type Severity = z.infer<typeof Severity>

/** One thing to do, and by whom. */
export const KnowledgeStep = z.strictObject({ who: Who, text: Bilingual })
export type KnowledgeStep = z.infer<typeof KnowledgeStep>

/** yes / no, or nobody knows yet. */
export const YesNoUnknown = z.enum(['yes', 'no', 'unknown'])
export type YesNoUnknown = z.infer<typeof YesNoUnknown>
