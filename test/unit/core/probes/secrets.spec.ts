import { describe, expect, it } from 'vitest'
import type { Consent } from '../../../../src-main/core/probes/probe'
import { fakeCertificate } from '../../support/fake-connection'
import { fakeNetwork } from '../../support/fake-network'
import { checkContext, checkFrom, factsFrom, factsOfCheck } from '../../support/run-check'
import { readConversation } from '../../support/script'
import { loginServer, securedServer } from '../../support/servers'
import { authLines, signInCheck, signInProbes } from '../../support/sign-in-check'
import { dialogueOf, told } from '../../support/told'

const place = { host: 'smtp.example.jp', port: 587 }
const account = 'scan@example.jp'

describe('a secret', () => {
  const byMechanism = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b))
  const anyOffer = [
    '< 250-a',
    '< 250 AUTH LOGIN PLAIN XOAUTH2',
    '> AUTH *',
    '< 334 ',
    '> *',
    '< 334 ',
    '> *',
    '< 235 ok',
  ] as const
  const both: Partial<Consent> = { basicSignIn: true, oauthSignIn: true }
  const secretLines = (heard: readonly string[]) => heard.filter((line) => !/^(EHLO|STARTTLS|QUIT|RSET)/.test(line))

  it.each(['self-signed', 'unknown-issuer', 'wrong-name', 'expired', 'not-yet-valid', 'revoked', 'other'])(
    'is never written where the certificate is %s',
    async (why) => {
      const { told: facts, heard } = await signInCheck(securedServer(`! tls ${why}`, ...anyOffer), {
        consent: both,
      })
      const notTried = { kind: 'auth.not-tried', ...place, why: 'certificate', offered: ['LOGIN', 'PLAIN', 'XOAUTH2'] }
      expect([facts.toSorted(byMechanism), secretLines(heard)]).toEqual([
        [
          { ...notTried, mechanism: 'BASIC' },
          { ...notTried, mechanism: 'XOAUTH2' },
        ],
        [],
      ])
    },
  )

  it('is not written when the certificate verified before but not on its own connection', async () => {
    const network = fakeNetwork({
      dns: { 'smtp.example.jp A': ['203.0.113.25'] },
      places: {
        '203.0.113.25:587': [securedServer('! tls', ...anyOffer), securedServer('! tls wrong-name', ...anyOffer)],
      },
    })
    const ctx = checkContext(network, {
      consent: { basicSignIn: true, oauthSignIn: false, testMail: 'no' },
      secrets: { password: 'hunter2' },
      situation: { sending: { host: place.host, account } },
    })
    const facts = told((await factsOfCheck(ctx, signInProbes)).filter(({ probe }) => probe === 'basic-sign-in'))
    expect([facts, secretLines(network.heard())]).toEqual([
      [
        {
          kind: 'tls.negotiated',
          ...place,
          protocol: 'TLS 1.3',
          cipher: 'TLS_AES_256_GCM_SHA384',
          chain: [fakeCertificate],
          verification: { state: 'unverified', why: 'wrong-name', detail: 'WRONG-NAME' },
          overridden: false,
        },
        { kind: 'auth.not-tried', ...place, mechanism: 'BASIC', why: 'certificate', offered: [] },
      ],
      [],
    ])
  })

  const accepted = { ...both, acceptedFingerprint256: fakeCertificate.fingerprint256.toLowerCase() }

  it('may pass where the person has accepted exactly this certificate, and that is told', async () => {
    const script = securedServer(
      '! tls self-signed',
      '< 250-a',
      '< 250 AUTH LOGIN',
      '> AUTH LOGIN',
      '< 334 ',
      '> *',
      '< 334 ',
      '> *',
      '< 235 ok',
    )
    const { told: facts } = await signInCheck(script, { consent: { ...accepted, oauthSignIn: false } })
    expect(facts).toMatchObject([{ kind: 'tls.negotiated', overridden: true }, { kind: 'auth.accepted' }])
  })

  it.each([
    ['another certificate was accepted', place.host, { ...both, acceptedFingerprint256: 'CD'.repeat(32) }],
    ['half a fingerprint was accepted', place.host, { ...both, acceptedFingerprint256: 'AB:AB' }],
    ['the host is one of Microsoft', 'smtp.office365.com', accepted],
    ['the host is one of Microsoft, written otherwise', 'SMTP.Office365.com.', accepted],
  ])('is never written when %s', async (_name, host, consent) => {
    const { heard, told: facts } = await signInCheck(securedServer('! tls self-signed', ...anyOffer), {
      host: host.toLowerCase().replace(/\.$/, ''),
      consent,
      situation: { sending: { host } },
    })
    expect([secretLines(heard), facts.map((fact) => 'why' in fact && fact.why)]).toEqual([
      [],
      ['certificate', 'certificate'],
    ])
  })

  it.each(['starttls-refused.txt', 'starttls-masked.txt', 'banner-and-ehlo-in-one-segment.txt'])(
    'is never written in clear: %s',
    async (conversation) => {
      const { told: facts, heard } = await signInCheck(conversation, { consent: both })
      expect([facts.map((fact) => 'why' in fact && fact.why), secretLines(heard)]).toEqual([['no-tls', 'no-tls'], []])
    },
  )

  it.each([
    ['no account', { account: '' }, {}, 'no-account'],
    ['no password', {}, { password: '' }, 'no-secret'],
    ['a line end in the account', { account: 'a\r\nRCPT TO:<x>' }, {}, 'unsafe-account'],
    ['a NUL in the password', {}, { password: 'hunter2\0' }, 'unsafe-account'],
    ['a line end in the password', {}, { password: 'hunter2\nQUIT' }, 'unsafe-account'],
  ])('is not used with %s', async (_name, sending, secrets, why) => {
    const network = fakeNetwork({
      dns: { 'smtp.example.jp A': ['203.0.113.25'] },
      places: { '203.0.113.25:587': [readConversation('basic-accepted.txt')] },
    })
    const ctx = checkContext(network, {
      consent: { basicSignIn: true, oauthSignIn: false, testMail: 'no' },
      secrets: { password: 'hunter2', ...secrets },
      situation: { sending: { host: place.host, account, ...sending } },
    })
    // `account` is parsed with trim: given as it is.
    const facts = told(
      await factsOfCheck(
        { ...ctx, situation: { ...ctx.situation, sending: { ...ctx.situation.sending, account, ...sending } } },
        signInProbes,
      ),
    )
    expect([facts.at(-1), secretLines(network.heard())]).toEqual([
      { kind: 'auth.not-tried', ...place, mechanism: 'BASIC', why, offered: ['PLAIN', 'LOGIN'] },
      [],
    ])
  })

  const traces = ['hunter2', 'HUNTER2', 'aHVudGVyMg', 'h1bnRlcj', 'odW50ZXIy', 'hunter%32']
  it.each([
    ['basic-accepted.txt', 'basic-accepted.txt'],
    ['m365-basic-off.txt', 'm365-basic-off.txt'],
    ['oauth-refused-with-challenge.txt', 'oauth-refused-with-challenge.txt'],
    ['test-mail-accepted.txt', 'test-mail-accepted.txt'],
    [
      'a server that echoes',
      loginServer(
        '< 535-5.7.8 HUNTER2 is wrong',
        '< 535-5.7.8 aHVudGVyMg== is wrong',
        '< 535 5.7.8 AHNjYW5AZXhhbXBsZS5qcABodW50ZXIy',
      ),
    ],
    ['a server that echoes and breaks', loginServer('< 535-hunter2', '< 200 hunter2')],
    ['a server that echoes and closes', loginServer('< 535 hunter2\\', '! close')],
  ])('is in no fact: %s', async (_name, conversation) => {
    const { facts, network } = await checkFrom(conversation)
    const everything = JSON.stringify(facts)
    expect([traces.filter((trace) => everything.includes(trace)), network.heard().join('\n')]).toEqual([
      [],
      expect.stringMatching(/aHVudGVyMg|odW50ZXIy|aHVudGVyMgEB/),
    ])
  })

  it('is used once per click, whatever is asked for', async () => {
    const counts = await Promise.all(
      (['no', 'to-recipient-check', 'real'] as const).map(async (testMail) => {
        const { network } = await checkFrom('basic-accepted.txt', {
          consent: { basicSignIn: true, oauthSignIn: false, testMail },
        })
        return authLines(network.heard()).length
      }),
    )
    expect(counts).toEqual([1, 1, 1])
  })

  it.each([
    ['test-mail-accepted.txt', 'AUTH PLAIN'],
    ['oauth-refused-with-challenge.txt', 'AUTH XOAUTH2'],
  ])('is recorded as nothing but stars: %s', async (conversation, command) => {
    const lines = dialogueOf(await factsFrom(conversation))
    const at = lines.indexOf(`> ${command}`)
    expect(lines.slice(at, at + 3)).toEqual([`> ${command}`, '< 334', '> ***'])
  })

  it('shows the whole dialogue but for itself', async () => {
    const facts = await factsFrom('basic-accepted.txt', { probes: signInProbes })
    expect(dialogueOf(facts, 'basic-sign-in').slice(-6)).toEqual([
      '> AUTH LOGIN',
      '< 334 VXNlcm5hbWU6',
      '> c2NhbkBleGFtcGxlLmpw',
      '< 334 UGFzc3dvcmQ6',
      '> ***',
      '< 235 2.7.0 Authentication successful',
    ])
  })
})

it('keeps the secrets of a way out of what a broken probe tells', async () => {
  const network = fakeNetwork({ places: {} })
  const ctx = checkContext(network, { secrets: { routes: { acs: { password: 'hunter2-acs' } } } })
  const broken = {
    id: 'broken',
    targets: () => [{ key: 'row' }],
    readiness: () => ({ state: 'ready' }) as const,
    async *run() {
      throw new Error('cannot use hunter2-acs')
    },
  }
  expect(JSON.stringify(await factsOfCheck(ctx, [broken]))).not.toContain('hunter2')
})
