import { describe, expect, it } from 'vitest'
import {
  deviceLike,
  putBackDevices,
  takeDevices,
  withDeviceName,
  withNewDevice,
  workWith,
} from '../../../../src-main/core/sites/site-list-changes'
import { basicWorked, deviceWith, office, siteWith } from './sample-devices'

const first = deviceWith(
  {
    ...office,
    device: { kind: 'mfp', family: 'sharp-bp', model: 'BP-22C20', name: '1階', offersOAuth: 'yes' },
    sending: { ...office.sending, worksNow: 'yes' },
    office: { fixedPublicIp: 'yes' },
  },
  [basicWorked],
  {
    progress: {
      way: 'device',
      answered: ['kind', 'family', 'server', 'current', 'fixedIp', 'ask'],
      page: null,
      ticked: ['1'],
      lastRun: 'r1',
    },
  },
)
const [a, b, c] = ['a', 'b', 'c'].map((id) => deviceWith(office, [], { id }))
const site = siteWith([a, b, c].flatMap((device) => device ?? []))
const ids = (of: { devices: readonly { id: string }[] }) => of.devices.map(({ id }) => id)

describe('a further device', () => {
  it('of the same model takes over machine, office, server and sender, but no account and no evidence', () => {
    const copy = deviceLike(first, 'd2', { name: '2階', isSameMachine: true, at: 9 })
    expect([copy.situation.device, copy.situation.sending, copy.situation.office.fixedPublicIp]).toMatchObject([
      { kind: 'mfp', family: 'sharp-bp', model: 'BP-22C20', name: '2階', offersOAuth: 'unknown' },
      { host: 'smtp.office365.com', port: 587, from: 'scan@example.co.jp', signIn: 'unknown', worksNow: 'unknown' },
      'yes',
    ])
    expect([copy.situation.sending.account, copy.runs, copy.progress?.answered, copy.changedAt]).toEqual([
      undefined,
      [],
      ['kind', 'family', 'server', 'fixedIp'],
      9,
    ])
  })

  it('of another model is asked about itself; the first one of a site about everything', () => {
    const other = deviceLike(first, 'd2', { name: '', isSameMachine: false, at: 9 })
    const alone = deviceLike(undefined, 'd2', { name: '', isSameMachine: false, at: 9 })
    expect([other.situation.device.kind, other.progress?.answered, alone.progress?.answered]).toEqual([
      'unknown',
      ['server', 'fixedIp'],
      [],
    ])
  })

  it('stands behind the one it was made from', () => {
    const added = deviceWith(office, [], { id: 'x' })
    expect([ids(withNewDevice(site, added, 'a')), ids(withNewDevice(site, added, null))]).toEqual([
      ['a', 'x', 'b', 'c'],
      ['a', 'b', 'c', 'x'],
    ])
  })
})

describe('devices of a list', () => {
  it('are named, and lose their name again', () => {
    const named = withDeviceName(site, 'b', '受付', 7)
    const again = withDeviceName(named, 'b', '', 8)
    expect([named.devices[1]?.situation.device.name, named.devices[1]?.changedAt, again.devices[1]?.situation]).toEqual(
      ['受付', 7, b?.situation],
    )
  })

  it('are taken away and put back into their places', () => {
    const { site: rest, taken } = takeDevices(site, ['a', 'c'])
    expect([ids(rest), ids(putBackDevices(rest, taken)), putBackDevices(site, taken)]).toEqual([
      ['b'],
      ['a', 'b', 'c'],
      site,
    ])
  })

  it('are gone on with where they were; one that nobody has opened begins at its first question', () => {
    expect([workWith(first, 'today'), workWith(deviceWith(office), null)]).toMatchObject([
      { way: 'device', answered: first.progress?.answered, practice: 'today', lastRun: 'r1' },
      { way: 'device', answered: [], practice: null, lastRun: null },
    ])
  })
})
