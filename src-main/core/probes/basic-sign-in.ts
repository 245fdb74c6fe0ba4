import type { Probe } from './probe'
import { nothing, signIn, signInReadiness } from './sign-in'
import { submissionTargets, type PlaceTarget } from './submission-conversation'

/** Tries the password once. With a test mail, `submission-send` does this on the mail's own connection: one AUTH per click. */
export const basicSignIn: Probe<PlaceTarget> = {
  id: 'basic-sign-in',
  targets: (ctx) => (ctx.consent.basicSignIn && ctx.consent.testMail === 'no' ? submissionTargets(ctx) : []),
  readiness: ({ place }, ctx) => signInReadiness(place, ctx),
  run: ({ place }, ctx) => signIn('BASIC', place, ctx, nothing),
}
