import type { Knowledge, RouteRow } from '../../contract/knowledge'
import type { ConditionState } from '../../contract/report'
import { routeVerdicts, type RouteVerdict } from '../../contract/route-test'
import { provenVerdicts } from '../routes/judge-route'
import { conditionState, type Case } from './condition-state'

/** What trying a route from this computer has shown about it. */
export interface RouteTestState {
  readonly verdict: RouteVerdict | undefined
  /** That it was not refused here, as one more requirement, once it was tried; never a question. */
  readonly condition: readonly ConditionState[]
  /** A requirement of the route in the light of an accepted mail: that outweighs what anybody answered. */
  readonly proven: (state: ConditionState) => ConditionState
}

/** The condition that every tried route has. */
const notRefused = 'not-refused-here'

/** A refused route is closed, with the reply as its reason; a mail that was accepted proves what the route's row says it proves. */
export function testOf(
  route: RouteRow,
  { conditions, transports = [] }: Knowledge,
  { facts, findings }: Case,
): RouteTestState {
  const own = findings.filter((finding) => finding.route === route.id)
  const verdictOf = (id: string) => routeVerdicts.find((verdict) => id === `route.${verdict}`)
  const told = own.find(({ id }) => verdictOf(id) !== undefined)
  const verdict = told && verdictOf(told.id)
  const row = conditions.find(({ id }) => id === notRefused)
  const state = row && conditionState(row, { facts, findings: own })
  const test = transports.find((transport) => transport.test?.as === route.id)?.test
  const isProven = verdict !== undefined && provenVerdicts.includes(verdict)
  const isClosing = state?.state === 'no' && test?.refusalCloses === true
  return {
    verdict,
    condition: state?.state === 'yes' || isClosing ? [state] : [],
    proven: (known) =>
      isProven && told !== undefined && test?.proves.includes(known.condition)
        ? { ...known, state: 'yes', because: [...told.because] }
        : known,
  }
}
