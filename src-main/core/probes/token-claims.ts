import { readToken, submissionPermissions } from '../smtp/token'
import { learnt } from './learnt'
import { endpointAt, placeOf } from './place'
import type { Probe, ProbeContext } from './probe'

/** What the borrowed token says of itself. Needs no network, so it is told even where no server can be reached. */
export const tokenClaims: Probe = {
  id: 'token-claims',
  targets: ({ consent, secrets }) => (consent.oauthSignIn && secrets.token ? [{ key: 'token' }] : []),
  readiness: () => ({ state: 'ready' }),
  async *run(_target, ctx) {
    const { form, problems, ...claims } = readToken(
      ctx.secrets.token ?? '',
      ctx.now(),
      ctx.situation.sending.account,
      permissions(ctx),
    )
    // Audience and permission are known for Exchange Online only; another server has its own.
    const foreign = new Set<string>(isMicrosoft(ctx) ? [] : ['wrong-audience', 'missing-permission'])
    const own = problems.filter((problem) => !foreign.has(problem))
    yield learnt({ kind: 'token.read', form, ...claims, problems: own }, { at: ctx.now(), tookMs: 0, mapped: false })
  },
}

const endpoint = ({ situation, knowledge }: ProbeContext) => {
  const place = placeOf(situation, knowledge)
  return place && endpointAt(place.host, knowledge)
}

const isMicrosoft = (ctx: ProbeContext): boolean => endpoint(ctx) !== undefined

/** High Volume Email asks for `Mail.Send` instead of `SMTP.Send`. */
const permissions = (ctx: ProbeContext): readonly string[] =>
  endpoint(ctx)?.use === 'hve' ? [...submissionPermissions, 'Mail.Send'] : submissionPermissions
