import { describe, expect, it } from 'vitest'
import { frontPageSighting, redirectWithin } from '../../../../../src-main/core/devices/found/front-page'

const read = (html: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) => {
  const body = typeof html === 'string' ? new TextEncoder().encode(html) : html
  const { texts } = frontPageSighting('192.168.1.20', { scheme: 'https', headers, body })
  return Object.fromEntries(texts.map(({ field, text }) => [field, text]))
}

describe('the front page of a device', () => {
  it('tells title, server and realm', () => {
    const headers = { server: 'KM-MFP-http/V0.0.1', 'www-authenticate': 'Basic realm="Canon MF", charset=x' }
    expect(
      read('<HTML><HEAD><TITLE lang=en>\n Remote UI: Login:&nbsp;MF450 &amp; &#26085;&#x672c; </TITLE>', headers),
    ).toEqual({
      'http.title': 'Remote UI: Login: MF450 & 日本',
      'http.server': 'KM-MFP-http/V0.0.1',
      'http.realm': 'Canon MF',
    })
  })

  it('reads the encoding that the page or the header names', () => {
    const title = (before: string) =>
      Uint8Array.from([
        ...new TextEncoder().encode(`${before}<title>`),
        0xb1,
        0xc4,
        0xb6,
        0xc8,
        ...new TextEncoder().encode('</title>'),
      ])
    expect([
      read(title(''), { 'content-type': 'text/html; charset=EUC-JP' }),
      read(title('<meta charset="euc-jp">')),
    ]).toEqual([{ 'http.title': '営業' }, { 'http.title': '営業' }])
  })

  it('does without a title', () => {
    expect([read(''), read('<title></title>'), read('<title>'), read('no html')]).toEqual([{}, {}, {}, {}])
  })

  it('writes no control character for a reference to one', () => {
    expect(read('<title>a&#27;[2J&#x202e;b&#1114112;c&#0;d</title>')).toEqual({ 'http.title': 'a [2J bcd' })
  })
})

describe('a redirect', () => {
  const at = { scheme: 'http', address: '192.168.1.20', path: '/' } as const
  it.each([
    ['/login.html', { scheme: 'http', path: '/login.html' }],
    ['web/guest/ja/', { scheme: 'http', path: '/web/guest/ja/' }],
    ['https://192.168.1.20/', { scheme: 'https', path: '/' }],
    ['https://192.168.1.20:443/a?b', { scheme: 'https', path: '/a?b' }],
    ['//192.168.1.20/x', { scheme: 'http', path: '/x' }],
    ['http://192.168.1.20:8080/', undefined],
    ['http://192.168.1.20:9100/', undefined],
    ['http://192.168.1.21/', undefined],
    ['http://192.168.1.20.evil.example/', undefined],
    ['http://evil.example/192.168.1.20', undefined],
    ['ftp://192.168.1.20/', undefined],
    ['javascript:alert(1)', undefined],
    ['http://', undefined],
  ])('to %s is followed only within the device', (location, next) => {
    expect(redirectWithin(location, at)).toEqual(next)
  })
})
