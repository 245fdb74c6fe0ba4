import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { Report } from '../../src-main/contract/report'
import { Situation } from '../../src-main/contract/situation'
import { buildReport } from '../../src-main/core/report/build-report'
import { objections } from './independent-checker'
import { arbitraryCase, type ArbitraryCase } from './support/arbitrary-case'
import { cornerCases } from './support/corner-cases'
import { factsFor } from './support/facts'
import { shipped } from './support/shipped'
import { findingsOfTenants } from './support/tenant-findings'

const runs = process.env['REPEAT'] === 'full' ? 50_000 : 5_000
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
/** Every this many cases the whole report is parsed by its schema as well: that takes ten times as long as judging it. */
const parseEvery = 10

/**
 * Conditions that are needed but never worth a question. Whether Direct Send is allowed: a connector needs less and works either way, so
 * Direct Send counts as the better route only once it is known to be allowed.
 */
const neverAsked = ['direct-send-allowed']

const reached = {
  outcomes: new Set<string>(),
  routes: new Set<string>(),
  findings: new Set<string>(),
  asked: new Set<string>(),
  /** Rows of the ranking that gave a route its place. */
  rankings: new Set<number>(),
}

async function reportFor({ situation, others, now, answers }: ArbitraryCase): Promise<Report> {
  const answered = Situation.parse(situation)
  const facts = await factsFor(answered, shipped, now, others)
  const said = facts.filter(({ kind }) => kind === 'answer.given')
  const rest = facts.filter(({ kind }) => kind !== 'answer.given')
  const evidence = { first: facts, last: [...rest, ...said], missing: rest }[answers]
  const program = { name: 'test', version: '0' }
  return buildReport({ id: 'generated', now, program, situation: answered, evidence, knowledge: shipped })
}

function remember({ advice, findings, routeTests }: Report): void {
  reached.outcomes.add(advice.row)
  for (const { id } of findings) reached.findings.add(id)
  for (const test of routeTests) for (const { id } of test.findings) reached.findings.add(id)
  if (advice.outcome === 'not-affected') return
  const there = new Set([...findings, ...routeTests.flatMap((test) => test.findings)].map(({ id }) => id))
  const placed = new Set<string>()
  shipped.advice.ranking.forEach(({ route, whenAny, unlessAny }, at) => {
    const counts =
      (whenAny.length === 0 || whenAny.some((id) => there.has(id))) && !unlessAny.some((id) => there.has(id))
    if (counts && !placed.has(route)) reached.rankings.add(at)
    if (counts) placed.add(route)
  })
  for (const { id, state } of advice.routes) reached.routes.add(`${id} ${state}`)
  if (advice.outcome === 'find-out') reached.asked.add(advice.question.condition)
}

describe('advice for generated situations', () => {
  afterAll(() => {
    console.log(`advice property: ${runs} situations, seed ${seed} (SEED=${seed} repeats it)`)
  })

  it('is always one of the four outcomes, with a route that holds whenever the device is affected', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(arbitraryCase, async (generated) => {
        const report = await reportFor(generated)
        remember(report)
        count += 1
        const misshapen = count % parseEvery === 0 ? (Report.safeParse(report).error?.issues ?? []) : []
        expect({ objections: objections(report), misshapen }).toEqual({ objections: [], misshapen: [] })
      }),
      { numRuns: runs, seed, examples: cornerCases.map((corner) => [corner]) },
    )
    expect(count).toBeGreaterThanOrEqual(runs)
  }, 600_000)

  it('leaves no row of the outcome table, no route, no question and no finding out of reach', () => {
    const { advice, routes, findings } = shipped
    const rankings = advice.ranking.map(({ route }, at) => `${at} ${route}`)
    const neverRecommended = routes.filter(({ id, stopGap }) => !stopGap && !reached.routes.has(`${id} recommended`))
    const stopGapsNeverPossible = routes.filter(({ id, stopGap }) => stopGap && !reached.routes.has(`${id} possible`))
    const asked = new Set([
      ...advice.outcomes.flatMap(({ ask }) => ask ?? []),
      ...routes
        .filter(({ stopGap }) => !stopGap)
        .flatMap(({ needs }) => needs.filter((id) => !neverAsked.includes(id))),
    ])
    const ofTenants = findingsOfTenants(shipped)
    const ofReplies = (id: string) => id.startsWith('reply.')
    expect({
      rankings: rankings.filter((_row, at) => !reached.rankings.has(at)),
      outcomes: advice.outcomes.map(({ id }) => id).filter((id) => !reached.outcomes.has(id)),
      routes: [...neverRecommended, ...stopGapsNeverPossible].map(({ id }) => id),
      questions: [...asked].filter((id) => !reached.asked.has(id)),
      findings: findings
        .map(({ id }) => id)
        .filter((id) => !ofReplies(id) && !reached.findings.has(id) && !ofTenants.has(id)),
    }).toEqual({ rankings: [], outcomes: [], routes: [], questions: [], findings: [] })
  })
})
