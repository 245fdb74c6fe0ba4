import { describe, expect, it } from 'vitest'
import { device } from '../../../../src-main/core/diagnosis/device'
import { line } from '../../../../src-main/core/diagnosis/line'
import { volume } from '../../../../src-main/core/diagnosis/volume'
import { shipped } from '../../../knowledge/support/shipped'
import { answers, factsOf, here, inShort, type SomeFact } from '../../support/facts'

const family = (id: string): SomeFact => {
  const row = shipped.devices.find((each) => each.id === id)
  if (row === undefined) throw new Error(`no family ${id}`)
  return { kind: 'device.recognised', family: id, oauth: row.oauth.supported, confidence: row.oauth.source.confidence }
}
const deviceOf = (given: Readonly<Record<string, string>>, ...others: readonly SomeFact[]) =>
  inShort(device(factsOf(...answers(given), ...others), shipped))

describe('what the device can do', () => {
  it('is what the catalogue says of OAuth, and a question where that says "some" or nothing', () => {
    expect(deviceOf({ 'device.kind': 'mfp' }, family('km-bizhub-i'))).toContain('device.oauth-offered because e2')
    expect(deviceOf({ 'device.kind': 'mfp' }, family('hp-laserjet-pro'))).toContain('device.oauth-missing because e2')
    expect(deviceOf({ 'device.kind': 'mfp' }, family('ricoh-im-mp'))).toContain('device.oauth-unclear because e2')
    expect(deviceOf({ 'device.offersOAuth': 'unknown' })).toEqual(['device.oauth-unclear because e1'])
  })

  it('is what the person has seen on this very machine, whatever the catalogue says', () => {
    expect(deviceOf({ 'device.offersOAuth': 'no' }, family('km-bizhub-i'))).toContain('device.oauth-missing because e1')
    expect(deviceOf({ 'device.offersOAuth': 'yes' }, family('hp-laserjet-pro'))).toContain(
      'device.oauth-offered because e1',
    )
  })

  it('follows the newest catalogue, also for a fact that an older one gave', () => {
    const old: SomeFact = { kind: 'device.recognised', family: 'km-bizhub-i', oauth: 'unknown', confidence: 'memory' }
    const gone: SomeFact = { kind: 'device.recognised', family: 'was-removed', oauth: 'no', confidence: 'memory' }
    expect(deviceOf({}, old)).toContain('device.oauth-offered because e1')
    expect(deviceOf({}, gone)).toContain('device.oauth-missing because e1')
  })

  it('has no STARTTLS where the catalogue knows that, unless it is in use', () => {
    const old = family('fujixerox-docucentre-legacy')
    expect(deviceOf({ 'device.kind': 'mfp' }, old)).toContain('device.without-starttls because e2')
    expect(deviceOf({ 'sending.encryption': 'starttls' }, old)).not.toContain('device.without-starttls because e2')
  })

  it('has a password field too short for a secret of 40 characters', () => {
    const short = { ...shipped.devices[0], id: 'short', limits: { passwordMax: 39, userMax: null } }
    const long = { ...short, id: 'long', limits: { passwordMax: 40, userMax: null } }
    const knowledge = { ...shipped, devices: [short, long] } as typeof shipped
    const findings = (id: string) =>
      device(factsOf({ kind: 'device.recognised', family: id, oauth: 'no', confidence: 'memory' }), knowledge)
        .filter(({ id: found }) => found === 'device.password-field-short')
        .map(({ args }) => args)
    expect({ short: findings('short'), long: findings('long') }).toEqual({ short: [{ max: 39, needed: 40 }], long: [] })
  })

  it.each([
    [{ 'device.kind': 'app', 'device.canBeChanged': 'yes' }, 'device.program-can-be-changed because e2'],
    [{ 'device.kind': 'app', 'device.canBeChanged': 'no' }, 'device.program-cannot-be-changed because e2'],
    [{ 'device.kind': 'mfp', 'device.canBeChanged': 'yes' }, 'device.not-a-program because e1'],
    [{ 'device.kind': 'mail-software' }, 'device.not-a-program because e1'],
    [{ 'device.kind': 'unknown', 'device.canBeChanged': 'yes' }, 'device.program-can-be-changed because e2'],
  ])('is or is not a program that may be changed: %j', (given, finding) => {
    expect(deviceOf(given)).toEqual([finding])
  })

  it('is no program when the catalogue says so and the person does not', () => {
    expect(deviceOf({ 'device.kind': 'unknown' }, family('sharp-bp'))).toContain('device.not-a-program because e2')
    expect(deviceOf({ 'device.kind': 'unknown' }, family('app-redmine'))).toEqual(['device.oauth-missing because e2'])
  })
})

