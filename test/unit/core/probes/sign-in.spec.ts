import { describe, expect, it } from 'vitest'
import { checkContext, factsOfCheck, fakeLedger, testNow } from '../../support/run-check'
import { fakeNetwork } from '../../support/fake-network'
import { loginServer, securedServer } from '../../support/servers'
import { authLines, signInCheck, signInProbes } from '../../support/sign-in-check'
import { told } from '../../support/told'

const place = { host: 'smtp.example.jp', port: 587 }
const account = 'scan@example.jp'

describe('basic-sign-in', () => {
  it('prefers LOGIN, tries once, and remembers the refusal', async () => {
    const ledger = fakeLedger()
    const { told: facts, heard, surprises } = await signInCheck('m365-basic-off.txt', { ledger })
    expect(facts).toEqual([
      {
        kind: 'auth.refused',
        ...place,
        mechanism: 'LOGIN',
        account,
        reply: {
          code: 535,
          enhanced: '5.7.139',
          lines: [expect.stringMatching(/^Authentication unsuccessful, basic authentication is disabled\. \[/)],
        },
      },
    ])
    expect({ ledger: ledger.log, auth: authLines(heard), surprises }).toEqual({
      ledger: [`refused ${account}`],
      auth: ['AUTH LOGIN'],
      surprises: [],
    })
  })

  it('remembers an accepted password', async () => {
    const ledger = fakeLedger()
    const { told: facts } = await signInCheck('basic-accepted.txt', { ledger })
    expect({ facts, ledger: ledger.log }).toEqual({
      facts: [
        {
          kind: 'auth.accepted',
          ...place,
          mechanism: 'LOGIN',
          account,
          reply: { code: 235, enhanced: '2.7.0', lines: ['Authentication successful'] },
        },
      ],
      ledger: [`accepted ${account}`],
    })
  })

  it('uses PLAIN where LOGIN is not offered', async () => {
    const script = securedServer(
      '! tls',
      '< 250-a',
      '< 250 AUTH PLAIN',
      '> AUTH PLAIN',
      '< 334 ',
      '> AHNjYW5AZXhhbXBsZS5qcABodW50ZXIy',
      '< 235 ok',
    )
    const { told: facts, surprises } = await signInCheck(script)
    expect([facts, surprises]).toEqual([
      [{ kind: 'auth.accepted', ...place, mechanism: 'PLAIN', account, reply: { code: 235, lines: ['ok'] } }],
      [],
    ])
  })

  it.each([
    [
      'refuses AUTH before any password',
      securedServer(
        '! tls',
        '< 250-a',
        '< 250 AUTH LOGIN',
        '> AUTH LOGIN',
        '< 504 5.7.4 Unrecognized authentication type',
      ),
      [],
    ],
    ['refuses for the moment', loginServer('< 454 4.7.0 Temporary authentication failure'), []],
    ['refuses for good', loginServer('< 535 5.7.8 no'), [`refused ${account}`]],
    [
      'asks for something that LOGIN does not know',
      loginServer('< 334 b25jZSBtb3Jl', '> *', '< 501 cancelled'),
      [`refused ${account}`],
    ],
    ['closes without an answer', loginServer('! close'), [`refused ${account}`]],
    ['never answers', loginServer('! silence'), [`refused ${account}`]],
  ])('counts for the pause only what a server may have counted: one that %s', async (_name, script, log) => {
    const ledger = fakeLedger()
    const { told: facts, heard } = await signInCheck(script, { ledger, consent: { basicSignIn: true } })
    expect({ ledger: ledger.log, auth: authLines(heard), facts: facts.length }).toEqual({
      ledger: log,
      auth: ['AUTH LOGIN'],
      facts: 1,
    })
  })

  it('tells a connection cut within AUTH with its stage', async () => {
    expect((await signInCheck(loginServer('! reset'))).told).toEqual([
      { kind: 'smtp.broken-off', ...place, stage: 'auth', why: 'reset', detail: '' },
    ])
  })

  it('remembers an attempt that was cancelled before the answer came', async () => {
    const ledger = fakeLedger()
    const cancelling = new AbortController()
    const network = fakeNetwork({
      dns: { 'smtp.example.jp A': ['203.0.113.25'] },
      places: { '203.0.113.25:587': [loginServer('! silence')] },
    })
    const ctx = checkContext(network, {
      ledger,
      signal: cancelling.signal,
      consent: { basicSignIn: true, oauthSignIn: false, testMail: 'no' },
      secrets: { password: 'hunter2' },
      situation: { sending: { host: place.host, account } },
    })
    const original = network.connect.bind(network)
    const watched = {
      ...network,
      connect: async (...args: Parameters<typeof original>) => {
        const connected = await original(...args)
        if (connected.state !== 'connected') return connected
        const { connection } = connected
        const write = connection.write.bind(connection)
        connection.write = (bytes) => {
          write(bytes)
          if (new TextDecoder().decode(bytes).startsWith('aHVu')) cancelling.abort()
        }
        return connected
      },
    }
    const facts = told(await factsOfCheck({ ...ctx, network: watched }, signInProbes))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect({ last: facts.at(-1), ledger: ledger.log }).toEqual({
      last: { kind: 'probe.not-run', why: 'cancelled' },
      ledger: [`refused ${account}`],
    })
  })

  it('waits while the account is paused, and says until when', async () => {
    const until = testNow + 600_000
    const { told: facts, heard } = await signInCheck('basic-accepted.txt', { ledger: fakeLedger(until) })
    expect([facts, authLines(heard)]).toEqual([
      [{ kind: 'auth.not-tried', ...place, mechanism: 'BASIC', why: 'paused', until, offered: ['PLAIN', 'LOGIN'] }],
      [],
    ])
  })

  it('waits for TLS where STARTTLS is let through although its offer was overwritten', async () => {
    const script = loginServer('< 235 ok').map((line) =>
      line.kind === 'server' && new TextDecoder().decode(line.bytes) === '250 STARTTLS\r\n'
        ? { ...line, bytes: new TextEncoder().encode('250 XXXXXXXA\r\n') }
        : line,
    )
    const { told: facts } = await signInCheck(script)
    expect(facts).toEqual([
      { kind: 'auth.accepted', ...place, mechanism: 'LOGIN', account, reply: { code: 235, lines: ['ok'] } },
    ])
  })

  it('does not send the password where only OAuth is offered', async () => {
    const { told: facts, heard } = await signInCheck(securedServer('! tls', '< 250-a', '< 250 AUTH XOAUTH2'), {
      consent: { basicSignIn: true },
    })
    expect([facts, authLines(heard)]).toEqual([
      [{ kind: 'auth.not-tried', ...place, mechanism: 'BASIC', why: 'not-offered', offered: ['XOAUTH2'] }],
      [],
    ])
  })
})

describe('oauth-sign-in', () => {
  it('reads the challenge, answers with an empty line, and tells both', async () => {
    const ledger = fakeLedger()
    const { told: facts, surprises } = await signInCheck('oauth-refused-with-challenge.txt', { ledger })
    expect({ facts, surprises, ledger: ledger.log }).toEqual({
      facts: [
        {
          kind: 'auth.refused',
          ...place,
          mechanism: 'XOAUTH2',
          account,
          reply: { code: 535, enhanced: '5.7.8', lines: ['Error: authentication failed:'] },
          challenge: { status: '401', schemes: 'bearer', scope: 'mail' },
        },
      ],
      surprises: [],
      ledger: [],
    })
  })

  it('takes a refusal without challenge as Exchange Online gives it', async () => {
    const script = securedServer(
      '! tls',
      '< 250-a',
      '< 250 AUTH LOGIN XOAUTH2',
      '> AUTH XOAUTH2',
      '< 334 ',
      '> *',
      '< 535 5.7.3 Authentication unsuccessful',
    )
    expect((await signInCheck(script)).told).toEqual([
      {
        kind: 'auth.refused',
        ...place,
        mechanism: 'XOAUTH2',
        account,
        reply: { code: 535, enhanced: '5.7.3', lines: ['Authentication unsuccessful'] },
      },
    ])
  })

  it('is tried although the password is paused', async () => {
    const script = securedServer(
      '! tls',
      '< 250-a',
      '< 250 AUTH XOAUTH2',
      '> AUTH XOAUTH2',
      '< 334 ',
      '> *',
      '< 235 2.7.0 ok',
    )
    const { told: facts } = await signInCheck(script, { ledger: fakeLedger(testNow + 1000) })
    expect(facts.map(({ kind }) => kind)).toEqual(['auth.accepted'])
  })
})
