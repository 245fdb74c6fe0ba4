import { describe, expect, it } from 'vitest'
import { hasMaskedKeyword, parseCapabilities } from '../../../../src-main/core/smtp/capabilities'

const ehlo = (...lines: string[]) => parseCapabilities({ code: 250, lines })

describe('parseCapabilities', () => {
  it('reads the offer of Exchange Online', () => {
    expect(
      ehlo(
        'TYCP286.outlook.office365.com Hello [203.0.113.5]',
        'SIZE 157286400',
        'DSN',
        'STARTTLS',
        'AUTH LOGIN XOAUTH2',
        'smtputf8',
      ),
    ).toEqual({
      serverName: 'TYCP286.outlook.office365.com',
      keywords: ['SIZE 157286400', 'DSN', 'STARTTLS', 'AUTH LOGIN XOAUTH2', 'SMTPUTF8'],
      starttls: true,
      authMechanisms: ['LOGIN', 'XOAUTH2'],
      sizeLimit: 157_286_400,
      callerAddress: '203.0.113.5',
    })
  })

  it('joins repeated AUTH lines and the old form with the equals sign', () => {
    expect(ehlo('x', 'AUTH plain', 'AUTH=LOGIN PLAIN', 'AUTH XOAUTH2').authMechanisms).toEqual([
      'PLAIN',
      'LOGIN',
      'XOAUTH2',
    ])
  })

  it.each([
    ['SIZE', null],
    ['SIZE 0', 0],
    ['SIZE=1000', 1000],
    ['SIZE many', null],
    ['DSN', null],
  ])('takes the limit from %s', (line, limit) => {
    expect(ehlo('x', line).sizeLimit).toBe(limit)
  })

  it.each([
    ['Exchange', 'mx.outlook.com Hello [203.0.113.5]', '203.0.113.5'],
    ['Exchange over IPv6', 'mx.outlook.com Hello [2001:db8::5]', '2001:db8::5'],
    ['Exim', 'mail.example.org Hello [192.168.1.4] [203.0.113.5]', '203.0.113.5'],
    ['Sendmail', 'mail.example.org Hello host.example [203.0.113.5], pleased to meet you', '203.0.113.5'],
    ['Sendmail over IPv6', 'mail.example.org Hello host [IPv6:2001:db8::5], pleased to meet you', '2001:db8::5'],
    ['Gmail', 'smtp.gmail.com at your service, [203.0.113.5]', '203.0.113.5'],
    ['one without brackets', 'mail.example.org Hello 203.0.113.5.', '203.0.113.5'],
    ['Postfix', 'mail.example.org', null],
    ['a server named by its address', '[192.0.2.1] hello', null],
    ['nothing at all', '', null],
  ])('finds our own address as %s says it', (_name, line, address) => {
    expect(ehlo(line).callerAddress).toBe(address)
  })
})

describe('hasMaskedKeyword', () => {
  it.each([
    ['XXXXXXXA', true],
    ['XXXXXXXX', true],
    ['XEXCH50', false],
    ['XCLIENT NAME', false],
  ])('judges %s', (keyword, isMasked) => {
    expect(hasMaskedKeyword(ehlo('x', keyword))).toBe(isMasked)
  })
})
