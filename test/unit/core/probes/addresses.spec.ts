import { describe, expect, it } from 'vitest'
import { submissionConversation } from '../../../../src-main/core/probes/submission-conversation'
import { fakeNetwork, type FakeWorld } from '../../support/fake-network'
import { checkContext, factsOfCheck } from '../../support/run-check'
import { parseScript } from '../../support/script'
import { told } from '../../support/told'

const place = { host: 'smtp.example.jp', port: 587 }
const probes = [submissionConversation]

describe('the addresses of a host', () => {
  const ok = parseScript('< 220 mail.example.jp ESMTP\n> EHLO *\n< 250 mail.example.jp\n> STARTTLS\n< 502 no')
  const checkOf = async (world: FakeWorld, host = place.host) =>
    told(await factsOfCheck(checkContext(fakeNetwork(world), { situation: { sending: { host } } }), probes))
  const tcp = (kind: string, family: string, rest: object = {}) => ({ kind, ...place, family, ...rest })

  it('tells the addresses and families apart, and talks on the first that connects', async () => {
    const facts = await checkOf({
      dns: {
        'smtp.example.jp A': ['203.0.113.1', '203.0.113.2', '203.0.113.3'],
        'smtp.example.jp AAAA': ['2001:db8::1', '2001:db8::2'],
      },
      places: {
        '203.0.113.1:587': 'timed-out',
        '203.0.113.2:587': 'unreachable',
        '203.0.113.3:587': [ok],
        '[2001:db8::1]:587': 'refused',
        '[2001:db8::2]:587': [ok],
      },
    })
    const ofFamily = (family: string) => facts.filter((fact) => 'family' in fact && fact.family === family)
    expect([ofFamily('ipv4'), ofFamily('ipv6')]).toEqual([
      [tcp('tcp.timed-out', 'ipv4', { afterMs: 4000 }), tcp('tcp.unreachable', 'ipv4', { detail: 'UNREACHABLE' })],
      [tcp('tcp.refused', 'ipv6', { detail: 'REFUSED' }), tcp('tcp.connected', 'ipv6')],
    ])
    expect(facts.filter(({ kind }) => kind.startsWith('smtp.'))).toHaveLength(3)
  })

  it('talks once when both families connect, and closes the other connection', async () => {
    const network = fakeNetwork({
      dns: { 'smtp.example.jp A': ['203.0.113.1'], 'smtp.example.jp AAAA': ['2001:db8::1'] },
      places: { '203.0.113.1:587': [ok], '[2001:db8::1]:587': [ok] },
    })
    const facts = told(
      await factsOfCheck(checkContext(network, { situation: { sending: { host: place.host } } }), probes),
    )
    expect({
      tcp: facts.filter(({ kind }) => kind.startsWith('tcp.')),
      greetings: facts.filter(({ kind }) => kind === 'smtp.greeted').length,
      open: network.connections.filter(({ closed }) => !closed).length,
    }).toEqual({ tcp: [tcp('tcp.connected', 'ipv4'), tcp('tcp.connected', 'ipv6')], greetings: 1, open: 0 })
  })

  it('says nothing about a family that the name simply has no address of', async () => {
    const facts = await checkOf({
      dns: { 'smtp.example.jp A': ['203.0.113.1'], 'smtp.example.jp AAAA': 'no-data' },
      places: { '203.0.113.1:587': [ok] },
    })
    expect(facts.filter(({ kind }) => kind === 'dns.failed')).toEqual([])
  })

  it.each([
    ['a public name on this machine', 'smtp.example.jp', '127.0.0.1', true],
    ['a public name nowhere', 'smtp.example.jp', '0.0.0.0', true],
    ['a host of Microsoft in this office', 'smtp.office365.com', '192.168.1.1', true],
    ['a public name in this office', 'smtp.example.jp', '192.168.1.1', false],
    ['a name of this office', 'mail.office.lan', '127.0.0.1', false],
  ])('judges DNS that places %s', async (_name, host, address, isLie) => {
    const facts = await checkOf(
      { dns: { [`${host} A`]: [address], [`${host} AAAA`]: 'no-data' }, places: { [`${address}:587`]: [ok] } },
      host,
    )
    expect(facts[0]).toEqual(
      isLie
        ? { kind: 'dns.failed', name: host, recordType: 'A', why: 'implausible', detail: address }
        : { kind: 'dns.resolved', name: host, addresses: [address] },
    )
  })

  it.each(['smtp example.jp', 'smtp/example.jp', 'a'.repeat(70), '日本 .jp'])(
    'does not ask anybody about %j',
    async (host) => {
      expect(await checkOf({ places: {} }, host)).toEqual([
        { kind: 'dns.failed', name: host, recordType: 'A', why: 'malformed', detail: '' },
      ])
    },
  )

  it('needs no DNS for an address', async () => {
    const facts = await checkOf({ places: { '[2001:db8::1]:587': [ok] } }, '[2001:db8::1]')
    expect(facts[0]).toEqual({ kind: 'tcp.connected', host: '2001:db8::1', port: 587, family: 'ipv6' })
  })
})
