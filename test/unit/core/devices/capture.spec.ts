import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../../src-main/contract/attempt'
import { Situation, type SituationInput } from '../../../../src-main/contract/situation'
import { concludeCapture } from '../../../../src-main/core/devices/capture-conclude'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { aMail, anAttempt, aSignIn, attemptFacts, overTls } from '../../support/attempts'

const conclude = (attempts: readonly Attempt[], situation: SituationInput = {}) =>
  concludeCapture(attemptFacts(attempts), Situation.parse(situation), shippedKnowledge)
const found = (...attempts: Attempt[]) => conclude(attempts).findings.map(({ id }) => id.replace('seen.', ''))
const can = (...attempts: Attempt[]) =>
  Object.fromEntries(
    conclude(attempts).routes.map(({ route, can: is, round }) => [route, [is, round].join(' ').trim()]),
  )

const token = aSignIn({ mechanism: 'XOAUTH2', secret: 'token', prompt: null })
const inClear = { encryption: { mode: 'none' }, furthest: 'hello' } as const

describe('OAuth, where only XOAUTH2 is offered', () => {
  const asked = { round: 'oauth-only' } as const
  it.each<[string, Partial<Attempt>, string]>([
    ['was tried with a token', { signIns: [token] }, 'oauth-used'],
    ['was tried without one', { signIns: [{ ...token, secret: 'none' }] }, 'oauth-without-token'],
    ['was not tried', {}, 'oauth-not-tried'],
    ['made it fall back to a password', { signIns: [aSignIn({ offered: false, end: 'refused' })] }, 'oauth-fell-back'],
    ['made it fall back to no sign-in', { mails: [aMail({ signedIn: false, end: 'not-sent' })] }, 'oauth-fell-back'],
    ['cannot be judged before encryption', inClear, 'none'],
  ])('%s', (_, part, expected) => {
    const ids = found(anAttempt({ ...asked, ...part })).filter((id) => id.startsWith('oauth'))
    expect(ids).toEqual(expected === 'none' ? [] : [expected])
  })

  it('once used counts, whatever it did at another time', () => {
    const ids = found(anAttempt({ ...asked, signIns: [token] }), anAttempt(asked))
    expect(ids.filter((id) => id.startsWith('oauth'))).toEqual(['oauth-used'])
  })
})

describe('the routes', () => {
  it('are judged by what each wants of the device', () => {
    const login = anAttempt({ signIns: [aSignIn()], mails: [aMail()] })
    const relay = anAttempt({ round: 'no-sign-in', mails: [aMail({ signedIn: false })] })
    expect(can(login, relay)).toEqual({
      'oauth-submission': 'not-seen oauth-only',
      hve: 'yes',
      'direct-send': 'yes',
      'connector-relay': 'yes',
      acs: 'yes',
      'local-relay': 'yes',
      'basic-bridge': 'yes',
    })
  })

  it('that need TLS 1.2 are closed to a device that knows only TLS 1.0, the others are not', () => {
    const old = { encryption: overTls('TLS 1.0') }
    const login = anAttempt({ ...old, signIns: [aSignIn()], mails: [aMail()] })
    const relay = anAttempt({ ...old, round: 'no-sign-in', mails: [aMail({ signedIn: false })] })
    expect(can(login, relay)).toEqual({
      'oauth-submission': 'no',
      hve: 'no',
      'direct-send': 'yes',
      'connector-relay': 'yes',
      acs: 'no',
      'local-relay': 'yes',
      'basic-bridge': 'no',
    })
  })

  it('name the findings that say so', () => {
    const { routes, findings } = conclude([anAttempt({ signIns: [aSignIn()], mails: [aMail()] })])
    const ids = findings.map(({ id }) => id)
    expect(routes.flatMap(({ because }) => because).filter((id) => !ids.includes(id))).toEqual([])
    expect(routes.find(({ route }) => route === 'hve')?.because).toEqual(['seen.tls-modern', 'seen.login-encrypted'])
  })
})

