import type { Evidence } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { ConditionRow, Knowledge } from '../../contract/knowledge'
import type { Advice, Question, RankedRoute } from '../../contract/report'
import { chooseOutcome, type Decision } from './choose-outcome'
import type { Case } from './condition-state'
import { toReportDate } from './dates'
import { rankRoutes } from './rank-routes'

export interface AdviceInput {
  readonly facts: readonly Evidence[]
  readonly findings: readonly Finding[]
  readonly knowledge: Knowledge
  /** ms since 1970 UTC. */
  readonly now: number
}

/** Reads the outcome table and the routes: what happens to this device, and which way to send is the best for this office. */
export function advise(input: AdviceInput): Advice {
  const { knowledge, now } = input
  const decision = chooseOutcome(knowledge, ofThePresent(input), now)
  const { row, until } = decision
  const base = { row: row.id, reason: row.reason, findings: [...decision.findings] }
  if (row.outcome === 'not-affected') return { outcome: row.outcome, ...base }

  const routes = [...rankRoutes(knowledge, input, now)]
  const asked = row.outcome === 'find-out' ? row.ask : decisiveCondition(routes)
  const condition = knowledge.conditions.find(({ id }) => id === asked)
  if (condition !== undefined) {
    const question = questionFor(condition, input)
    return { outcome: 'find-out', ...base, question, urgency: urgencyOf(decision, now), routes }
  }
  if (row.outcome === 'already-failing') return { outcome: row.outcome, ...base, routes }
  if (until === undefined) throw new Error(`Outcome row ${row.id} has neither a date nor a question`)
  return { outcome: 'works-until', ...base, until: toReportDate(until, now), routes }
}

/** What happens to the device depends on how it sends now, not on what came of trying other ways. */
const ofThePresent = ({ facts, findings }: AdviceInput): Case => ({
  facts,
  findings: findings.filter(({ route }) => route === undefined),
})

/**
 * The unknown condition that could bring a better lasting route than the recommended one. Routes ranked lower cannot win and closed ones
 * cannot either, so nothing is asked about them.
 */
function decisiveCondition(routes: readonly RankedRoute[]): string | undefined {
  const recommended = routes.findIndex(({ state }) => state === 'recommended')
  const better = recommended < 0 ? routes : routes.slice(0, recommended)
  return better
    .filter(({ state, stopGap }) => state === 'open' && !stopGap)
    .flatMap(({ conditions }) => conditions.filter(({ state }) => state === 'unknown'))
    .at(0)?.condition
}

/** Of a listed device it is known where on the machine to look for OAuth. */
function questionFor(condition: ConditionRow, { facts, knowledge }: AdviceInput): Question {
  const recognised = facts.findLast((fact) => fact.kind === 'device.recognised')
  const family = knowledge.devices.find(({ id }) => id === recognised?.family)
  const isAboutOAuth = condition.answer === 'device.offersOAuth'
  return {
    condition: condition.id,
    question: condition.question,
    where: isAboutOAuth && family !== undefined ? family.oauth.whereToLook : condition.where,
    answer: condition.answer,
  }
}

function urgencyOf({ row, until }: Decision, now: number): Extract<Advice, { outcome: 'find-out' }>['urgency'] {
  if (row.failing || row.outcome === 'already-failing') return { kind: 'failing' }
  return until === undefined ? { kind: 'unknown' } : { kind: 'until', until: toReportDate(until, now) }
}
