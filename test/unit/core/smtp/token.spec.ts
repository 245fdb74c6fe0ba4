import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readToken } from '../../../../src-main/core/smtp/token'

const now = Date.UTC(2026, 11, 1)
const seconds = now / 1000
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: unknown) => `${part({ typ: 'JWT', alg: 'RS256' })}.${part(claims)}.c2ln`
const good = {
  aud: 'https://outlook.office.com',
  scp: 'SMTP.Send User.Read',
  tid: 'tenant',
  upn: 'scan@example.jp',
  nbf: seconds - 60,
  exp: seconds + 3600,
}
const problemsOf = (claims: object) => readToken(jwt({ ...good, ...claims }), now, 'Scan@Example.jp').problems

describe('readToken', () => {
  it('reads the claims of a good delegated token', () => {
    expect(readToken(jwt(good), now, 'Scan@Example.jp')).toEqual({
      form: 'jwt',
      audience: 'https://outlook.office.com',
      scopes: ['SMTP.Send', 'User.Read'],
      roles: [],
      tenant: 'tenant',
      user: 'scan@example.jp',
      actsAs: 'person',
      notBefore: seconds - 60,
      expiresAt: seconds + 3600,
      problems: [],
    })
  })

  it('finds an application token good by its role', () => {
    const {
      scp: _scp,
      upn: _upn,
      ...claims
    } = { ...good, roles: ['SMTP.SendAsApp'], aud: 'https://outlook.office365.com/' }
    expect(readToken(jwt(claims), now, 'scan@example.jp').problems).toEqual([])
  })

  it('tells an application that has no role from a person without a permission: a role may also be given at Exchange', () => {
    const app = { scp: undefined, upn: undefined, appid: 'app', iat: seconds, oid: 'same', sub: 'same' }
    const read = readToken(jwt({ ...good, ...app }), now, 'scan@example.jp')
    expect([read.actsAs, read.application, read.issuedAt, read.problems]).toEqual([
      'application',
      'app',
      seconds,
      ['missing-role'],
    ])
    expect(problemsOf({ scp: undefined, upn: undefined, idtyp: 'app' })).toEqual(['missing-role'])
    expect(problemsOf({ scp: undefined })).toEqual(['missing-permission'])
  })

  it.each([
    ['another audience', { aud: 'https://graph.microsoft.com' }, ['wrong-audience']],
    ['no audience', { aud: undefined }, ['wrong-audience']],
    ['an audience of GCC High', { aud: 'https://outlook.office365.us' }, []],
    ['an audience in China', { aud: 'https://partner.outlook.cn' }, []],
    ['no permission to send', { scp: 'IMAP.AccessAsUser.All' }, ['missing-permission']],
    ['an end in the past', { exp: seconds }, ['expired']],
    ['a beginning in the future', { nbf: seconds + 1 }, ['not-yet-valid']],
    ['another user', { upn: 'other@example.jp' }, ['other-user']],
    [
      'claims of strange types',
      { exp: 'soon', nbf: [], scp: 7, upn: {}, aud: 3 },
      ['wrong-audience', 'missing-permission'],
    ],
  ])('judges a token with %s', (_name, claims, problems) => {
    expect(problemsOf(claims)).toEqual(problems)
  })

  it('takes another permission where another is asked for', () => {
    expect(readToken(jwt({ ...good, scp: 'Mail.Send' }), now, undefined, ['Mail.Send']).problems).toEqual([])
  })

  it.each(['microsoft_abc', '', 'a.b.c', `${part([1])}.${part(good)}.x`, `${part({})}.${part(good)}`, 'ey..'])(
    'calls %j opaque',
    (token) => {
      expect(readToken(token, now, 'x')).toEqual({ form: 'opaque', scopes: [], roles: [], problems: [] })
    },
  )

  it('never throws and never repeats what it could not read', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (noise, json) => {
        const token = `${part({})}.${Buffer.from(json).toString('base64url')}.${noise.replaceAll('.', '')}`
        expect(['jwt', 'opaque']).toContain(readToken(token, now, noise).form)
        expect(readToken(noise, now, noise).form).toBe('opaque')
      }),
    )
  })
})
