import { describe, expect, it } from 'vitest'
import type { TestedRoute } from '../../../../src-main/contract/route-test'
import type { SituationInput } from '../../../../src-main/contract/situation'
import type { Secrets } from '../../../../src-main/core/probes/probe'
import { routeProbes } from '../../../../src-main/core/probes/probes'
import { shipped } from '../../../knowledge/support/shipped'
import { fakeNetwork, type FakeWorld } from '../../support/fake-network'
import { checkContext, factsOfCheck, fakeLedger, noConsent } from '../../support/run-check'
import { parseScript } from '../../support/script'
import { told } from '../../support/told'

const mx = 'contoso-com.mail.protection.outlook.com'
const hve = 'smtp.hve.mx.microsoft'
const oldHve = 'smtp-hve.office365.com'
const at25 = { host: mx, port: 25 }
const script = (...lines: readonly string[]) => [parseScript(lines.join('\n'))]

/** Up to the last EHLO under TLS, and what is offered there. */
const secured = (...more: readonly string[]) =>
  script(
    ...['< 220 a', '> EHLO *', '< 250-a', '< 250 STARTTLS', '> STARTTLS', '< 220 go', '! tls', '> EHLO *'],
    ...['< 250-a', '< 250 AUTH LOGIN XOAUTH2', ...more],
  )
const inClear = (...more: readonly string[]) => script('< 220 a', '> EHLO *', '< 250 a', ...more)
const login = (answer: string) => [
  '> AUTH LOGIN',
  '< 334 VXNlcm5hbWU6',
  '> *',
  '< 334 UGFzc3dvcmQ6',
  '> *',
  `< ${answer}`,
]

const sending = { host: 'smtp.office365.com', account: 'scan@contoso.com', from: 'scan@contoso.com' }
const atMx: FakeWorld = {
  dns: { [`${mx} A`]: ['203.0.113.25'], [`${mx} AAAA`]: 'no-data' },
  mx: [{ host: `${mx}.`, preference: 0 }],
  places: {},
}

async function tried(
  routes: readonly TestedRoute[],
  routeTests: SituationInput['routeTests'],
  world: FakeWorld,
  { secrets = {}, real }: { secrets?: Secrets['routes']; real?: TestedRoute } = {},
) {
  const network = fakeNetwork(world)
  const ledger = fakeLedger()
  const ctx = checkContext(network, {
    knowledge: shipped,
    situation: { sending, routeTests },
    consent: { ...noConsent, routes, ...(real && { realMailBy: real }) },
    secrets: { password: 'hunter2-of-the-present-way', routes: secrets ?? {} },
    ledger,
  })
  const facts = await factsOfCheck(ctx, routeProbes)
  return { facts, heard: network.heard(), surprises: network.surprises(), ledger }
}

