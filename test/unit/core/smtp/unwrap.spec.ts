import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../../src-main/core/smtp/unwrap'

/** Code, enhanced code and words of every reply, in order. */
const found = (text: string) => unwrap(text).map(({ code, enhanced, text: words }) => [code, enhanced, words])

describe('unwrapping pasted text', () => {
  it.each([
    ['raw', '535 5.7.139 Authentication unsuccessful', [[535, '5.7.139', 'Authentication unsuccessful']]],
    ['with a server tail', '535 5.7.3 No [TYCP286CA0042.JPNP286.PROD.OUTLOOK.COM]', [[535, '5.7.3', 'No']]],
    [
      'with a long server tail',
      '535 5.7.3 No [a.prod.outlook.com 2026-11-23T00:00:00.000Z 08DE0000]',
      [[535, '5.7.3', 'No']],
    ],
    [
      'of several lines',
      '550-5.7.26 This mail\n550-5.7.26 is not\n550 5.7.26 signed',
      [[550, '5.7.26', 'This mail is not signed']],
    ],
    [
      'of several lines with one enhanced code',
      '535-5.7.8 Username and\n535 Password not accepted',
      [[535, '5.7.8', 'Username and Password not accepted']],
    ],
    [
      'as Python prints it',
      "(535, b'5.7.139 Authentication unsuccessful')",
      [[535, '5.7.139', 'Authentication unsuccessful']],
    ],
    [
      'as Python prints two lines',
      "(535, b'5.7.8 First line\\n5.7.8 second line of mail')",
      [[535, '5.7.8', 'First line second line of mail']],
    ],
    ['as smtplib debugs it', "reply: retcode (535); Msg: b'5.7.3 Auth failed'", [[535, '5.7.3', 'Auth failed']]],
    ['as MailKit prints it', 'AuthenticationException: 535: 5.7.3 Auth failed', [[535, '5.7.3', 'Auth failed']]],
    ['as nodemailer prints it', 'Invalid login: 535-5.7.139 Auth failed', [[535, '5.7.139', 'Auth failed']]],
    [
      'as PHPMailer prints it',
      'SMTP code: 550 Additional SMTP info: 5.7.60 no permission',
      [[550, '5.7.60', 'no permission']],
    ],
    [
      'in a Postfix line',
      'Nov 23 12:05:35 mail postfix/smtp[550]: dsn=5.7.1, (host a[1.2.3.4] said: 550 5.7.1 mail denied)',
      [[550, '5.7.1', 'mail denied']],
    ],
    [
      'in a bounce',
      "Remote Server returned '550 5.7.64 TenantAttribution; Relay Access Denied'",
      [[550, '5.7.64', 'TenantAttribution; Relay Access Denied']],
    ],
    [
      'twice on a line',
      '#5.7.64 smtp;550 5.7.64 TenantAttribution; Relay Access Denied',
      [[550, '5.7.64', 'TenantAttribution; Relay Access Denied']],
    ],
    [
      'as a diagnostic code',
      'Status: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such mailbox',
      [[550, '5.1.1', 'no such mailbox']],
    ],
    ['as a status alone', 'Action: failed\nStatus: 5.1.1', [[undefined, '5.1.1', '']]],
    ['with a sign', '#5.7.139', [[undefined, '5.7.139', '']]],
    ['without enhanced code', '535 Incorrect authentication data', [[535, undefined, 'Incorrect authentication data']]],
    [
      'with the cause behind Error:',
      '5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Auth failed',
      [[535, '5.7.139', 'Auth failed']],
    ],
    [
      'with its number repeated',
      "response: '535 5.7.3 Auth failed',\nresponseCode: 535,",
      [[535, '5.7.3', 'Auth failed']],
    ],
    ['wrapped after the code', 'said: 535\n  5.7.3 Auth failed', [[535, '5.7.3', 'Auth failed']]],
    ['in full-width characters', '５３５　５．７．３　Ａｕｔｈ　ｆａｉｌｅｄ', [[535, '5.7.3', 'Auth failed']]],
    [
      'in HTML',
      '<p>535&nbsp;5.7.3 <b>Auth</b> failed</p><style>p{margin:550px}</style>',
      [[535, '5.7.3', 'Auth failed']],
    ],
    ['as an XOAUTH2 challenge', '334 eyJzdGF0dXMiOiI0MDEifQ==', [[334, undefined, '{"status":"401"}']]],
  ])('finds a reply %s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('keeps the order of several replies, the good ones among them', () => {
    expect(found('235 2.7.0 Authentication successful\n550 5.7.60 no permission to send mail\n221 2.0.0 Bye')).toEqual([
      [235, '2.7.0', 'Authentication successful'],
      [550, '5.7.60', 'no permission to send mail'],
      [221, '2.0.0', 'Bye'],
    ])
  })

  it('says where a reply stands, and what it was read from', () => {
    expect(unwrap('a log\n\n> said: 535 5.7.3 Auth\n> failed\n\nthe end')).toEqual([
      {
        code: 535,
        enhanced: '5.7.3',
        text: 'Auth',
        longerTexts: ['Auth failed', 'Authfailed'],
        raw: 'said: 535 5.7.3 Auth',
        line: 3,
      },
    ])
  })

  it.each([
    '2026-11-23 12:05:35 mail started',
    'mail from 192.168.5.535 and 10.5.7.57',
    'tel 03-5350-5571, 0120-550-535, mail to us',
    'port 550, smtp.example.jp:550, line 535 of the mail log',
    'version 5.7.139 of the mail program, MySQL 5.7.30, v5.7.57, PHP/5.4.16',
    'postfix/smtp[550]: disconnected from mail',
    'mail 550 pages, 535 円, 450 人, 550%',
    'HTTP/1.1 503 Service Unavailable: access denied',
    'a 1535 5.7 550x x550 mail',
    'smtp port=550 access denied, version=5.7.30 mail',
  ])('finds nothing in %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('never throws and never finds a reply without a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { code, enhanced, line } of unwrap(text)) {
          expect(code ?? enhanced).toBeDefined()
          expect(line).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finds the reply in any frame of words, quotes and line ends', () => {
    const before = fc.constantFrom(
      '',
      ' ',
      '> ',
      '\r\n',
      '\u200b',
      '<br>',
      'S: ',
      'said: ',
      '"',
      '12:05:35 ',
      'エラー: ',
      '\u001b[31m',
    )
    const after = fc.constantFrom('', ' ', '\r\n', '<br>', '"', "')", '\u001b[0m', '\u200b', '</p>', '\n\n別の行')
    fc.assert(
      fc.property(before, after, (front, back) => {
        expect(found(`${front}535 5.7.3 Authentication unsuccessful${back}`)).toEqual([
          [535, '5.7.3', 'Authentication unsuccessful'],
        ])
      }),
    )
  })
})
