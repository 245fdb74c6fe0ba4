import { textOfBytes } from './device-text'
import { textsOf, type Sighting } from './sighting'

/** As much of a front page as is read, in bytes. */
export const frontPageLimit = 64 * 1024

/** What a web server answered at `/`. */
export interface FrontPage {
  readonly scheme: 'http' | 'https'
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** At most `frontPageLimit`. */
  readonly body: Uint8Array
}

/** What the front page tells about the device at `address`. */
export function frontPageSighting(address: string, { scheme, headers, body }: FrontPage): Sighting {
  return {
    method: 'http',
    addresses: [address],
    texts: textsOf({
      'http.title': titleOf(body.subarray(0, frontPageLimit), charsetOf(headers['content-type'])),
      'http.server': headers['server'],
      'http.realm': /\brealm\s*=\s*"?([^",]{1,200})/i.exec((headers['www-authenticate'] ?? '').slice(0, 2_000))?.[1],
    }),
    page: scheme,
  }
}

const charsetOf = (contentType: string | undefined): string | undefined =>
  /\bcharset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})/i.exec((contentType ?? '').slice(0, 500))?.[1]

function titleOf(body: Uint8Array, named: string | undefined): string | undefined {
  const charset = named ?? charsetOf(/<meta[^>]{0,300}charset[^>]{0,100}/i.exec(latin(body.subarray(0, 2048)))?.[0])
  const title = /<title[^>]{0,200}>([^<]{0,400})/i.exec(textOfBytes(wholeCharacters(body), charset))?.[1]
  return title === undefined ? undefined : withoutEntities(title)
}

const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

/** A page that was cut may end in the middle of a character: the last bytes beyond ASCII are left out. */
function wholeCharacters(body: Uint8Array): Uint8Array {
  if (body.length < frontPageLimit) return body
  const end = body.findLastIndex((byte) => byte < 0x80)
  return body.subarray(0, end + 1)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hexadecimal, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? all
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hexadecimal), 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
}

/** Where a redirect leads: another page of the same address at the usual ports, or undefined for everywhere else. */
export function redirectWithin(
  location: string,
  at: { readonly scheme: 'http' | 'https'; readonly address: string; readonly path: string },
): { readonly scheme: 'http' | 'https'; readonly path: string } | undefined {
  let url: URL
  try {
    url = new URL(location, `${at.scheme}://${at.address}${at.path}`)
  } catch {
    return undefined
  }
  const scheme = url.protocol === 'https:' ? 'https' : url.protocol === 'http:' ? 'http' : undefined
  const stays = url.hostname === at.address && (url.port === '' || Number(url.port) === (scheme === 'http' ? 80 : 443))
  return scheme !== undefined && stays ? { scheme, path: url.pathname + url.search } : undefined
}
