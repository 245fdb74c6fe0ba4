import { describe, expect, it } from 'vitest'
import { contactsOf } from '../../../../src-main/core/report/contacted'
import type { Network } from '../../../../src-main/core/probes/network'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { factsOf } from '../../support/facts'
import { fakeNetwork, type FakeWorld } from '../../support/fake-network'
import { checkContext, factsOfCheck } from '../../support/run-check'
import { parseScript, readConversation } from '../../support/script'

const mxHost = 'contoso-example.mail.protection.outlook.com'
const world: FakeWorld = {
  dns: {
    'smtp.office365.com A': ['203.0.113.25'],
    [`${mxHost} A`]: ['203.0.113.26'],
    'mx.outlook.example A': ['203.0.113.27'],
    'login.microsoftonline.com A': ['203.0.113.28'],
    'smtp.hve.mx.microsoft A': ['203.0.113.29'],
    'smtp-hve.office365.com A': ['203.0.113.29'],
    'smtp.azurecomm.net A': ['203.0.113.30'],
  },
  records: {
    'contoso.example MX': [mxHost],
    'outlook.com MX': ['mx.outlook.example'],
    'contoso.example TXT': ['v=spf1 include:spf.protection.outlook.com -all'],
  },
  places: {
    '203.0.113.25:587': [readConversation('basic-accepted.txt')],
    '203.0.113.26:25': [parseScript('< 220 x ESMTP')],
    '203.0.113.27:25': 'timed-out',
  },
}

describe('whom a check contacted', () => {
  it('lists every place that any probe connected to, and the name server with what it was asked for', async () => {
    const fake = fakeNetwork(world)
    const connected = new Set<string>()
    let asked = 0
    const network = {
      ...fake,
      resolve: (...given: Parameters<Network['resolve']>) => ((asked += 1), fake.resolve(...given)),
      connect: (...given: Parameters<Network['connect']>) => {
        connected.add(`${given[0].host}:${given[0].port}`)
        return fake.connect(...given)
      },
    }
    const evidence = await factsOfCheck(
      checkContext(network, {
        knowledge: shippedKnowledge,
        consent: {
          ...{ basicSignIn: true, oauthSignIn: false, testMail: 'no', identifyTenant: true },
          routes: ['direct-send', 'connector-relay', 'hve', 'acs', 'submission-25'],
        },
        secrets: { password: 'hunter2' },
        situation: {
          sending: { host: 'smtp.office365.com', account: 'scan@contoso.example', from: 'scan@contoso.example' },
          tenant: { usesMicrosoft365: 'yes' },
        },
      }),
    )
    const { parties, names } = contactsOf(evidence)
    const listed = new Set(parties.map(({ host, port }) => `${host}:${port ?? 443}`))
    expect([...connected].filter((place) => !listed.has(place))).toEqual([])
    // The test has seen something: the server, an entrance, another one, the sign-in service.
    expect([...connected]).toEqual(
      expect.arrayContaining([
        'smtp.office365.com:587',
        `${mxHost}:25`,
        'mx.outlook.example:25',
        'login.microsoftonline.com:443',
      ]),
    )
    expect({ hasAsked: asked > 0, names: names.includes('contoso.example') }).toEqual({ hasAsked: true, names: true })
  })

  it('says who did what and when, and leaves out what was not done', () => {
    const at = { host: 'smtp.office365.com', port: 587 } as const
    const remote = { address: '203.0.113.25', port: 587, family: 'ipv4' } as const
    const facts = factsOf(
      { kind: 'tcp.connected', ...at, family: 'ipv4', remote, at: 5 },
      { kind: 'tls.version-tried', ...at, version: 'TLS 1.2', answer: 'accepted', probe: 'tls-versions', at: 9 },
      { kind: 'auth.not-tried', host: 'other.example', port: 587, mechanism: 'BASIC', why: 'no-secret', offered: [] },
      { kind: 'dns.pointer-looked-up', address: '203.0.113.5', names: [] },
    )
    expect(contactsOf(facts)).toEqual({
      parties: [
        {
          ...at,
          isDevice: false,
          addresses: ['203.0.113.25'],
          probes: ['submission-conversation', 'tls-versions'],
          firstAt: 5,
          lastAt: 9,
        },
      ],
      names: ['203.0.113.5'],
      recipients: [],
    })
  })
})
