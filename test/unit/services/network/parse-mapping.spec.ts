import { describe, expect, it } from 'vitest'
import { parseDnsServer, parseMapping } from '../../../../src-main/services/network/parse-mapping'

const place = (host: string, port: number) => ({ kind: 'place', host, port })

describe('a mapping', () => {
  it.each([
    ['smtp.office365.com:587:127.0.0.1:2525', { host: 'smtp.office365.com', port: 587, to: place('127.0.0.1', 2525) }],
    [
      ' SMTP.Office365.com.:587:localhost:2525 ',
      { host: 'smtp.office365.com', port: 587, to: place('localhost', 2525) },
    ],
    ['smtp.office365.com:25:drop', { host: 'smtp.office365.com', port: 25, to: { kind: 'drop' } }],
    ['smtp.office365.com:25:refuse', { host: 'smtp.office365.com', port: 25, to: { kind: 'refuse' } }],
    ['[2001:DB8::1]:25:[::1]:2525', { host: '2001:db8::1', port: 25, to: place('::1', 2525) }],
    ['192.0.2.1:25:drop', { host: '192.0.2.1', port: 25, to: { kind: 'drop' } }],
    ['drop:25:drop:2525', { host: 'drop', port: 25, to: place('drop', 2525) }],
  ])('%s', (text, value) => {
    expect(parseMapping(text)).toEqual({ ok: true, value })
  })

  it.each([
    '',
    'smtp.office365.com',
    'smtp.office365.com:587',
    'smtp.office365.com:587:127.0.0.1',
    'smtp.office365.com:587:127.0.0.1:0',
    'smtp.office365.com:70000:drop',
    'smtp.office365.com:x:drop',
    ':587:drop',
    '2001:db8::1:25:drop',
    '[smtp]:25:drop',
    'a:25:b:25:drop',
    'a b:25:drop',
  ])('not %j', (text) => {
    expect(parseMapping(text)).toEqual({ ok: false, fault: { code: 'usage.bad-mapping', args: { value: text } } })
  })
})

describe('a DNS server', () => {
  it.each([
    ['192.0.2.53', { address: '192.0.2.53', port: 53 }],
    ['127.0.0.1:15353', { address: '127.0.0.1', port: 15353 }],
    ['2001:db8::53', { address: '2001:db8::53', port: 53 }],
    ['[::1]:15353', { address: '::1', port: 15353 }],
    ['[::1]', { address: '::1', port: 53 }],
  ])('%s', (text, value) => {
    expect(parseDnsServer(text)).toEqual({ ok: true, value })
  })

  it.each(['', 'dns.example', 'dns.example:53', '127.0.0.1:0', '127.0.0.1:x', '::1:53:', '300.0.0.1'])(
    'not %j',
    (text) => {
      expect(parseDnsServer(text)).toEqual({
        ok: false,
        fault: { code: 'usage.bad-dns-server', args: { value: text } },
      })
    },
  )
})
