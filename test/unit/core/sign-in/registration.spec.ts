import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signInClouds } from '../../../../src-main/core/sign-in/clouds'
import {
  adminConsentUrl,
  authorityOf,
  registrationProblems,
  tidyRegistration,
} from '../../../../src-main/core/sign-in/registration'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'

const clouds = signInClouds(shippedKnowledge.endpoints)
const clientId = '00000000-1111-4222-8333-444444444444'
const tenant = 'contoso.onmicrosoft.com'
const problemsOf = (typed: { tenant?: string; clientId?: string }) =>
  registrationProblems({ cloud: 'worldwide', tenant, clientId, ...typed }, clouds).map(
    ({ field, problem }) => `${field} ${problem}`,
  )

describe('a typed registration', () => {
  it.each([
    clientId,
    'contoso.example',
    ' Contoso.Example. ',
    `{${clientId.toUpperCase()}}`,
    'ｃｏｎｔｏｓｏ．ｅｘａｍｐｌｅ',
    'xn--fiq.xn--wgv71a',
    'a-b.co.jp',
  ])('takes the tenant %j', (typed) => {
    expect(problemsOf({ tenant: typed })).toEqual([])
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['common', 'everybody'],
    ['Organizations', 'everybody'],
    ['consumers', 'everybody'],
    ['contoso', 'nonsense'],
    ['contoso.example/../common', 'nonsense'],
    ['contoso.example?x=', 'nonsense'],
    ['contoso.example#', 'nonsense'],
    ['contoso.example\\@evil.example', 'nonsense'],
    ['user@contoso.example', 'nonsense'],
    ['%2e%2e.example', 'nonsense'],
    ['192.168.1.1', 'nonsense'],
    ['-a.example', 'nonsense'],
    ['a..example', 'nonsense'],
    ['contoso.example:443', 'nonsense'],
    [`${'a.'.repeat(130)}example`, 'nonsense'],
    [clientId.slice(1), 'nonsense'],
  ])('refuses the tenant %j: %s', (typed, problem) => {
    expect(problemsOf({ tenant: typed })).toEqual([`tenant ${problem}`])
  })

  it.each([
    ['', 'empty'],
    ['my app', 'nonsense'],
    [`${clientId}x`, 'nonsense'],
    ['abc8Q~hunter2hunter2hunter2hunter2hunter2', 'secret-like'],
  ])('refuses the client id %j: %s', (typed, problem) => {
    expect(problemsOf({ clientId: typed })).toEqual([`clientId ${problem}`])
  })

  it('makes addresses at the host of its cloud only, whatever was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clouds), fc.string(), fc.domain(), (cloud, noise, domain) => {
        for (const typed of [noise, domain, `${domain}/${noise}`, `${noise}.${domain}`]) {
          const registration = tidyRegistration({ cloud: cloud.cloud, tenant: typed, clientId })
          if (registrationProblems(registration, clouds).length > 0) continue
          const { host, pathname } = new URL(authorityOf(registration, cloud))
          expect({ host, pathname }).toEqual({ host: cloud.host, pathname: `/${registration.tenant}` })
        }
      }),
    )
  })

  it("asks an administrator's consent at the page that Microsoft documents", () => {
    const [worldwide] = clouds
    expect(worldwide && adminConsentUrl({ cloud: 'worldwide', tenant, clientId }, worldwide)).toBe(
      `https://login.microsoftonline.com/${tenant}/v2.0/adminconsent?client_id=${clientId}&redirect_uri=http%3A%2F%2Flocalhost&scope=https%3A%2F%2Foutlook.office365.com%2F.default`,
    )
  })
})