describe('what the line lets through', () => {
  const lineOf = (...facts: readonly SomeFact[]) => inShort(line(factsOf(...facts), shipped))
  const timedOut = { kind: 'tcp.timed-out', host: here.host, port: 25, family: 'ipv4', afterMs: 4000 } as const
  const greeted = (host: string): SomeFact => ({
    kind: 'smtp.greeted',
    host,
    port: 25,
    reply: { code: 220, lines: [] },
  })
  const connected = { kind: 'tcp.connected', ...here, family: 'ipv4' } as const

  it('takes port 25 for open once a server outside has greeted, whatever was said or failed besides', () => {
    const said = answers({ 'office.port25Open': 'no' })
    expect(lineOf(...said, timedOut, greeted(here.host), connected)).toEqual(['line.port-25-open because e3'])
  })

  it('takes port 25 for blocked when it fails while another port answers', () => {
    expect(lineOf(timedOut, connected)).toEqual(['line.port-25-blocked because e1 e2'])
  })

  it('concludes nothing from a failure while nothing answers at all, and goes by what is said', () => {
    expect(lineOf(timedOut)).toEqual(['line.port-25-unclear because e1'])
    expect(lineOf(timedOut, ...answers({ 'office.port25Open': 'yes' }))).toEqual(['line.port-25-open because e2'])
    expect(lineOf(...answers({ 'office.port25Open': 'no' }))).toEqual(['line.port-25-blocked because e1'])
    expect(lineOf(...answers({ 'office.port25Open': 'unknown' }))).toEqual([])
  })

  it('does not take a server of the office, or a connection without a greeting, for a way out', () => {
    expect(lineOf(greeted('192.168.1.10'))).toEqual([])
    expect(lineOf({ ...connected, port: 25 })).toEqual([])
  })

  it('tells the public address that the server echoed, never one of the office', () => {
    const echoed = (callerAddress: string): SomeFact => ({
      kind: 'smtp.capabilities-announced',
      ...here,
      secured: true,
      capabilities: {
        serverName: 'x',
        keywords: [],
        starttls: true,
        authMechanisms: [],
        sizeLimit: null,
        callerAddress,
      },
    })
    expect(line(factsOf(echoed('203.0.113.5'), echoed('192.168.1.2'), echoed('100.64.3.1')), shipped)).toEqual([
      { id: 'line.public-address', args: { address: '203.0.113.5' }, because: ['e1'] },
    ])
  })
})

describe('how much is sent', () => {
  const volumeOf = (given: Readonly<Record<string, number>>, ...others: readonly SomeFact[]) =>
    volume(factsOf(...answers(given), ...others), shipped)
  const sized = (sizeLimit: number): SomeFact => ({
    kind: 'smtp.capabilities-announced',
    ...here,
    secured: true,
    capabilities: { serverName: 'x', keywords: [], starttls: true, authMechanisms: [], sizeLimit, callerAddress: null },
  })

  it('may be up to 10,000 recipients a day', () => {
    expect(volumeOf({ 'sending.recipientsPerDay': 10_000 })).toEqual([])
    expect(volumeOf({ 'sending.recipientsPerDay': 10_001 })).toEqual([
      { id: 'usage.over-10000-recipients', args: { count: 10_001 }, because: ['e1'] },
    ])
  })

  it('counts a file 1.37 times: 7 MB fit into 10, 26 MB do not fit into 35', () => {
    expect(volumeOf({ 'sending.largestMegabytes': 7 })).toEqual([])
    expect(inShort(volumeOf({ 'sending.largestMegabytes': 8 }))).toEqual(['usage.over-10-megabytes because e1'])
    expect(volumeOf({ 'sending.largestMegabytes': 26 })).toEqual([
      { id: 'usage.over-35-megabytes', args: { megabytes: 26, encoded: 36 }, because: ['e1'] },
      { id: 'usage.over-10-megabytes', args: { megabytes: 26, encoded: 36 }, because: ['e1'] },
    ])
  })

  it('must fit into what the server announced; 0 means no limit', () => {
    const over = volumeOf({ 'sending.largestMegabytes': 5 }, sized(6_000_000))
    expect(over).toEqual([
      { id: 'usage.over-server-size', args: { megabytes: 5, encoded: 7, limit: 6 }, because: ['e1', 'e2'] },
    ])
    expect(volumeOf({ 'sending.largestMegabytes': 5 }, sized(0))).toEqual([])
    expect(volumeOf({ 'sending.largestMegabytes': 5 }, sized(7_000_000))).toEqual([])
  })
})
