import { describe, expect, it } from 'vitest'
import { isSignInPage, scopeFor, signInClouds, takesToken } from '../../../../src-main/core/sign-in/clouds'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'

const { endpoints } = shippedKnowledge

describe('clouds', () => {
  it('are data: a host, and scopes for each purpose', () => {
    expect(
      signInClouds(endpoints).map((cloud) => [
        cloud.cloud,
        cloud.host,
        scopeFor(cloud, 'client-submission', 'person'),
        scopeFor(cloud, 'client-submission', 'application'),
        scopeFor(cloud, 'hve', 'application'),
      ]),
    ).toEqual([
      [
        'worldwide',
        'login.microsoftonline.com',
        'https://outlook.office.com/SMTP.Send',
        'https://outlook.office365.com/.default',
        'https://outlook.office.com/.default',
      ],
      ...(['gcc-high', 'dod'] as const).map((cloud) => [
        cloud,
        'login.microsoftonline.us',
        'https://outlook.office365.us/SMTP.Send',
        'https://outlook.office365.us/.default',
        undefined,
      ]),
      [
        'china',
        'login.partner.microsoftonline.cn',
        'https://partner.outlook.cn/SMTP.Send',
        'https://partner.outlook.cn/.default',
        undefined,
      ],
    ])
  })
})

describe('isSignInPage', () => {
  it.each([
    'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/authorize?client_id=x',
    'https://LOGIN.microsoftonline.us/x',
    'https://microsoft.com/devicelogin',
    'https://login.microsoft.com/device',
  ])('knows %s', (url) => {
    expect(isSignInPage(url, endpoints)).toBe(true)
  })

  it.each([
    'http://login.microsoftonline.com/',
    'https://login.microsoftonline.com.evil.example/',
    'https://login.microsoftonline.com@evil.example/',
    'https://evil.example/login.microsoftonline.com/',
    'https://login.microsoftonline.com:8443/',
    'https://login.microsoftonline.com\\@evil.example/',
    'https://login.microsoftonline.com/ x',
    'https://graph.microsoft.com/',
    'https://xn--login-microsoftonline.com/',
    'https://login.microsoftonlıne.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '',
  ])('refuses %j', (url) => {
    expect(isSignInPage(url, endpoints)).toBe(false)
  })
})

it.each([
  ['smtp.office365.com', true],
  ['SMTP.Office365.com', true],
  ['smtp.hve.mx.microsoft', true],
  ['smtp.partner.outlook.cn', true],
  ['smtp.azurecomm.net', false],
  ['smtp-mail.outlook.com', false],
  ['mail.office365.com', false],
  ['smtp.office365.com.evil.example', false],
  ['relay', false],
  ['', false],
])('a token for Exchange may go to %j: %s', (host, may) => {
  expect(takesToken(host, shippedKnowledge)).toBe(may)
})
