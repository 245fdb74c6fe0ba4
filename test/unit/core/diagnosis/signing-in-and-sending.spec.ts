import { describe, expect, it } from 'vitest'
import { authOffer } from '../../../../src-main/core/diagnosis/auth-offer'
import { diagnose } from '../../../../src-main/core/diagnosis/diagnose'
import { rules } from '../../../../src-main/core/diagnosis/rules'
import { send } from '../../../../src-main/core/diagnosis/send'
import { signIn } from '../../../../src-main/core/diagnosis/sign-in'
import { token } from '../../../../src-main/core/diagnosis/token'
import { shipped } from '../../../knowledge/support/shipped'
import { answers, factMoment, factsOf, here, inShort, type SomeFact } from '../../support/facts'

const announced = (secured: boolean, ...authMechanisms: readonly string[]): SomeFact => ({
  kind: 'smtp.capabilities-announced',
  ...here,
  secured,
  capabilities: {
    serverName: 'x.outlook.office365.com',
    keywords: [],
    starttls: !secured,
    authMechanisms: [...authMechanisms],
    sizeLimit: null,
    callerAddress: null,
  },
})

describe('what the server offers', () => {
  const offerOf = (fact: SomeFact) => inShort(authOffer(factsOf(fact), shipped))

  it.each([
    [
      ['LOGIN', 'XOAUTH2'],
      ['auth.password-offered', 'auth.oauth-offered'],
    ],
    [['XOAUTH2'], ['auth.password-not-offered', 'auth.oauth-offered']],
    [['OAUTHBEARER'], ['auth.password-not-offered', 'auth.oauth-offered']],
    [['PLAIN'], ['auth.password-offered', 'auth.oauth-not-offered']],
    [['CRAM-MD5'], ['auth.password-not-offered', 'auth.oauth-not-offered']],
    [[], ['auth.nothing-offered']],
  ])('under encryption: %j', (mechanisms, findings) => {
    expect(offerOf(announced(true, ...mechanisms))).toEqual(findings.map((id) => `${id} because e1`))
  })

  it('in clear is a warning only when a password would be taken', () => {
    expect(offerOf(announced(false, 'LOGIN'))).toEqual(['auth.offered-unencrypted because e1'])
    expect(offerOf(announced(false))).toEqual([])
  })
})

describe('signing in', () => {
  const attempt = (
    kind: 'auth.accepted' | 'auth.refused',
    mechanism: 'LOGIN' | 'XOAUTH2',
    enhanced: string,
    text: string,
  ): SomeFact => ({
    kind,
    ...here,
    mechanism,
    account: 'scan@contoso.example',
    reply: { code: kind === 'auth.accepted' ? 235 : 535, enhanced, lines: [text] },
  })
  const signInOf = (...facts: readonly SomeFact[]) =>
    inShort(signIn(factsOf(...answers({ 'sending.host': here.host }), ...facts), shipped))

  it('works or is refused; the end of Basic is told apart from what a better password mends', () => {
    const ended = 'Authentication unsuccessful, basic authentication is disabled.'
    const wrong = 'Authentication unsuccessful, the user credentials were incorrect.'
    expect(
      signInOf(
        attempt('auth.accepted', 'LOGIN', '2.7.0', 'ok'),
        attempt('auth.accepted', 'XOAUTH2', '2.7.0', 'ok'),
        attempt('auth.refused', 'LOGIN', '5.7.139', ended),
        attempt('auth.refused', 'LOGIN', '5.7.139', wrong),
        attempt('auth.refused', 'LOGIN', '5.9.9', 'something nobody has seen'),
        attempt('auth.refused', 'XOAUTH2', '5.7.3', 'Authentication unsuccessful'),
      ),
    ).toEqual([
      'auth.basic-works because e2',
      'auth.oauth-works because e3',
      'auth.basic-ended because e4',
      'auth.basic-refused because e5',
      'auth.basic-refused because e6',
      'auth.oauth-refused because e7',
    ])
  })

  it('at another server than the device uses says nothing about the device', () => {
    const elsewhere = { ...attempt('auth.accepted', 'LOGIN', '2.7.0', 'ok'), host: 'smtp.hve.mx.microsoft' } as SomeFact
    expect(signInOf(elsewhere)).toEqual([])
  })

  const notTried = (
    why: 'certificate' | 'no-tls' | 'not-offered' | 'paused' | 'no-secret' | 'no-account' | 'unsafe-account',
  ) => ({ kind: 'auth.not-tried', ...here, mechanism: 'BASIC', why, offered: [] }) satisfies SomeFact

  it.each([
    ['certificate', 'auth.held-back-certificate'],
    ['no-tls', 'auth.held-back-unencrypted'],
    ['not-offered', 'auth.not-tried-not-offered'],
    ['no-secret', 'auth.not-tried-no-secret'],
    ['no-account', 'auth.not-tried-no-account'],
    ['unsafe-account', 'auth.not-tried-unsafe-account'],
  ] as const)('that was not tried says why: %s', (why, finding) => {
    expect(signInOf(notTried(why))).toEqual([`${finding} because e2`])
  })

  it('that is paused says for how many minutes from then, rounded up', () => {
    const facts = factsOf({ ...notTried('paused'), until: factMoment + 14 * 60_000 + 1 })
    expect(signIn(facts, shipped)).toEqual([
      { id: 'auth.paused', args: { host: here.host, way: 'Basic', minutes: 15 }, because: ['e1'] },
    ])
  })

  it('that was tried after all is not called untried', () => {
    expect(signInOf(notTried('no-secret'), attempt('auth.accepted', 'LOGIN', '2.7.0', 'ok'))).toEqual([
      'auth.basic-works because e3',
    ])
    expect(signInOf(notTried('no-secret'), attempt('auth.accepted', 'XOAUTH2', '2.7.0', 'ok'))).toEqual([
      'auth.oauth-works because e3',
      'auth.not-tried-no-secret because e2',
    ])
  })
})

