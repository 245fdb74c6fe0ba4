import type { Probe } from './probe'
import { nothing, signIn, signInReadiness } from './sign-in'
import { submissionTargets, type PlaceTarget } from './submission-conversation'

/** Tries the access token once, by XOAUTH2. With a test mail, `submission-send` does this on the mail's own connection: one AUTH per click. */
export const oauthSignIn: Probe<PlaceTarget> = {
  id: 'oauth-sign-in',
  targets: (ctx) => (ctx.consent.oauthSignIn && ctx.consent.testMail === 'no' ? submissionTargets(ctx) : []),
  readiness: ({ place }, ctx) => signInReadiness(place, ctx),
  run: ({ place }, ctx) => signIn('XOAUTH2', place, ctx, nothing),
}
