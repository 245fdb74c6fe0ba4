import type { Knowledge } from '../../contract/knowledge'
import type { RouteTestOffer } from '../../contract/route-offer'
import type { Situation } from '../../contract/situation'
import { placeKey } from '../probes/place'
import { envelopeFor, testable, waysOf, type Way } from './ways'

/** The ways that can be tried, and what a trial of each would do with the answers as they are. Nobody is contacted. */
export const offersFor = (situation: Situation, knowledge: Knowledge): readonly RouteTestOffer[] =>
  testable(knowledge).map(({ route, test }) => {
    const ways = waysOf(test.as, situation, knowledge)
    const { account, sender, recipient } = envelopeFor(test.as, situation)
    return {
      route: test.as,
      forRoute: route,
      name: test.name,
      happens: test.happens,
      asks: [...test.asks],
      needs: [...test.needs],
      signsIn: ways.some(({ at }) => at.kind === 'sign-in'),
      servers: ways.flatMap((way) => serverOf(way) ?? []),
      account: account ?? null,
      sender: sender ?? null,
      recipient: recipient ?? null,
    }
  })

function serverOf({ at }: Way): string | undefined {
  switch (at.kind) {
    case 'sign-in':
    case 'anonymous':
      return placeKey(at.place)
    case 'mx':
      return `${at.given ?? `MX (${at.domain})`}:25`
    case 'nowhere':
      return undefined
  }
}