describe('a token', () => {
  const read = (form: 'jwt' | 'opaque', ...problems: readonly ('expired' | 'wrong-audience')[]): SomeFact => ({
    kind: 'token.read',
    form,
    audience: 'https://graph.microsoft.com',
    scopes: ['Mail.Send'],
    roles: [],
    problems: [...problems],
  })

  it('is sound, unreadable, or has every problem named', () => {
    const facts = factsOf(read('jwt'), read('opaque'), read('jwt', 'expired', 'wrong-audience'))
    expect(inShort(token(facts, shipped))).toEqual([
      'token.sound because e1',
      'token.opaque because e2',
      'token.expired because e3',
      'token.wrong-audience because e3',
    ])
  })
})

describe('a test mail', () => {
  const mail = { ...here, sender: 'scan@contoso.example', recipient: 'me@contoso.example' }

  it('is accepted, or only its recipient was, which proves less', () => {
    const recipient: SomeFact = { kind: 'mail.recipient-accepted', ...mail }
    const accepted: SomeFact = {
      kind: 'mail.accepted',
      ...mail,
      messageId: '<1@x>',
      reply: { code: 250, lines: ['ok'] },
    }
    expect(inShort(send(factsOf(recipient), shipped))).toEqual(['send.recipient-accepted because e1'])
    expect(inShort(send(factsOf(recipient, accepted), shipped))).toEqual(['send.accepted because e2'])
  })

  it.each([
    ['no-consent', 'send.not-asked-for'],
    ['no-sign-in', 'send.no-sign-in'],
    ['no-sender', 'send.no-sender'],
    ['no-recipient', 'send.no-recipient'],
    ['unsafe-address', 'send.unsafe-address'],
  ] as const)('that was not tried says why: %s', (why, finding) => {
    expect(inShort(send(factsOf({ kind: 'mail.not-tried', ...here, why }), shipped))).toEqual([`${finding} because e1`])
  })
})

describe('all rules together', () => {
  it("show a server's words only after making them fit to be shown", () => {
    const hostile = announced(true, 'XOAUTH2\u202e\u001b[31m')
    const texts = diagnose(rules, factsOf(hostile), shipped).flatMap(({ args }) => Object.values(args).map(String))
    expect(texts.filter((text) => /[\p{Cc}\u202e]/u.test(text))).toEqual([])
  })
})
