import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../src-main/contract/finding'
import type { Knowledge } from '../../../../src-main/contract/knowledge'
import type { Advice } from '../../../../src-main/contract/report'
import { advise } from '../../../../src-main/core/advice/advise'
import { conditionState } from '../../../../src-main/core/advice/condition-state'
import { daysSince, isOver, toReportDate } from '../../../../src-main/core/advice/dates'
import { factMoment, factsOf, here, type SomeFact } from '../../support/facts'
import { condition, day, outcome, route, world } from './small-knowledge'

// Ids of real findings, so that the types hold; what they mean does not matter here.
const [dry, wet, warm] = ['line.fixed-ip', 'line.no-fixed-ip', 'office.azure'] as const
const said: SomeFact = { kind: 'answer.given', question: 'office.fixedPublicIp', answer: 'yes' }
const seen: SomeFact = { kind: 'tcp.connected', ...here, family: 'ipv4' }
const finding = (id: Finding['id'], ...because: readonly [string, ...string[]]): Finding => ({ id, args: {}, because })

describe('a condition', () => {
  const state = (facts: readonly SomeFact[], ...findings: readonly Finding[]) => {
    const found = conditionState(condition('dry', dry, wet), { facts: factsOf(...facts), findings })
    return { state: found.state, because: found.because }
  }

  it('is unknown without a finding, and otherwise has the proof of the finding that settles it', () => {
    expect(state([said])).toEqual({ state: 'unknown', because: [] })
    expect(state([said], finding(dry, 'e1'))).toEqual({ state: 'yes', because: ['e1'] })
    expect(state([said], finding(wet, 'e1'))).toEqual({ state: 'no', because: ['e1'] })
  })

  it('goes by what was measured when the answer says otherwise, whatever came first', () => {
    expect(state([said, seen], finding(dry, 'e1'), finding(wet, 'e2'))).toEqual({ state: 'no', because: ['e2'] })
    expect(state([seen, said], finding(dry, 'e1'), finding(wet, 'e2'))).toEqual({ state: 'yes', because: ['e1'] })
  })

  it('goes by the newer of two measurements and of two answers', () => {
    expect(state([seen, seen], finding(dry, 'e2'), finding(wet, 'e1'))).toEqual({ state: 'yes', because: ['e2'] })
    expect(state([said, said], finding(dry, 'e1'), finding(wet, 'e2'))).toEqual({ state: 'no', because: ['e2'] })
  })
})

describe('a date', () => {
  const end = day('end', '2026-12-31')

  it('is not over on its last day, and over on the next', () => {
    const at = (text: string) => isOver(end, Date.parse(text))
    expect([at('2026-12-31T23:59:59Z'), at('2027-01-01T00:00:00Z')]).toEqual([false, true])
  })

  it('counts the days that are left, also when they are over', () => {
    const left = (text: string) => toReportDate(end, Date.parse(text)).daysLeft
    expect([left('2026-11-23T12:00:00Z'), left('2026-12-31T12:00:00Z'), left('2027-01-02T00:00:00Z')]).toEqual([
      38, 0, -2,
    ])
    expect(Object.is(left('2026-12-31T12:00:00Z'), 0)).toBe(true)
    expect(daysSince('2026-11-23', Date.parse('2027-02-21T23:00:00Z'))).toBe(90)
  })
})

/** The advice for findings that all rest on one answer. */
const adviceOf = (knowledge: Knowledge, ids: readonly Finding['id'][], now = factMoment): Advice =>
  advise({ facts: factsOf(said), findings: ids.map((id) => finding(id, 'e1')), knowledge, now })

const routesOf = (advice: Advice) =>
  advice.outcome === 'not-affected' ? [] : advice.routes.map(({ id, state }) => `${id} ${state}`)

