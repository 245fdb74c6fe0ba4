import { z } from 'zod'

/** A short name of our own making: an id, a code, a version. Nothing that a person or a server wrote fits in here. */
const Name = z.string().regex(/^[\w.:+-]{1,80}$/)

/** Everything that may be logged, and nothing else: the first layer that keeps secrets out. */
export const LogEvent = z.discriminatedUnion('event', [
  z.strictObject({
    event: z.literal('program.started'),
    version: Name,
    platform: Name,
    arch: Name,
    isPackaged: z.boolean(),
  }),
  z.strictObject({ event: z.literal('program.ended') }),
  z.strictObject({
    event: z.literal('check.started'),
    signIn: z.enum(['none', 'basic', 'oauth', 'both']),
  }),
  z.strictObject({
    event: z.literal('check.ended'),
    facts: z.int(),
    isPractice: z.boolean(),
    outcome: Name,
    tookMs: z.number(),
  }),
  /** A failure that a person was told of. */
  z.strictObject({ event: z.literal('fault'), where: Name, code: Name }),
  /** A mistake of ours: where, and the class of the error. Its message may hold anything and is left out. */
  z.strictObject({ event: z.literal('bug'), where: Name, name: Name }),
  z.strictObject({ event: z.literal('page.gone'), reason: Name }),
])
export type LogEvent = z.infer<typeof LogEvent>

/** A line of the log. */
export const LogLine = z.intersection(z.object({ at: z.iso.datetime() }), LogEvent)
