import { fault, ok, type Result } from '../../contract/result'
import { testedRoutes, type TestedRoute } from '../../contract/route-test'
import type { Situation } from '../../contract/situation'
import { envelopeFor, waysOf } from '../../core/routes/ways'
import { shippedKnowledge } from '../../services/knowledge'
import { nearest } from '../options/nearest'

/** Which ways `--route` names; each once. */
export function routesIn(names: readonly string[] = []): Result<readonly TestedRoute[]> {
  const known: readonly string[] = testedRoutes
  const wrong = names.find((name) => !known.includes(name))
  if (wrong !== undefined) {
    const allowed = nearest(wrong, known) ?? known.join(' | ')
    return fault('usage.bad-value', { option: '--route', value: wrong, allowed })
  }
  return ok(testedRoutes.filter((route) => names.includes(route)))
}

const signsIn = (route: TestedRoute, situation: Situation): boolean =>
  waysOf(route, situation, shippedKnowledge).some(({ at }) => at.kind === 'sign-in')

/** Whose secret stands on standard input: the one named way that signs in. Two would share it, and none could use it. */
export function secretOwner(routes: readonly TestedRoute[], situation: Situation): Result<TestedRoute> {
  const [owner, ...others] = routes.filter((route) => signsIn(route, situation))
  return owner === undefined || others.length > 0 ? fault('usage.one-secret-one-route') : ok(owner)
}

/** The situation with the one address of a real mail as the recipient of its way; another one than the situation names is a slip. */
export function withRealRecipient(
  address: string,
  routes: readonly TestedRoute[],
  situation: Situation,
): Result<{ readonly situation: Situation; readonly realMailBy: TestedRoute }> {
  const [route, ...others] = routes
  if (route === undefined || others.length > 0) return fault('usage.one-mail-one-route')
  const known = envelopeFor(route, situation).recipient
  if (known !== undefined && known.toLowerCase() !== address.toLowerCase())
    return fault('usage.other-recipient', { given: address, known })
  const isInside = route === 'direct-send' || route === 'hve'
  const recipient = isInside ? { insideRecipient: address } : { outsideRecipient: address }
  return ok({ situation: { ...situation, routeTests: { ...situation.routeTests, ...recipient } }, realMailBy: route })
}
