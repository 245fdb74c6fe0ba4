import type { Knowledge, RouteRow, TimelineRow } from '../../contract/knowledge'
import type { ConditionState, RankedRoute } from '../../contract/report'
import { conditionState, type Case } from './condition-state'
import { isOver, toReportDate } from './dates'
import { testOf } from './route-test-state'

/**
 * Every route as it stands for this office, best first. At most one is recommended: the first that holds; a stop-gap only when nothing
 * lasting holds.
 */
export function rankRoutes(knowledge: Knowledge, about: Case, now: number): readonly RankedRoute[] {
  const routes = inOrder(knowledge, about).map((row) => asItStands(row, knowledge, about, now))
  const holding = routes.filter(({ state }) => state === 'possible')
  const best = holding.find(({ stopGap }) => !stopGap) ?? holding[0]
  return routes.map((route) => (route === best ? { ...route, state: 'recommended' } : route))
}

/** The rows of the ranking that count for this office; a route that is ranked twice stands at its better place. */
function inOrder({ advice, routes }: Knowledge, { findings }: Case): readonly RouteRow[] {
  const there = new Set<string>(findings.map(({ id }) => id))
  const counting = advice.ranking.filter(
    ({ whenAny, unlessAny }) =>
      (whenAny.length === 0 || whenAny.some((id) => there.has(id))) && !unlessAny.some((id) => there.has(id)),
  )
  return [...new Set(counting.map(({ route }) => route))].flatMap((id) => routes.filter((row) => row.id === id))
}

function asItStands(row: RouteRow, knowledge: Knowledge, about: Case, now: number): RankedRoute {
  const { needs, unless, endsWith, ...words } = row
  const statesOf = (ids: readonly string[]) =>
    ids
      .flatMap((id) => knowledge.conditions.filter((condition) => condition.id === id))
      .map((condition) => conditionState(condition, about))
  // What could stand in the way is shown only when it does, as a requirement that is not met.
  const broken = statesOf(unless)
    .filter(({ state }) => state === 'yes')
    .map((condition) => ({ ...condition, state: 'no' as const }))
  const tested = testOf(row, knowledge, about)
  const conditions = [...statesOf(needs).map(tested.proven), ...broken, ...tested.condition]
  const end = knowledge.timeline.find(({ id }) => id === endsWith)
  return {
    ...words,
    state: stateOf(conditions, end !== undefined && isOver(end, now) ? end.kind : undefined),
    conditions,
    ends: end === undefined ? null : toReportDate(end, now),
    ...(tested.verdict !== undefined && { tested: tested.verdict }),
  }
}

/** `over` is the kind of the route's end when that is past: a change has closed the route, an announced date has to be looked up first. */
function stateOf(conditions: readonly ConditionState[], over: TimelineRow['kind'] | undefined): RankedRoute['state'] {
  if (over === 'change' || conditions.some(({ state }) => state === 'no')) return 'closed'
  return over !== undefined || conditions.some(({ state }) => state === 'unknown') ? 'open' : 'possible'
}
