import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { checkAddress, checkDomain, checkHost, checkPort } from '../../../../src-main/core/situation/typed-values'

const ok = <T>(value: T) => ({ state: 'ok', value })
const corrected = <T>(value: T) => ({ state: 'corrected', value })
const nonsense = { state: 'nonsense' }
const empty = { state: 'empty' }
const label63 = 'a'.repeat(63)

describe('a host', () => {
  it.each([
    ['smtp.office365.com', ok('smtp.office365.com')],
    ['  smtp.office365.com\n', ok('smtp.office365.com')],
    ['SMTP.Office365.COM', ok('smtp.office365.com')],
    ['localhost', ok('localhost')],
    ['mailserver', ok('mailserver')],
    ['mail_server.example.co.jp', ok('mail_server.example.co.jp')],
    ['192.0.2.25', ok('192.0.2.25')],
    ['2001:DB8::1', ok('2001:db8::1')],
    ['メール.会社.jp', ok('メール.会社.jp')],
    ['xn--5ckueg.example', ok('xn--5ckueg.example')],
    ['ｓｍｔｐ．ｏｆｆｉｃｅ３６５．ｃｏｍ', corrected('smtp.office365.com')],
    ['smtp。office365。com', corrected('smtp.office365.com')],
    ['smtp｡office365｡com', corrected('smtp.office365.com')],
    ['smtp.office365 .com', corrected('smtp.office365.com')],
    ['smtp. office365. com', corrected('smtp.office365.com')],
    ['smtp office365 com', corrected('smtp.office365.com')],
    ['smtp.office 365.com', corrected('smtp.office365.com')],
    ['smtp.\toffice365.com', corrected('smtp.office365.com')],
    ['　smtp.office365.com　', ok('smtp.office365.com')],
    ['smtp.\u200boffice365.com', corrected('smtp.office365.com')],
    ['\u202asmtp.office365.com\u202c', corrected('smtp.office365.com')],
    ['\ufeffsmtp.office365.com', ok('smtp.office365.com')],
    ['"smtp.office365.com"', corrected('smtp.office365.com')],
    ['「smtp.office365.com」', corrected('smtp.office365.com')],
    ['<smtp.office365.com>,', corrected('smtp.office365.com')],
    ['smtp://smtp.office365.com:587/', corrected('smtp.office365.com')],
    ['smtps://scan@example.co.jp@smtp.office365.com', corrected('smtp.office365.com')],
    ['https://smtp.office365.com/owa?x=1#y', corrected('smtp.office365.com')],
    ['smtp.office365.com:587', corrected('smtp.office365.com')],
    ['smtp.office365.com：５８７', corrected('smtp.office365.com')],
    ['smtp.office365.com 587', corrected('smtp.office365.com')],
    ['smtp.office365.com/', corrected('smtp.office365.com')],
    ['smtp.office365.com.', corrected('smtp.office365.com')],
    ['smtp..office365.com', corrected('smtp.office365.com')],
    ['smtpー1.example.jp', corrected('smtp-1.example.jp')],
    ['smtp－1.example.jp', corrected('smtp-1.example.jp')],
    ['localhost:2525', corrected('localhost')],
    ['[2001:db8::1]:25', corrected('2001:db8::1')],
    ['[192.0.2.25]', corrected('192.0.2.25')],
    ['192.0.2.25:25', corrected('192.0.2.25')],
    ['192.168.001.010', corrected('192.168.1.10')],
    ['scan@example.co.jp', nonsense],
    ['mailto:scan@example.co.jp', nonsense],
    ['smtp.a.example smtp.b.example', nonsense],
    ['smtp.a.example, smtp.b.example', nonsense],
    ['999.1.1.1', nonsense],
    ['192.0.2', nonsense],
    ['-smtp.example.com', nonsense],
    ['smtp-.example.com', nonsense],
    ['smtp,office365,com', nonsense],
    ['わからない', nonsense],
    ['わかりません。', nonsense],
    ['smtp.office365.com; rm -rf /', nonsense],
    [`${label63}.example`, ok(`${label63}.example`)],
    [`a${label63}.example`, nonsense],
    [[label63, label63, label63, 'a'.repeat(61)].join('.'), ok([label63, label63, label63, 'a'.repeat(61)].join('.'))],
    [[label63, label63, label63, 'a'.repeat(62)].join('.'), nonsense],
    ['', empty],
    [' \u3000\t\u200b', empty],
    ['""', empty],
    ['.', nonsense],
    [':587', nonsense],
    ['://', nonsense],
  ])('%j', (typed, expected) => {
    expect(checkHost(typed)).toEqual(expected)
  })
})

