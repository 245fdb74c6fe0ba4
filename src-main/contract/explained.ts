import { z } from 'zod'
import { Notice } from './notices'
import { Bilingual, KnowledgeStep, Retry, Severity, Source, Who } from './knowledge-parts'
import { Suspect } from './suspects'

/** The words of the paste that something rests on. Control, colour and bidirectional characters are already gone. */
export const PastedWords = z.strictObject({
  /** SMTP reply code (RFC 5321 4.2); null when the paste does not show one. */
  code: z.int().nullable(),
  /** Enhanced status code (RFC 3463); null when the paste does not show one. */
  enhanced: z.string().nullable(),
  /** As pasted, in one line, at most 500 characters. */
  raw: z.string(),
  /** Line of the paste, from 1. */
  line: z.int().min(1),
})
export type PastedWords = z.infer<typeof PastedWords>

/** A finding with its words and with the pasted text as its proof (a paste has no evidence ids). */
export const ExplainedFinding = z.strictObject({
  id: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  title: Bilingual,
  cause: Bilingual,
  steps: z.array(KnowledgeStep),
  who: Who,
  retry: Retry,
  severity: Severity,
  sources: z.array(Source),
  /** Where it was seen, first place first, at most three. */
  restsOn: z.array(PastedWords).min(1),
  /** How often it was seen. */
  times: z.int().min(1),
  /** What may be behind it, the likeliest first; absent where its cause is plain. */
  suspects: z.array(Suspect).min(1).optional(),
})
export type ExplainedFinding = z.infer<typeof ExplainedFinding>

const base = {
  kind: z.literal('explained'),
  schemaVersion: z.literal(1),
  /** Dates and claims of a pasted letter that are no longer true; absent when there are none. */
  notices: z.array(Notice).min(1).optional(),
}

/** The answer to a paste, and the JSON of `explain --json`. */
export const Explained = z.discriminatedUnion('state', [
  /** At least one cause is known. Findings in the order of the paste, at most 100; replies nobody knows are among them as `reply.unknown`. */
  z.strictObject({ ...base, state: z.literal('explained'), findings: z.array(ExplainedFinding).min(1) }),
  /** Replies were found, none of them known. The findings say so (`reply.unknown`), and what their class means (`reply.class-5`, `reply.subject-7` …). */
  z.strictObject({ ...base, state: z.literal('unknown'), findings: z.array(ExplainedFinding).min(1) }),
  /** A conversation or log in which the server refused nothing. `replies` are some of its good answers. */
  z.strictObject({ ...base, state: z.literal('no-error'), replies: z.array(PastedWords).min(1) }),
  /** A letter without any answer of a mail server, but with a date or claim that is no longer true. */
  z.strictObject({ ...base, state: z.literal('letter'), notices: z.array(Notice).min(1) }),
  /** Nothing in it looks like an answer of a mail server. */
  z.strictObject({ ...base, state: z.literal('unrelated') }),
  z.strictObject({ ...base, state: z.literal('empty') }),
])
export type Explained = z.infer<typeof Explained>
