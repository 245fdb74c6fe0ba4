import { describe, expect, it } from 'vitest'
import { deviceState } from '../../../../src-main/core/sites/device-state'
import { judgeDevice, runThatCounts } from '../../../../src-main/core/sites/judge-device'
import { deviceRow, siteOverview } from '../../../../src-main/core/sites/site-rows'
import { shippedKnowledge as knowledge } from '../../../../src-main/services/knowledge'
import {
  basicRefused,
  basicWorked,
  connected,
  deviceWith,
  mailTaken,
  office,
  runWith,
  siteWith,
  tokenWorked,
} from './sample-devices'

const now = Date.UTC(2026, 11, 1)
const stateOf = (...[situation, evidence, part]: Parameters<typeof deviceWith>) =>
  deviceState(judgeDevice(deviceWith(situation, evidence, part), knowledge, now))
const sending = (changes: NonNullable<typeof office.sending>) => ({
  ...office,
  sending: { ...office.sending, ...changes },
})
const byToken = sending({ signIn: 'oauth' })
const toMx = sending({ host: 'example-co-jp.mail.protection.outlook.com', port: 25, signIn: 'none' })

describe('the state of a device', () => {
  it('is basic-only when a test showed that its password is taken, and nothing lasting is in use', () => {
    expect([stateOf(office, [basicWorked]), stateOf(office, [basicWorked, tokenWorked])]).toEqual([
      'basic-only',
      'basic-only',
    ])
  })

  it('is proven when it sends by a way that lasts and a test showed that this works', () => {
    expect([stateOf(byToken, [tokenWorked]), stateOf(toMx, [mailTaken])]).toEqual(['proven', 'proven'])
  })

  it('is to-do when it fails, when a password is only said to be in use, and when the change is not tested', () => {
    expect([
      stateOf(office, [basicRefused]),
      stateOf({ ...office, device: { kind: 'mfp', offersOAuth: 'yes' } }),
      stateOf(byToken),
      stateOf(byToken, [connected]),
    ]).toEqual(['to-do', 'to-do', 'to-do', 'to-do'])
  })

  it('is unknown while too little is known', () => {
    expect([stateOf({}), stateOf({ device: { kind: 'mfp' } })]).toEqual(['unknown', 'unknown'])
  })

  it('is not-affected where the change does not concern it and there is nothing to prove', () => {
    expect([
      stateOf({ ...office, sending: { ...office.sending, host: 'smtp.example.ne.jp' } }),
      stateOf(toMx),
      stateOf({ tenant: { usesMicrosoft365: 'no' } }),
    ]).toEqual(['not-affected', 'not-affected', 'not-affected'])
  })

  it('does not rest on a check of other settings than those of today', () => {
    const checked = deviceWith(office, [basicWorked])
    const moved = {
      ...checked,
      situation: { ...checked.situation, sending: { ...checked.situation.sending, port: 25 } },
    }
    expect([runThatCounts(checked)?.id, runThatCounts(moved)]).toEqual(['r1', undefined])
  })

  it('goes by the newest check with these settings, and by the one that the wizard goes by', () => {
    const runs = [
      runWith(office, [basicWorked], { id: 'old', startedAt: 1 }),
      runWith(office, [basicRefused], { id: 'new', startedAt: 2 }),
      runWith(office, [], { id: 'cut', startedAt: 3, finishedAt: null }),
    ]
    const progress = { way: 'device', answered: [], page: null, ticked: [], lastRun: 'old' } as const
    expect([
      runThatCounts(deviceWith(office, [], { runs }))?.id,
      runThatCounts(deviceWith(office, [], { runs, progress: { ...progress, answered: [], ticked: [] } }))?.id,
    ]).toEqual(['new', 'old'])
  })
})

describe('the rows of a site', () => {
  it('say what a device is, what comes next and until when', () => {
    const device = deviceWith({ ...office, device: { kind: 'mfp', name: '1階', offersOAuth: 'no' } }, [basicWorked])
    const row = deviceRow(device, { knowledge, now })
    expect(row).toMatchObject({
      id: 'd1',
      name: '1階',
      kind: 'mfp',
      family: null,
      host: 'smtp.office365.com',
      state: 'basic-only',
      due: { day: '2026-12-31', daysLeft: 30 },
      checkedAt: 20,
      changedAt: 5,
    })
    expect(row.next?.ja).toMatch(/./)
  })

  it('say when a secret ends, also of a device that was changed, and the nearer of two days', () => {
    const due = (...[situation, evidence]: Parameters<typeof deviceWith>) =>
      deviceRow(deviceWith(situation, evidence), { knowledge, now }).due
    expect([
      due({ ...byToken, expiry: { clientSecret: '2027-05-01' } }, [tokenWorked]),
      due({ ...office, expiry: { clientSecret: '2026-12-11' } }, [basicWorked]),
      due(byToken, [tokenWorked]),
    ]).toEqual([
      { day: '2027-05-01', daysLeft: 151, what: { kind: 'clientSecret' } },
      { day: '2026-12-11', daysLeft: 10, what: { kind: 'clientSecret' } },
      null,
    ])
  })

  it('are counted by their state, with the nearest day and the last change', () => {
    const site = siteWith([
      deviceWith(office, [basicWorked], { id: 'a' }),
      deviceWith(byToken, [tokenWorked], { id: 'b', changedAt: 99 }),
      deviceWith({}, [], { id: 'c' }),
    ])
    const overview = siteOverview(site, false, (device) => deviceRow(device, { knowledge, now }))
    expect([overview.site, overview.devices.map(({ state }) => state)]).toMatchObject([
      {
        name: '本社',
        deviceCount: 3,
        changedAt: 99,
        states: { 'to-do': 0, 'basic-only': 1, unknown: 1, proven: 1, 'not-affected': 0 },
        due: { day: '2026-12-31' },
      },
      ['basic-only', 'proven', 'unknown'],
    ])
  })
})