describe('trying Direct Send', () => {
  it('asks DNS for the mail host, says who and to whom, and takes it back', async () => {
    const place = {
      '203.0.113.25:25': inClear(
        '> MAIL FROM:<scan@contoso.com>',
        '< 250 ok',
        '> RCPT TO:<soumu@contoso.com>',
        '< 250 ok',
      ),
    }
    const { facts, heard, surprises } = await tried(
      ['direct-send'],
      { insideRecipient: 'soumu@contoso.com' },
      { ...atMx, places: place },
    )
    const own = facts.filter(({ route }) => route === 'direct-send')
    expect({ facts: told(own, 'route-anonymous'), heard, surprises }).toEqual({
      facts: [
        {
          kind: 'dns.mx-found',
          name: 'contoso.com',
          exchanges: [{ host: `${mx}.`, preference: 0 }],
          route: 'direct-send',
        },
        { kind: 'smtp.greeted', ...at25, reply: { code: 220, lines: ['a'] }, route: 'direct-send' },
        {
          kind: 'smtp.capabilities-announced',
          ...at25,
          secured: false,
          capabilities: {
            serverName: 'a',
            keywords: [],
            starttls: false,
            authMechanisms: [],
            sizeLimit: null,
            callerAddress: null,
          },
          route: 'direct-send',
        },
        {
          kind: 'mail.recipient-accepted',
          ...at25,
          sender: 'scan@contoso.com',
          recipient: 'soumu@contoso.com',
          route: 'direct-send',
        },
      ],
      heard: ['EHLO [192.0.2.10]', 'MAIL FROM:<scan@contoso.com>', 'RCPT TO:<soumu@contoso.com>', 'RSET', 'QUIT'],
      surprises: [],
    })
  })

  it.each([
    ['DNS names none', 'no-data' as const, 'no-mail-host', 'contoso.com'],
    [
      'a filter stands in front',
      [{ host: 'mx.filter.example', preference: 5 }],
      'mail-host-elsewhere',
      'mx.filter.example',
    ],
  ])('sends nothing to anybody where %s', async (_case, answer, why, host) => {
    const { facts, heard } = await tried(
      ['direct-send'],
      { insideRecipient: 'soumu@contoso.com' },
      { ...atMx, mx: answer },
    )
    expect([facts.at(-1), heard]).toMatchObject([{ kind: 'mail.not-tried', why, host }, []])
  })

  it('goes to the host that the administrator named where a filter stands in front, and only if it is Exchange Online', async () => {
    const filtered = { ...atMx, mx: [{ host: 'mx.filter.example', preference: 5 }] }
    const named = async (mxHost: string) =>
      (
        await tried(
          ['direct-send'],
          { insideRecipient: 'a@contoso.com', mxHost },
          { ...filtered, places: { '203.0.113.25:25': inClear() } },
        )
      ).heard
    expect([await named(mx), await named('mail.elsewhere.example')]).toEqual([
      ['EHLO [192.0.2.10]', 'MAIL FROM:<scan@contoso.com>'],
      [],
    ])
  })

  it('uses STARTTLS where it is offered', async () => {
    const place = {
      '203.0.113.25:25': secured(
        '> MAIL FROM:*',
        '< 250 ok',
        '> RCPT TO:*',
        '< 550 5.7.68 TenantInboundAttribution; Direct Send not allowed',
      ),
    }
    const { facts } = await tried(['direct-send'], { insideRecipient: 'soumu@contoso.com' }, { ...atMx, places: place })
    expect(facts.map(({ kind }) => kind)).toContain('tls.negotiated')
    expect(facts.at(-1)).toMatchObject({ kind: 'smtp.replied', stage: 'rcpt-to', route: 'direct-send' })
  })
})

describe('trying a connector and Direct Send in one click', () => {
  it('sends the one real mail only by the way that was named', async () => {
    const place = {
      '203.0.113.25:25': [
        ...inClear('> MAIL FROM:*', '< 250 ok', '> RCPT TO:*', '< 250 ok', '> DATA', '< 354 go', '< 250 2.6.0 queued'),
      ],
    }
    const { heard } = await tried(
      ['direct-send', 'connector-relay'],
      { insideRecipient: 'soumu@contoso.com', outsideRecipient: 'me@elsewhere.example' },
      { ...atMx, places: place },
      { real: 'connector-relay' },
    )
    const dataAt = heard.indexOf('DATA')
    expect([
      heard.filter((line) => line === 'DATA'),
      heard.slice(0, dataAt).findLast((line) => line.startsWith('RCPT')),
    ]).toEqual([['DATA'], 'RCPT TO:<me@elsewhere.example>'])
  })
})

const hveWorld = (first: ReturnType<typeof script>, second: ReturnType<typeof script>): FakeWorld => ({
  dns: {
    [`${hve} A`]: ['203.0.113.1'],
    [`${hve} AAAA`]: 'no-data',
    [`${oldHve} A`]: ['203.0.113.2'],
    [`${oldHve} AAAA`]: 'no-data',
  },
  places: { '203.0.113.1:587': first, '203.0.113.2:587': second },
})
const hveAnswers = { hveAccount: 'hve@contoso.com', insideRecipient: 'soumu@contoso.com' }

