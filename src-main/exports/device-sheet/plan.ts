import type { Who } from '../../contract/knowledge-parts'
import type { Advice, RankedRoute, ReportDate } from '../../contract/report'

/** Who does the steps of the sheet's own list; everybody else is asked. */
const atTheMachine: readonly Who[] = ['user', 'dealer']
const helpers = ['administrator', 'network', 'microsoft', 'recipient'] as const satisfies readonly Who[]

export type SectionId =
  'values' | 'steps' | (typeof helpers)[number] | 'test' | 'contact' | 'contactLater' | 'undo' | 'record'

/** The route whose values the sheet prints: the recommended one, else the best that is not closed. Null when nothing has to change. */
export function routeOnSheet(advice: Advice): RankedRoute | null {
  if (advice.outcome === 'not-affected') return null
  const inState = (state: RankedRoute['state']) => advice.routes.find((route) => route.state === state)
  return inState('recommended') ?? inState('possible') ?? inState('open') ?? advice.routes[0] ?? null
}

/** Steps of a route for those who work at the machine. */
export const ownSteps = (route: RankedRoute): RankedRoute['steps'] =>
  route.steps.filter(({ who }) => atTheMachine.includes(who))

/** The numbered sections of the sheet, in order. Sources are at the end without a number. */
export function sectionsOf(route: RankedRoute | null): readonly SectionId[] {
  if (route === null) return ['contactLater']
  const asked = helpers.filter((helper) => route.steps.some(({ who }) => who === helper))
  return ['values', 'steps', ...asked, 'test', 'contact', 'undo', 'record']
}

/** The dates that matter for this paper, each once: Microsoft's, and the end of the route. */
export function datesOf(advice: Advice, route: RankedRoute | null): readonly ReportDate[] {
  const until =
    advice.outcome === 'works-until'
      ? advice.until
      : advice.outcome === 'find-out' && advice.urgency.kind === 'until'
        ? advice.urgency.until
        : null
  const dates = [until, route?.ends ?? null].filter((date) => date !== null)
  return dates.filter((date, index) => dates.findIndex(({ id }) => id === date.id) === index)
}
