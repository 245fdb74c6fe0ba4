import { ipFamily } from '../smtp/ip-address'
import { tidyText } from './tidy-text'

/**
 * What a person typed. `ok`: usable as it is (only spaces around it and upper case in a host name were mended, which nobody needs to be asked about).
 * `corrected`: something like it is usable, which is offered and never silently used. A corrected value is `ok` when it is checked again.
 */
export type Typed<T> =
  { readonly state: 'ok' | 'corrected'; readonly value: T } | { readonly state: 'nonsense' | 'empty' }

/**
 * A mail server: a host name, a name on the LAN, or an IP address (without brackets). A port or path behind it, a scheme before it and a final dot are left out.
 * Names in Japanese stay as they are: what asks DNS or begins TLS converts them (RFC 5890 A-labels).
 */
export function checkHost(text: string): Typed<string> {
  return check(text, hostIn, sameName)
}

/** The domain of an organisation's mail. Of an address, what follows the `@`. Needs at least two labels, and no underscore. */
export function checkDomain(text: string): Typed<string> {
  return check(text, domainIn, sameName)
}

/** One e-mail address. `mailto:` and a display name are left out. The part before the `@` keeps its case (RFC 5321 2.4). */
export function checkAddress(text: string): Typed<string> {
  return check(text, addressIn, (typed, value) => withLowerDomain(typed) === value)
}

/** A TCP port from 1 to 65535. */
export function checkPort(text: string): Typed<number> {
  return check(text, portIn, (typed, value) => typed === String(value))
}

function check<T>(
  text: string,
  find: (tidy: string) => T | undefined,
  isSame: (typed: string, value: T) => boolean,
): Typed<T> {
  const tidy = tidyText(text)
  if (tidy === '') return { state: 'empty' }
  const value = find(tidy)
  // What would be corrected once more when it is typed again is no correction: some letters change when their case does.
  if (value === undefined || find(tidyText(String(value))) !== value) return { state: 'nonsense' }
  return { state: isSame(text.trim(), value) ? 'ok' : 'corrected', value }
}

const sameName = (typed: string, value: string): boolean => typed.toLowerCase() === value

/** The host of a tidy text, in lower case; undefined when there is none, or when there are two. */
function hostIn(tidy: string): string | undefined {
  const hasScheme = schemeForm.test(tidy)
  const afterScheme = tidy.replace(schemeForm, '')
  const authority = hasScheme ? afterScheme.replace(/^[^/?#]*@/, '') : afterScheme
  const place = authority.replace(/[/?#\\].*$/, '').replace(/[.,;]+$/, '')
  const literal = ipLiteralIn(place)
  if (literal !== undefined) return literal
  const words = place.replace(/[: ]\d{1,5}$/, '').split(' ')
  // Two whole names side by side are two servers; anything less is one name with a space in it.
  if (words.filter((word) => /[^.]\.[^.]+\.[^.]/.test(word)).length > 1) return undefined
  const name = words
    .join(areLabels(words) ? '.' : '')
    .replace(/\.+$/, '')
    .replaceAll(/\.{2,}/g, '.')
    .toLowerCase()
  return ipLiteralIn(name) ?? (isHostName(name) ? name : undefined)
}

/** `smtp office365 com`: the dots were forgotten, which is more likely than three words of one label. */
const areLabels = (words: readonly string[]): boolean =>
  words.length > 2 && words.every((word) => /^[a-z0-9-]+$/i.test(word)) && /^[a-z]{2,4}$/i.test(words.at(-1) ?? '')

const schemeForm = /^(?:smtps?|submissions?|tls|ssl|https?|ftp)(?::\/{0,2}(?!\d+$))/i

/** An IP address, perhaps in brackets and with a port. Panels pad IPv4 addresses with zeros: 192.168.001.010. */
function ipLiteralIn(text: string): string | undefined {
  const inBrackets = /^\[(?:ipv6:)?([^\]]+)\](?::\d{1,5})?$/i.exec(text)?.[1]
  const bare = inBrackets ?? text.replace(/^(\d+(?:\.\d+){3})[: ]\d{1,5}$/, '$1')
  const unpadded = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(bare) ? bare.split('.').map(Number).join('.') : bare.toLowerCase()
  return ipFamily(unpadded) === undefined ? undefined : unpadded
}

/** RFC 1035 2.3.4: 63 octets a label, 253 characters in all. Underscores are no part of a host name, but Windows networks have them and DNS takes them. */
function isHostName(name: string): boolean {
  const labels = name.split('.')
  if (name.length > 253 || /^\d+$/.test(labels.at(-1) ?? '')) return false
  // A single word of another script is an answer in words (わからない), not a server.
  if (labels.length === 1 && !/^[\x21-\x7e]+$/.test(name)) return false
  return labels.every(isLabel)
}

/** An IDN label becomes longer as A-label: `xn--`, a hyphen, and a letter or more for each of its own. */
const isLabel = (label: string): boolean =>
  /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label) ||
  (/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}ー・-]{0,57}[\p{L}\p{M}\p{N}ー])?$/u.test(label) && label === label.toLowerCase())

const isMailDomain = (host: string): boolean =>
  host.includes('.') && !host.includes('_') && ipFamily(host) === undefined

function domainIn(tidy: string): string | undefined {
  const host = hostIn(tidy.slice(tidy.lastIndexOf('@') + 1))
  return host !== undefined && isMailDomain(host) ? host : undefined
}

function addressIn(tidy: string): string | undefined {
  const inAngles = /^[^<>]*<([^<>]+)>$/.exec(tidy)?.[1] ?? tidy
  const bare = inAngles
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
    .replace(/[.,;]+$/, '')
  // One space inside is a slip of the finger; several words are a sentence or two addresses.
  const typed = bare.split(' ').length <= 2 ? bare.replace(' ', '') : bare
  const [local = '', domain = '', ...more] = typed.split('@')
  const isDomain = domain.toLowerCase() === 'localhost' || isMailDomain(domain)
  if (more.length > 0 || !isLocalPart(local) || !isDomain || !isHostName(domain.toLowerCase())) return undefined
  // RFC 5321 4.5.3.1.3: 256 octets for a path, two of which are the angle brackets.
  return octets(typed) <= 254 ? withLowerDomain(typed) : undefined
}

/**
 * RFC 5321 4.5.3.1.1: 64 octets. Letters of any script (RFC 6531). Dots anywhere: Japanese mobile carriers once gave out addresses with two in a row or one
 * before the `@`, and they are still in use. Quoted local parts are left out: too rare to be worth a second grammar.
 */
const isLocalPart = (local: string): boolean =>
  octets(local) <= 64 && /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u.test(local)

function portIn(tidy: string): number | undefined {
  const port = Number(/^(?:(?:tcp|port|ポート|:)[ :]?)?(\d{1,6})(?:\/tcp|番)?$/i.exec(tidy)?.[1])
  return port >= 1 && port <= 65535 ? port : undefined
}

const octets = (text: string): number => new TextEncoder().encode(text).length

const withLowerDomain = (address: string): string => {
  const at = address.lastIndexOf('@')
  return address.slice(0, at) + address.slice(at).toLowerCase()
}