describe('the routes', () => {
  const failing = [outcome('failing', { outcome: 'already-failing' })]
  const conditions = [condition('dry', dry, wet), condition('warm', warm, 'office.no-azure')]

  it('are recommended, possible, open or closed', () => {
    const routes = [
      route('closed', { needs: ['dry'], unless: ['warm'] }),
      route('first', { needs: ['dry'] }),
      route('second'),
      route('later', { needs: ['dry', 'wet'] }),
      route('open', { needs: ['wet'] }),
    ]
    const knowledge = world({
      outcomes: failing,
      routes,
      conditions: [...conditions, condition('wet', 'office.no-azure', 'office.mail-needed')],
    })
    const advice = adviceOf(knowledge, [dry, warm])
    expect(routesOf(advice)).toEqual([
      'closed closed',
      'first recommended',
      'second possible',
      'later open',
      'open open',
    ])
  })

  it('show what stands in the way only when it does, as a requirement that is not met', () => {
    const knowledge = world({
      outcomes: failing,
      routes: [route('a', { needs: ['dry'], unless: ['warm'] }), route('b')],
      conditions,
    })
    const shown = (ids: readonly Finding['id'][]) => {
      const advice = adviceOf(knowledge, ids)
      return advice.outcome === 'not-affected'
        ? []
        : (advice.routes[0]?.conditions.map(({ condition: id, state }) => `${id} ${state}`) ?? [])
    }
    expect([shown([dry]), shown([dry, warm])]).toEqual([['dry yes'], ['dry yes', 'warm no']])
  })

  it('that are stop-gaps are recommended only when nothing lasting holds, even if they rank higher', () => {
    const stopGap = route('stop-gap', { stopGap: true })
    const both = world({ outcomes: failing, routes: [stopGap, route('lasting')] })
    const alone = world({ outcomes: failing, routes: [stopGap, route('lasting', { needs: ['dry'] })], conditions })
    expect(routesOf(adviceOf(both, []))).toEqual(['stop-gap possible', 'lasting recommended'])
    expect(routesOf(adviceOf(alone, [wet]))).toEqual(['stop-gap recommended', 'lasting closed'])
  })

  it('close when their end is past, and have to be looked up when that was only an announcement', () => {
    const timeline = [day('end', '2026-12-31'), day('told', '2026-12-31', 'announcement')]
    const routes = [route('ends', { endsWith: 'end' }), route('to-be-told', { endsWith: 'told' }), route('stays')]
    const knowledge = world({ outcomes: failing, routes, timeline })
    expect(routesOf(adviceOf(knowledge, [], Date.parse('2026-12-31T12:00:00Z')))).toEqual([
      'ends recommended',
      'to-be-told possible',
      'stays possible',
    ])
    expect(routesOf(adviceOf(knowledge, [], Date.parse('2027-01-01T12:00:00Z')))).toEqual([
      'ends closed',
      'to-be-told open',
      'stays recommended',
    ])
  })

  it('stand at the better place of two, when its findings are there', () => {
    const knowledge = world({ outcomes: failing, routes: [route('a'), route('b')] })
    const ranking = [{ route: 'b', whenAny: [warm], unlessAny: [] }, ...knowledge.advice.ranking]
    const ranked = { ...knowledge, advice: { ...knowledge.advice, ranking } }
    expect([routesOf(adviceOf(ranked, [])), routesOf(adviceOf(ranked, [warm]))]).toEqual([
      ['a recommended', 'b possible'],
      ['b recommended', 'a possible'],
    ])
  })
})

describe('the decisive question', () => {
  const failing = [outcome('failing', { outcome: 'already-failing' })]
  const conditions = [condition('dry', dry, wet), condition('warm', warm, 'office.no-azure')]
  const asked = (knowledge: Knowledge, ids: readonly Finding['id'][]) => {
    const advice = adviceOf(knowledge, ids)
    return advice.outcome === 'find-out' ? advice.question.condition : advice.outcome
  }

  it('is the first unknown need of a better route, and there is none about a route that cannot win', () => {
    const better = world({
      outcomes: failing,
      routes: [route('a', { needs: ['warm', 'dry'] }), route('b')],
      conditions,
    })
    const worse = world({ outcomes: failing, routes: [route('b'), route('a', { needs: ['dry'] })], conditions })
    const hopeless = world({
      outcomes: failing,
      routes: [route('a', { needs: ['dry', 'warm'] }), route('b')],
      conditions,
    })
    expect([asked(better, []), asked(better, [warm]), asked(worse, []), asked(hopeless, [wet])]).toEqual([
      'warm',
      'dry',
      'already-failing',
      'already-failing',
    ])
  })

  it('is never about a stop-gap', () => {
    const knowledge = world({
      outcomes: failing,
      routes: [route('a', { needs: ['dry'], stopGap: true }), route('b')],
      conditions,
    })
    expect(asked(knowledge, [])).toBe('already-failing')
  })
})

