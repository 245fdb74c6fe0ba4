import { describe, expect, it } from 'vitest'
import type { Report } from '../../src-main/contract/report'
import { buildReport } from '../../src-main/core/report/build-report'
import { factsFor, situationOf, type Answers } from './support/facts'
import { shipped } from './support/shipped'

// The age of the knowledge is counted from the day of the research, whatever was checked again since.
const knowledge = { ...shipped, checkedOn: '2026-11-23' }
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

const oauthDevice: Answers = {
  'device.family': 'km-bizhub-i',
  'sending.host': 'smtp.office365.com',
  'sending.port': 587,
  'sending.signIn': 'password',
}
const hveDevice: Answers = {
  'device.family': 'hp-laserjet-pro',
  'sending.host': 'smtp.hve.mx.microsoft',
  'sending.port': 587,
  'sending.signIn': 'password',
  'sending.recipients': 'inside',
  'tenant.securityDefaults': 'off',
  'office.fixedPublicIp': 'no',
  'office.azureSubscription': 'no',
  'office.otherThanMail': 'no',
}

async function reportOn(day: string, answers: Answers, learntOn = day): Promise<Report> {
  const situation = situationOf(answers)
  const evidence = await factsFor(situation, knowledge, noon(learntOn))
  const program = { name: 'test', version: '0' }
  return buildReport({ id: day, now: noon(day), program, situation, evidence, knowledge })
}

/** The outcome in a line: what is asked, or until when and how many days are left. */
function outcomeOf({ advice }: Report): string {
  switch (advice.outcome) {
    case 'works-until':
      return `works until ${advice.until.id}, ${advice.until.daysLeft} days`
    case 'find-out':
      return `find out ${advice.question.condition}`
    default:
      return advice.outcome
  }
}

const stateOf = ({ advice }: Report, route: string) =>
  advice.outcome === 'not-affected' ? undefined : advice.routes.find(({ id }) => id === route)?.state

/** What is said on a day to somebody who has not looked, to whom it works, and to whom it fails. */
const on = async (day: string, answers: Answers) => ({
  notLooked: outcomeOf(await reportOn(day, answers)),
  works: outcomeOf(await reportOn(day, { ...answers, 'sending.worksNow': 'yes' })),
  fails: outcomeOf(await reportOn(day, { ...answers, 'sending.worksNow': 'no' })),
})

describe('a device that signs in with a password at Exchange Online', () => {
  it.each([
    ['2026-11-23', 'works until basic-off-by-default, 38 days', 'works until basic-off-by-default, 38 days'],
    ['2026-12-31', 'works until basic-off-by-default, 0 days', 'works until basic-off-by-default, 0 days'],
    ['2027-01-01', 'find out works-now', 'works until final-date-announced, 364 days'],
    ['2027-01-15', 'find out works-now', 'works until final-date-announced, 350 days'],
    ['2027-08-15', 'find out works-now', 'works until final-date-announced, 138 days'],
    ['2028-10-15', 'find out works-now', 'find out works-now'],
  ])('on %s', async (day, notLooked, works) => {
    expect(await on(day, oauthDevice)).toEqual({ notLooked, works, fails: 'already-failing' })
  })

  it('is not proven to work by what was learnt before the default changed', async () => {
    const answers = { ...oauthDevice, 'sending.worksNow': 'yes' }
    expect(outcomeOf(await reportOn('2027-01-15', answers, '2026-11-23'))).toBe('find out works-now')
  })

  it('never gets a date that is over', async () => {
    const days = ['2026-11-23', '2027-01-15', '2027-08-15', '2028-10-15']
    const reports = await Promise.all(days.map((day) => reportOn(day, { ...oauthDevice, 'sending.worksNow': 'yes' })))
    const left = reports.flatMap(({ advice }) => (advice.outcome === 'works-until' ? [advice.until.daysLeft] : []))
    expect(left).toEqual([38, 350, 138])
  })
})

describe('a device that signs in with a password at High Volume Email', () => {
  it.each([
    ['2026-11-23', 'works until hve-basic-end, 677 days', 'works until hve-basic-end, 677 days'],
    ['2027-01-15', 'works until hve-basic-end, 624 days', 'works until hve-basic-end, 624 days'],
    ['2027-08-15', 'works until hve-basic-end, 412 days', 'works until hve-basic-end, 412 days'],
    ['2028-10-15', 'find out works-now', 'find out works-now'],
  ])('on %s', async (day, notLooked, works) => {
    expect(await on(day, hveDevice)).toEqual({ notLooked, works, fails: 'already-failing' })
  })
})

describe('routes with an end', () => {
  it('stand as the day allows', async () => {
    const answers = {
      ...hveDevice,
      'sending.host': 'smtp.office365.com',
      'sending.worksNow': 'no',
      'office.otherThanMail': 'no',
    }
    const statesOn = async (day: string) => {
      const report = await reportOn(day, answers)
      return `${stateOf(report, 'hve')} ${stateOf(report, 'basic-bridge')}`
    }
    expect([
      await statesOn('2026-11-23'),
      await statesOn('2027-01-15'),
      await statesOn('2027-12-31'),
      await statesOn('2028-01-01'),
      await statesOn('2028-09-30'),
      await statesOn('2028-10-01'),
    ]).toEqual([
      'recommended possible',
      'recommended possible',
      'recommended possible',
      'recommended open',
      'recommended open',
      'closed open',
    ])
  })
})

describe('the age of the knowledge', () => {
  it.each([
    ['2026-11-23', 0, false],
    ['2027-01-15', 53, false],
    ['2027-02-21', 90, false],
    ['2027-02-22', 91, true],
    ['2027-08-15', 265, true],
    ['2028-10-15', 692, true],
  ])('on %s is %i days; stale: %s', async (day, ageDays, stale) => {
    expect((await reportOn(day, oauthDevice)).knowledge).toEqual({ checkedOn: '2026-11-23', ageDays, stale })
  })
})

describe('the timeline', () => {
  it('names no exact day for what Microsoft has announced as a stretch of time', () => {
    const windows = shipped.timeline
      .filter(({ state }) => state === 'in-force')
      .map(({ id, from, to }) => `${id} ${from} ${to}`)
    expect(windows).toEqual([
      'basic-off-by-default 2026-12-01 2026-12-31',
      'new-tenants-without-basic 2027-01-01 2027-01-01',
      'final-date-announced 2027-07-01 2027-12-31',
      'hve-basic-end 2028-09-01 2028-09-30',
      'pop-imap-old-tls 2026-07-01 2026-12-31',
      'plan-of-2026 2026-01-27 2026-01-29',
    ])
  })

  it('keeps superseded plans apart: nothing rests on them', () => {
    const superseded = new Set(shipped.timeline.filter(({ state }) => state === 'superseded').map(({ id }) => id))
    const used = [
      ...shipped.advice.outcomes.flatMap(({ until, learntAfter }) => [...until, learntAfter]),
      ...shipped.routes.map(({ endsWith }) => endsWith),
    ]
    expect({ superseded: superseded.size, used: used.filter((id) => id !== null && superseded.has(id)) }).toEqual({
      superseded: 2,
      used: [],
    })
  })
})
