import type { TestedRoute } from '../../contract/route-test'
import { waysOf, type Way } from '../routes/ways'
import type { ProbeContext } from './probe'
import type { SignInKind } from './sign-in'

/** The servers of all ways that the person wants tried. */
export const consentedWays = ({ consent, situation, knowledge }: ProbeContext): readonly Way[] =>
  (consent.routes ?? []).flatMap((route) => waysOf(route, situation, knowledge))

/** How a route is to sign in: with whatever was borrowed for it. */
export function signInsFor(route: TestedRoute, { secrets }: ProbeContext): readonly SignInKind[] {
  const own = secrets.routes?.[route]
  return [...(own?.password ? (['BASIC'] as const) : []), ...(own?.token ? (['XOAUTH2'] as const) : [])]
}

/**
 * The check as if the office sent this way already: its account, sender, recipient and secrets, and of the secrets nobody else's.
 * What is written for the present way so serves every other.
 */
export function contextOf({ route, envelope }: Way, ctx: ProbeContext): ProbeContext {
  const { account: _account, from: _from, testRecipient: _recipient, ...others } = ctx.situation.sending
  const { account, sender, recipient } = envelope
  const sending = {
    ...others,
    ...(account !== undefined && { account }),
    ...(sender !== undefined && { from: sender }),
    ...(recipient !== undefined && { testRecipient: recipient }),
  }
  return { ...ctx, situation: { ...ctx.situation, sending }, secrets: ctx.secrets.routes?.[route] ?? {} }
}