describe('trying High Volume Email', () => {
  it('signs in as its own account at both hosts, the second after the first has taken the password', async () => {
    const recipient = ['> MAIL FROM:<hve@contoso.com>', '< 250 ok', '> RCPT TO:<soumu@contoso.com>', '< 250 ok']
    const talk = [...secured(), ...secured(...login('235 ok'), ...recipient)]
    const { facts, surprises, ledger } = await tried(['hve'], hveAnswers, hveWorld(talk, talk), {
      secrets: { hve: { password: 'hunter2-hve' } },
    })
    const accepted = facts.filter(({ kind }) => kind === 'auth.accepted' || kind === 'mail.recipient-accepted')
    expect([accepted.map(({ kind, target }) => `${kind} ${target}`), surprises, ledger.log]).toEqual([
      [
        `auth.accepted hve ${hve}:587 BASIC`,
        `mail.recipient-accepted hve ${hve}:587 BASIC`,
        `auth.accepted hve ${oldHve}:587 BASIC`,
        `mail.recipient-accepted hve ${oldHve}:587 BASIC`,
      ],
      [],
      ['accepted hve@contoso.com', 'accepted hve@contoso.com'],
    ])
    expect(JSON.stringify(facts)).not.toContain('hunter2')
  })

  it('shows a wrong password to one host only', async () => {
    const first = [
      ...secured(),
      ...secured(...login('535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.')),
    ]
    const { facts, ledger } = await tried(['hve'], hveAnswers, hveWorld(first, secured()), {
      secrets: { hve: { password: 'hunter2-hve' } },
    })
    expect([ledger.log, facts.filter(({ kind }) => kind === 'auth.refused').length]).toEqual([
      ['refused hve@contoso.com'],
      1,
    ])
    expect(facts.at(-1)).toMatchObject({
      kind: 'probe.not-run',
      why: 'not-applicable',
      target: `hve ${oldHve}:587 BASIC`,
    })
  })

  it('never shows a secret where the certificate does not verify', async () => {
    const talk = script(
      ...[
        '< 220 a',
        '> EHLO *',
        '< 250-a',
        '< 250 STARTTLS',
        '> STARTTLS',
        '< 220 go',
        '! tls self-signed',
        '> EHLO *',
      ],
      ...['< 250-a', '< 250 AUTH LOGIN'],
    )
    const { facts, heard } = await tried(['hve'], hveAnswers, hveWorld(talk, talk), {
      secrets: { hve: { password: 'hunter2-hve' } },
    })
    expect(facts.filter(({ kind }) => kind === 'auth.not-tried')).toMatchObject([{ why: 'certificate', route: 'hve' }])
    expect(heard.filter((line) => line.startsWith('AUTH'))).toEqual([])
  })

  it('tells only what is offered where no secret was given', async () => {
    const { facts, heard } = await tried(['hve'], hveAnswers, hveWorld(secured(), secured()))
    expect([
      new Set(facts.flatMap(({ route, probe }) => (route ? [probe] : []))),
      heard.filter((line) => line.startsWith('AUTH')),
    ]).toEqual([new Set(['route-conversation']), []])
  })
})

describe('trying Azure Communication Services', () => {
  it.each([
    [
      'the long user name with dots',
      'contoso.11111111-2222-3333-4444-555555555555.66666666-7777-8888-9999-000000000000',
    ],
    [
      'the long user name with bars',
      'contoso|11111111-2222-3333-4444-555555555555|66666666-7777-8888-9999-000000000000',
    ],
    ['a short user name', 'scanner@contoso'],
  ])('signs in with %s, word for word', async (_form, acsUser) => {
    const world: FakeWorld = {
      dns: { 'smtp.azurecomm.net A': ['203.0.113.3'], 'smtp.azurecomm.net AAAA': 'no-data' },
      places: { '203.0.113.3:587': [...secured(), ...secured(...login('235 ok'))] },
    }
    const { heard } = await tried(
      ['acs'],
      { acsUser, acsSender: 'donotreply@contoso.com', outsideRecipient: 'me@elsewhere.example' },
      world,
      { secrets: { acs: { password: 'hunter2-acs' } } },
    )
    expect(heard).toContain(Buffer.from(acsUser).toString('base64'))
    expect(heard).toContain('MAIL FROM:<donotreply@contoso.com>')
  })
})

describe('trying a relay in the office', () => {
  const relay = { relayHost: '192.168.1.10', outsideRecipient: 'me@elsewhere.example' }
  it.each([
    [
      'without encryption on its port',
      { relayPort: 2525, relayEncryption: 'none' as const },
      '192.168.1.10:2525',
      inClear(),
    ],
    ['with STARTTLS where it is offered', {}, '192.168.1.10:25', secured()],
    ['that wants a password', { relaySignIn: 'password' as const, relayUser: 'scan' }, '192.168.1.10:587', secured()],
  ])('finds one %s', async (_case, more, key, server) => {
    const { heard, surprises } = await tried(['local-relay'], { ...relay, ...more }, { places: { [key]: server } })
    expect([heard[0], surprises.filter((line) => !line.startsWith('MAIL'))]).toEqual(['EHLO [192.0.2.10]', []])
  })

  it('says that it cannot be tried where nobody named it', async () => {
    const { facts } = await tried(['local-relay'], {}, { places: {} })
    const own = facts.filter(({ route }) => route === 'local-relay')
    expect(told(own)).toEqual([{ kind: 'mail.not-tried', host: '', port: 25, why: 'no-relay', route: 'local-relay' }])
  })
})