describe('the outcome', () => {
  const timeline = [day('first', '2026-12-31'), day('second', '2027-12-31')]
  const routes = [route('any')]
  const afterwards = Date.parse('2027-01-15T12:00:00Z')

  it('is that of the first row that holds', () => {
    const knowledge = world({
      routes,
      outcomes: [
        outcome('both', { outcome: 'not-affected', whenAll: [dry, warm] }),
        outcome('one', { outcome: 'not-affected', whenAny: [dry, warm], unlessAny: [wet] }),
        outcome('rest', { outcome: 'already-failing' }),
      ],
    })
    const rowFor = (...ids: readonly Finding['id'][]) => adviceOf(knowledge, ids).row
    expect([rowFor(dry, warm), rowFor(warm), rowFor(warm, wet), rowFor()]).toEqual(['both', 'one', 'rest', 'rest'])
  })

  it('works until the first date that is not over, and no longer than there is one', () => {
    const knowledge = world({
      routes,
      timeline,
      outcomes: [
        outcome('works', { outcome: 'works-until', until: ['first', 'second'] }),
        outcome('over', { outcome: 'already-failing' }),
      ],
    })
    const untilAt = (now: string) => {
      const advice = adviceOf(knowledge, [], Date.parse(now))
      return advice.outcome === 'works-until' ? `${advice.until.id} ${advice.until.daysLeft}` : advice.outcome
    }
    expect([untilAt('2026-11-23'), untilAt('2027-01-15'), untilAt('2028-01-01')]).toEqual([
      'first 38',
      'second 350',
      'already-failing',
    ])
  })

  it('takes only fresh proof where the table wants it', () => {
    const knowledge = world({
      routes,
      timeline,
      outcomes: [
        outcome('still', { outcome: 'works-until', whenAny: [dry], learntAfter: 'first', until: ['second'] }),
        outcome('look', { outcome: 'already-failing' }),
      ],
    })
    const rowFor = (at: number) =>
      advise({ facts: factsOf({ ...said, at }), findings: [finding(dry, 'e1')], knowledge, now: afterwards }).row
    expect([rowFor(factMoment), rowFor(Date.parse('2026-12-31T23:00:00Z')), rowFor(afterwards)]).toEqual([
      'look',
      'look',
      'still',
    ])
  })

  it('keeps the urgency beside a question: failing, until a day, or not known', () => {
    const ask = { outcome: 'find-out', ask: 'dry' } as const
    const conditions = [condition('dry', dry, wet)]
    const urgencyOf = (row: Parameters<typeof outcome>[1], now = factMoment) => {
      const advice = adviceOf(world({ routes, timeline, conditions, outcomes: [outcome('row', row)] }), [], now)
      return advice.outcome === 'find-out' ? advice.urgency : advice
    }
    expect(urgencyOf({ ...ask, failing: true })).toEqual({ kind: 'failing' })
    expect(urgencyOf(ask)).toEqual({ kind: 'unknown' })
    expect(urgencyOf({ ...ask, until: ['first'] })).toMatchObject({
      kind: 'until',
      until: { id: 'first', daysLeft: 38 },
    })
    expect(urgencyOf({ ...ask, until: ['first'] }, afterwards)).toEqual({ kind: 'unknown' })
  })

  it('throws for a table without a row for everybody else: that is a bug', () => {
    expect(() =>
      adviceOf(world({ routes, outcomes: [outcome('dry', { outcome: 'not-affected', whenAll: [dry] })] }), []),
    ).toThrow()
  })
})
