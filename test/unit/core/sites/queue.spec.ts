import { describe, expect, it } from 'vitest'
import type { SituationInput } from '../../../../src-main/contract/situation'
import { queueGroups, withQueuedRun } from '../../../../src-main/core/sites/queue'
import { basicWorked, connected, deviceWith, notRun, office, runWith, siteWith } from './sample-devices'

const sending = (changes: SituationInput['sending']): SituationInput => ({
  ...office,
  sending: { ...office.sending, ...changes },
})
const checked = deviceWith(office, [basicWorked], {
  progress: { way: 'device', answered: ['ask'], page: null, ticked: [], lastRun: 'r1' },
})

describe('a queue', () => {
  it('asks once for devices that ask the same, and leaves out those without a server', () => {
    const devices = [
      deviceWith(office, [], { id: 'a' }),
      deviceWith({ ...office, device: { kind: 'nas', name: '2階' } }, [], { id: 'b' }),
      deviceWith(sending({ worksNow: 'no', recipientsPerDay: 3 }), [], { id: 'c' }),
      deviceWith(sending({ port: 25 }), [], { id: 'd' }),
      deviceWith(sending({ account: 'other@example.co.jp' }), [], { id: 'e' }),
      deviceWith({}, [], { id: 'f' }),
    ]
    expect(queueGroups(devices).map((group) => group.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['d'], ['e']])
  })
})

describe('a check in the queue', () => {
  it('counts from now on, and does not take away what a sign-in has shown before', () => {
    const run = runWith(office, [connected, notRun], { id: 'q', startedAt: 30 })
    const [after] = withQueuedRun(siteWith([checked]), 'd1', run).devices
    expect([after?.runs.map(({ id }) => id), after?.progress?.lastRun, after?.runs.at(-1)?.evidence]).toEqual([
      ['r1', 'q'],
      'q',
      [connected, { ...basicWorked, id: 'e1 r1' }],
    ])
  })

  it('carries what a sign-in has shown through many checks, once and under one id', () => {
    const site = ['q1', 'q2', 'q3'].reduce(
      (now, id, at) => withQueuedRun(now, 'd1', runWith(office, [connected, notRun], { id, startedAt: 30 + at })),
      siteWith([checked]),
    )
    expect(site.devices[0]?.runs.at(-1)?.evidence).toEqual([connected, { ...basicWorked, id: 'e1 r1' }])
  })

  it('says what was not tried where nothing earlier says more', () => {
    const run = runWith(office, [connected, notRun], { id: 'q' })
    const [after] = withQueuedRun(siteWith([deviceWith(office)]), 'd1', run).devices
    expect([after?.runs, after?.progress]).toEqual([[run], null])
  })

  it('does not count when the settings were changed meanwhile', () => {
    const run = runWith(sending({ port: 25 }), [connected], { id: 'q' })
    const [after] = withQueuedRun(siteWith([checked]), 'd1', run).devices
    expect([after?.progress?.lastRun, after?.runs.at(-1)]).toEqual(['r1', run])
  })

  it('keeps the first one and the nine newest, and forgets one that was cut off', () => {
    const cut = runWith(office, [], { id: 'cut', finishedAt: null })
    const begun = { ...checked, runs: [...checked.runs, cut] }
    const ids = Array.from({ length: 14 }, (_, index) => `q${index}`)
    const site = ids.reduce((now, id) => withQueuedRun(now, 'd1', runWith(office, [], { id })), siteWith([begun]))
    expect(site.devices[0]?.runs.map(({ id }) => id)).toEqual(['r1', ...ids.slice(-9)])
  })
})
