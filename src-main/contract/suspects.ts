import { z } from 'zod'
import { Bilingual, Source } from './knowledge-parts'

const id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)

/** What would settle it: a page to look at, one command that only reads, or one more probe of this program. */
export const Settling = z.strictObject({
  how: z.enum(['portal', 'command', 'probe']),
  /** PowerShell, with `<mailbox>` and `<AppId>` to fill in; null unless `how` is `command`. */
  command: z.string().min(1).nullable(),
  text: Bilingual,
  /** What one sees when this suspect is innocent. */
  clears: Bilingual,
})
export type Settling = z.infer<typeof Settling>

/** One switch, policy or state that may be the cause of a refused sign-in. */
export const SuspectRow = z.strictObject({
  id,
  name: Bilingual,
  why: Bilingual,
  settle: z.array(Settling).min(1),
  /** Findings that prove it innocent. */
  clearedBy: z.array(id).min(1),
  /** Findings that name it as the cause. */
  shownBy: z.array(id),
  /** Innocent before the `from` of this timeline row. */
  notBefore: id.optional(),
  sources: z.array(Source).min(1),
})
export type SuspectRow = z.infer<typeof SuspectRow>

/** How the sign-in was tried: with a password, with a token. */
export const SignInWay = z.enum(['basic', 'oauth'])
export type SignInWay = z.infer<typeof SignInWay>

/** `suspects.yaml`: who is suspected behind which replies, the likeliest first. */
export const SuspectTable = z.strictObject({
  suspects: z.array(SuspectRow).min(1),
  families: z
    .array(
      z.strictObject({
        /** Rows of the reply catalogue. */
        replies: z.array(id).min(1),
        way: z.enum([...SignInWay.options, 'any']),
        suspects: z.array(id).min(1),
      }),
    )
    .min(1),
})
export type SuspectTable = z.infer<typeof SuspectTable>

/** A suspect that is left. `shown`: something else that is known names it as the cause. */
export const Suspect = z.strictObject({
  id: z.string(),
  name: Bilingual,
  why: Bilingual,
  state: z.enum(['suspected', 'shown']),
  settle: z.array(Settling),
  sources: z.array(Source),
})
export type Suspect = z.infer<typeof Suspect>
