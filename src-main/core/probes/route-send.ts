import type { TestedRoute } from '../../contract/route-test'
import type { Way } from '../routes/ways'
import { factsAbout } from './learnt'
import { placeKey, type Place } from './place'
import type { Probe, ProbeContext, Readiness, Target } from './probe'
import { consentedWays, contextOf, signInsFor } from './route-context'
import { sendTestMail } from './send-test-mail'
import { signIn, signInReadiness, type SignInKind } from './sign-in'

interface SendTarget extends Target {
  readonly route: TestedRoute
  readonly way: Way
  readonly place: Place
  readonly kind: SignInKind
  /** The server of the same way at which this sign-in is tried first. */
  readonly first: Place | null
}

/**
 * Signs in as a route does and goes on to its test mail, on one connection. One attempt per click holds for routes too: at a second server the same
 * secret is tried only after the first one has taken it, so that a wrong one is counted once.
 */
export const routeSend: Probe<SendTarget> = {
  id: 'route-send',
  targets: (ctx) =>
    consentedWays(ctx).flatMap((way, _at, all): readonly SendTarget[] => {
      if (way.at.kind !== 'sign-in') return []
      const { place } = way.at
      const first = all.find(({ route }) => route === way.route)
      const before = first !== way && first?.at.kind === 'sign-in' ? first.at.place : null
      return signInsFor(way.route, ctx).map((kind) => {
        const key = `${way.key} ${kind}`
        return { key, route: way.route, way, place, kind, first: before }
      })
    }),
  readiness: ({ place, kind, first }, ctx) =>
    first === null ? signInReadiness(place, ctx) : afterFirst(first, kind, place, ctx),
  async *run({ way, place, kind, first }, ctx) {
    const own = contextOf(way, ctx)
    const isReal = ctx.consent.realMailBy === way.route && first === null && kind === signInsFor(way.route, ctx).at(-1)
    yield* signIn(kind, place, own, (talk, capabilities) =>
      sendTestMail(talk, capabilities, isReal ? 'real' : 'to-recipient-check'),
    )
  },
}

function afterFirst(first: Place, kind: SignInKind, place: Place, ctx: ProbeContext): Readiness {
  const mine = ctx.gathered.filter(
    ({ probe, target }) => probe === routeSend.id && target.endsWith(`${placeKey(first)} ${kind}`),
  )
  if (factsAbout(first, mine, 'auth.accepted').length > 0) return signInReadiness(place, ctx)
  const isOver = factsAbout(first, mine, 'auth.refused', 'auth.not-tried', 'smtp.broken-off').length > 0
  return isOver ? { state: 'pointless', why: 'not-applicable' } : { state: 'waiting' }
}