describe('what was seen', () => {
  it.each<[string, Partial<Attempt>, readonly string[]]>([
    [
      'an alert about the certificate',
      {
        encryption: {
          ...overTls('TLS 1.3'),
          handshake: { state: 'refused-by-device', alert: 48 },
        } as Attempt['encryption'],
        furthest: 'handshake',
        end: { how: 'left' },
      },
      ['tls-modern', 'checks-certificate'],
    ],
    [
      'leaving behind the handshake',
      { furthest: 'secured', end: { how: 'left' } },
      ['tls-modern', 'checks-certificate'],
    ],
    [
      'another alert',
      {
        encryption: {
          ...overTls('TLS 1.0'),
          handshake: { state: 'refused-by-device', alert: 70 },
        } as Attempt['encryption'],
        furthest: 'handshake',
        end: { how: 'left' },
      },
      ['tls-old-only', 'tls-refused'],
    ],
    [
      'a name without domain',
      { hello: { verb: 'EHLO', name: 'BRN008077' } },
      ['ehlo-bare-name', 'ignores-certificate', 'tls-modern'],
    ],
    [
      'a name with an underscore',
      { hello: { verb: 'EHLO', name: 'my_mfp.example' } },
      ['ehlo-bad-name', 'ignores-certificate', 'tls-modern'],
    ],
    ['an address as name', { hello: { verb: 'EHLO', name: '[192.168.1.30]' } }, ['ignores-certificate', 'tls-modern']],
    [
      'HELO',
      { ...inClear, hello: { verb: 'HELO', name: 'a.example' } },
      ['no-encryption', 'helo-only', 'left-after-hello'],
    ],
    ['nothing', { ...inClear, hello: null, firstByteMs: null, furthest: 'greeted' }, ['only-connected']],
    [
      'a sign-in and nothing more',
      { signIns: [aSignIn({ secret: 'test-password' })], furthest: 'signed-in' },
      ['login-encrypted', 'ignores-certificate', 'tls-modern', 'left-after-sign-in'],
    ],
    [
      'a prompt it does not like',
      {
        round: 'everything',
        signIns: [aSignIn({ prompt: 'user-name-nul', end: 'given-up', user: null, secret: 'none' })],
        furthest: 'sign-in',
      },
      ['login-prompt', 'ignores-certificate', 'tls-modern'],
    ],
    [
      'another sender',
      {
        signIns: [aSignIn({ user: 'admin@office.example', secret: 'test-password' })],
        mails: [aMail({ headerFrom: 'x <y@z.example>' })],
      },
      ['login-encrypted', 'ignores-certificate', 'tls-modern', 'mail-taken', 'sender-differs', 'header-differs'],
    ],
    ['a device still talking', { ...inClear, end: { how: 'talking' } }, []],
  ])('%s', (_, part, expected) => {
    expect(found(anAttempt(part)).sort()).toEqual([...expected].sort())
  })

  it('is about the device that was heard last: another one on the LAN does not count', () => {
    const other = attemptFacts([anAttempt({ hello: { verb: 'EHLO', name: 'bare' } })], '192.168.1.77')
    const own = attemptFacts([anAttempt()])
    const scan = attemptFacts(
      [anAttempt({ hello: null, encryption: { mode: 'none' }, firstByteMs: null })],
      '192.168.1.99',
    )
    const { findings } = concludeCapture([...other, ...own, ...scan], Situation.parse({}), shippedKnowledge)
    expect(findings.map(({ id }) => id)).toEqual(['seen.tls-modern', 'seen.ignores-certificate'])
  })

  it('stands beside what the catalogue claims', () => {
    const claims = (family: string, ...attempts: Attempt[]) =>
      conclude(attempts, { device: { family } }).claims.map(({ about, catalogue, seen, agreement }) =>
        [about, catalogue, seen, agreement].join(' '),
      )
    expect(claims('brother-mfc-dcp', anAttempt({ round: 'oauth-only', signIns: [token] }))).toEqual([
      'oauth some yes same',
      'tls-version  TLS 1.2 unknown',
      'starttls yes yes same',
      'implicit-tls yes  unknown',
      'certificate-check  never unknown',
    ])
    expect(claims('brother-mfc-dcp', anAttempt(inClear))[2]).toBe('starttls yes no different')
  })
})

describe('the situation', () => {
  it('is filled from the settings of every day, but not from what was typed for the test', () => {
    const everyDay = anAttempt({ signIns: [aSignIn()], mails: [aMail()] })
    const { situation, filled } = conclude([everyDay])
    expect([filled, situation.sending]).toEqual([
      ['sending.encryption', 'sending.signIn', 'sending.account', 'sending.from'],
      expect.objectContaining({
        encryption: 'starttls',
        signIn: 'password',
        account: 'scan@office.example',
        from: 'scan@office.example',
      }),
    ])
    const typed = anAttempt({ signIns: [aSignIn({ user: 'test1234@example.com' })], mails: [aMail()] })
    expect(conclude([typed]).filled).toEqual([])
  })

  it('keeps what a person has answered', () => {
    const everyDay = anAttempt({ signIns: [token], mails: [aMail()] })
    const { situation, filled } = conclude([everyDay], { sending: { signIn: 'password', from: 'a@b.example' } })
    expect([filled, situation.sending.signIn, situation.sending.from, situation.device.offersOAuth]).toEqual([
      ['sending.encryption', 'sending.account', 'device.offersOAuth'],
      'password',
      'a@b.example',
      'yes',
    ])
  })

  it('leads from round to round, and to everything only when nothing came through', () => {
    const rounds = (...attempts: Attempt[]) => conclude(attempts).nextRound
    const [first, second, third] = [anAttempt(), anAttempt({ round: 'oauth-only' }), anAttempt({ round: 'no-sign-in' })]
    expect([
      rounds(),
      rounds(first),
      rounds(first, second),
      rounds(first, second, third),
      rounds(first, second, { ...third, mails: [aMail()] }),
      rounds(first, second, third, anAttempt({ round: 'everything' })),
    ]).toEqual(['exchange', 'oauth-only', 'no-sign-in', 'everything', null, null])
  })
})
