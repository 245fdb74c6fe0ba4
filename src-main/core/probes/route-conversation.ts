import type { TestedRoute } from '../../contract/route-test'
import { consentedWays } from './route-context'
import type { Probe } from './probe'
import { conversationAt, type PlaceTarget } from './submission-conversation'

interface RouteTarget extends PlaceTarget {
  readonly route: TestedRoute
}

/** Reaches the server of a way with sign-in: ports, encryption, certificate, and which sign-ins it offers. No secret is used. */
export const routeConversation: Probe<RouteTarget> = {
  id: 'route-conversation',
  targets: (ctx) =>
    consentedWays(ctx).flatMap(({ route, key, at }) =>
      at.kind === 'sign-in' ? [{ key, route, place: at.place }] : [],
    ),
  readiness: () => ({ state: 'ready' }),
  run: ({ place }, ctx) => conversationAt(place, ctx),
}
