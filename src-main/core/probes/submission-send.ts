import type { EvidenceOf, Learnt } from '../../contract/evidence'
import { learnt } from './learnt'
import type { Place } from './place'
import type { Probe, ProbeContext, Readiness, Target } from './probe'
import { sendTestMail } from './send-test-mail'
import { signIn, signInReadiness, type SignInKind } from './sign-in'
import { submissionTargets } from './submission-conversation'

interface SendTarget extends Target {
  readonly place: Place
  /** How to sign in; null when no sign-in was consented to. */
  readonly kind: SignInKind | null
}

/**
 * Signs in and goes on to a test mail on the same connection. It takes the place of `basic-sign-in` and `oauth-sign-in` when a test mail is wanted,
 * because a secret is used once per click: the sign-in and the mail are one row and one conversation.
 */
export const submissionSend: Probe<SendTarget> = {
  id: 'submission-send',
  targets: (ctx) => {
    if (ctx.consent.testMail === 'no') return []
    const consented = kinds(ctx)
    return submissionTargets(ctx).flatMap(({ key, place }): readonly SendTarget[] =>
      consented.length === 0
        ? [{ key, place, kind: null }]
        : consented.map((kind) => ({ key: `${key} ${kind}`, place, kind })),
    )
  },
  readiness: ({ place, kind }, ctx): Readiness => (kind === null ? { state: 'ready' } : signInReadiness(place, ctx)),
  async *run({ place, kind }, ctx) {
    if (kind === null) {
      yield notSent(place, 'no-sign-in', ctx)
      return
    }
    const howFar = ctx.consent.testMail === 'real' && sendsTheMail(kind, ctx) ? 'real' : 'to-recipient-check'
    const end = yield* signIn(kind, place, ctx, (talk, capabilities) => sendTestMail(talk, capabilities, howFar))
    if (end === 'ended') yield notSent(place, 'no-sign-in', ctx)
  },
}

const kinds = ({ consent }: ProbeContext): readonly SignInKind[] => [
  ...(consent.basicSignIn ? (['BASIC'] as const) : []),
  ...(consent.oauthSignIn ? (['XOAUTH2'] as const) : []),
]

/** The mail is really sent once. When both sign-ins are tried, the one that lasts sends it; the other goes as far as the recipient. */
const sendsTheMail = (kind: SignInKind, ctx: ProbeContext): boolean => kind === kinds(ctx).at(-1)

function notSent(place: Place, why: EvidenceOf<'mail.not-tried'>['why'], ctx: ProbeContext): Learnt {
  const mapped = ctx.network.isMapped(place.host, place.port)
  return learnt(
    { kind: 'mail.not-tried', host: place.host, port: place.port, why },
    { at: ctx.now(), tookMs: 0, mapped },
  )
}
