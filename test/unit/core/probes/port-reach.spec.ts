import { describe, expect, it } from 'vitest'
import { portReach } from '../../../../src-main/core/probes/port-reach'
import { fakeNetwork, type FakePlace, type FakeWorld } from '../../support/fake-network'
import { checkContext, factsOfCheck } from '../../support/run-check'
import { parseScript } from '../../support/script'
import { told } from '../../support/told'

const host = 'smtp.example.jp'
const world = (port: number, place: FakePlace): FakeWorld => ({
  dns: { [`${host} A`]: ['203.0.113.25'], [`${host} AAAA`]: 'no-data' },
  places: { [`203.0.113.25:${port}`]: place },
})
const reachOf = async (given: FakeWorld, port: number) => {
  const network = fakeNetwork(given)
  const facts = await factsOfCheck(
    checkContext(network, { situation: { sending: { host, port: port === 587 ? 25 : 587 } } }),
    [portReach],
  )
  return { facts: told(facts.filter(({ target }) => target === `${host}:${port}`)), heard: network.heard() }
}
const connected = (port: number) => ({ kind: 'tcp.connected', host, port, family: 'ipv4' })

describe('port-reach', () => {
  it('looks at the ports of mail other than the one in use', () => {
    const ports = [25, 465, 587, 2525].map((port) =>
      portReach
        .targets({
          ...checkContext(fakeNetwork({ places: {} }), { situation: { sending: { host, port } } }),
          gathered: [],
          network: undefined as never,
        })
        .map(({ key }) => key.split(':')[1]),
    )
    expect(ports).toEqual([
      ['465', '587'],
      ['25', '587'],
      ['25', '465'],
      ['25', '465', '587'],
    ])
  })

  it.each<[string, number, FakePlace, object[]]>([
    [
      'open',
      25,
      [parseScript('< 220 mx ESMTP')],
      [connected(25), { kind: 'smtp.greeted', host, port: 25, reply: { code: 220, lines: ['mx ESMTP'] } }],
    ],
    ['refused', 25, 'refused', [{ kind: 'tcp.refused', host, port: 25, family: 'ipv4', detail: 'REFUSED' }]],
    ['silent', 25, 'timed-out', [{ kind: 'tcp.timed-out', host, port: 25, family: 'ipv4', afterMs: 4000 }]],
    [
      'out of reach',
      25,
      'unreachable',
      [{ kind: 'tcp.unreachable', host, port: 25, family: 'ipv4', detail: 'UNREACHABLE' }],
    ],
    [
      'without a banner',
      587,
      [parseScript('! silence')],
      [connected(587), { kind: 'smtp.not-greeted', host, port: 587, why: 'silent', firstBytes: '' }],
    ],
    [
      'not SMTP',
      587,
      [parseScript('< +OK POP3')],
      [connected(587), { kind: 'smtp.not-greeted', host, port: 587, why: 'not-smtp', firstBytes: '+OK POP3' }],
    ],
    [
      'open under TLS',
      465,
      [parseScript('! tls self-signed\n< 220 a ESMTP')],
      [connected(465), { kind: 'smtp.greeted', host, port: 465, reply: { code: 220, lines: ['a ESMTP'] } }],
    ],
    [
      'silent under TLS',
      465,
      [parseScript('! tls\n! silence')],
      [connected(465), { kind: 'smtp.not-greeted', host, port: 465, why: 'silent', firstBytes: '' }],
    ],
    [
      'silent when TLS is spoken',
      465,
      [parseScript('! silence')],
      [connected(465), { kind: 'smtp.not-greeted', host, port: 465, why: 'silent', firstBytes: '' }],
    ],
    [
      'closed at once',
      465,
      [parseScript('! close')],
      [connected(465), { kind: 'smtp.not-greeted', host, port: 465, why: 'closed', firstBytes: '' }],
    ],
    [
      'plain on the port of TLS',
      465,
      [parseScript('! tls failed not-tls')],
      [connected(465), { kind: 'smtp.not-greeted', host, port: 465, why: 'not-smtp', firstBytes: '' }],
    ],
    [
      'of another TLS',
      465,
      [parseScript('! tls failed version 70')],
      [connected(465), { kind: 'tls.failed', host, port: 465, why: 'version', alert: 70, detail: 'FAKE' }],
    ],
  ])('tells that a port is %s', async (_name, port, place, facts) => {
    expect((await reachOf(world(port, place), port)).facts).toEqual(facts)
  })

  it('takes its leave politely', async () => {
    expect((await reachOf(world(25, [parseScript('< 220 mx')]), 25)).heard).toEqual(['QUIT'])
  })

  it('leaves it to the conversation to tell that the name has no address', async () => {
    expect((await reachOf({ places: {} }, 25)).facts).toEqual([{ kind: 'probe.not-run', why: 'needs-missing' }])
  })

  it('does not look at a port of a mapped host that is led nowhere', async () => {
    expect((await reachOf({ ...world(25, 'refused'), mapped: [`${host}:587`] }, 25)).facts).toEqual([
      { kind: 'probe.not-run', why: 'not-applicable' },
    ])
  })
})