describe('a domain', () => {
  it.each([
    ['example.co.jp', ok('example.co.jp')],
    ['Example.CO.JP', ok('example.co.jp')],
    ['日本.jp', ok('日本.jp')],
    ['scan@example.co.jp', corrected('example.co.jp')],
    ['@example.co.jp', corrected('example.co.jp')],
    ['https://www.example.co.jp/', corrected('www.example.co.jp')],
    ['ｅｘａｍｐｌｅ．ｃｏ．ｊｐ', corrected('example.co.jp')],
    ['example', nonsense],
    ['localhost', nonsense],
    ['my_company.co.jp', nonsense],
    ['192.0.2.1', nonsense],
    ['株式会社 例', nonsense],
    ['', empty],
  ])('%j', (typed, expected) => {
    expect(checkDomain(typed)).toEqual(expected)
  })
})

describe('an address', () => {
  it.each([
    ['scan@example.co.jp', ok('scan@example.co.jp')],
    [' Scan.1@Example.co.jp ', ok('Scan.1@example.co.jp')],
    ['foo..bar.@docomo.ne.jp', ok('foo..bar.@docomo.ne.jp')],
    ["o'neil+scan@example.com", ok("o'neil+scan@example.com")],
    ['root@localhost', ok('root@localhost')],
    ['受付@日本.jp', ok('受付@日本.jp')],
    ['ｓｃａｎ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ', corrected('scan@example.co.jp')],
    ['scan @ example.co.jp', corrected('scan@example.co.jp')],
    ['sc an@example.co.jp', corrected('scan@example.co.jp')],
    ['mailto:scan@example.co.jp?subject=x', corrected('scan@example.co.jp')],
    ['<scan@example.co.jp>', corrected('scan@example.co.jp')],
    ['受付の複合機 <scan@example.co.jp>', corrected('scan@example.co.jp')],
    ['scan@example.co.jp.', corrected('scan@example.co.jp')],
    ['scan@example。co。jp', corrected('scan@example.co.jp')],
    ['「scan@example.co.jp」', corrected('scan@example.co.jp')],
    ['scan\u200b@example.co.jp', corrected('scan@example.co.jp')],
    ['a@example.jp, b@example.jp', nonsense],
    ['a@example.jp b@example.jp', nonsense],
    ['scan@@example.co.jp', nonsense],
    ['scan', nonsense],
    ['smtp.office365.com', nonsense],
    ['scan@example', nonsense],
    ['scan@', nonsense],
    ['@example.co.jp', nonsense],
    ['scan@192.0.2.1', nonsense],
    ['scan@my_company.jp', nonsense],
    ['scan\r\nRCPT TO:<x@example.jp>@example.co.jp', nonsense],
    [`${'a'.repeat(64)}@example.jp`, ok(`${'a'.repeat(64)}@example.jp`)],
    [`${'a'.repeat(65)}@example.jp`, nonsense],
    [
      `${'a'.repeat(64)}@${[label63, label63, label63].join('.').slice(0, 189)}`,
      ok(`${'a'.repeat(64)}@${[label63, label63, label63].join('.').slice(0, 189)}`),
    ],
    [`${'a'.repeat(64)}@${[label63, label63, label63].join('.')}`, nonsense],
    ['', empty],
  ])('%j', (typed, expected) => {
    expect(checkAddress(typed)).toEqual(expected)
  })
})

describe('a port', () => {
  it.each([
    ['587', ok(587)],
    [' 25 ', ok(25)],
    ['５８７', corrected(587)],
    [':587', corrected(587)],
    ['0587', corrected(587)],
    ['587/tcp', corrected(587)],
    ['port 587', corrected(587)],
    ['ポート587', corrected(587)],
    ['587番', corrected(587)],
    ['0', nonsense],
    ['65535', ok(65535)],
    ['65536', nonsense],
    ['-25', nonsense],
    ['25, 587', nonsense],
    ['58 7', nonsense],
    ['587.5', nonsense],
    ['smtp', nonsense],
    ['', empty],
  ])('%j', (typed, expected) => {
    expect(checkPort(typed)).toEqual(expected)
  })
})

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...[
      'smtp',
      'office365',
      '.',
      '。',
      '．',
      '@',
      '＠',
      ' ',
      '　',
      ':',
      '587',
      '/',
      '<',
      '>',
      '「',
      '」',
      '-',
      'ー',
      '_',
      '[',
      ']',
      '::',
      '1',
    ],
    ...[
      '192.168.001.010',
      'mailto:',
      'smtp://',
      'example.co.jp',
      '\u200b',
      'メール',
      'Ａ',
      'ß',
      'İ',
      'ﬁ',
      ',',
      ';',
      '?',
      '#',
      '"',
      '%',
    ],
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
  )
  const checks = [checkHost, checkDomain, checkAddress, checkPort] as const

  it('no check throws, and a value that is given is ok and unchanged when checked again', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const check of checks) {
          const first = check(text)
          if (first.state === 'ok' || first.state === 'corrected')
            expect(check(String(first.value))).toEqual({ state: 'ok', value: first.value })
        }
      }),
      { numRuns: 3_000 },
    )
  })
})
