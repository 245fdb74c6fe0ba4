import { ipFamily } from '../smtp/ip-address'
import { isDomainSpec, isMacroString } from './macro-syntax'

export type Qualifier = '+' | '-' | '~' | '?'

/** A mechanism as it stands in a record (RFC 7208 5). `domain`: with macros, null for the domain of the record itself. */
export type Mechanism =
  | { readonly kind: 'all' }
  | { readonly kind: 'include' | 'exists'; readonly domain: string }
  | { readonly kind: 'a' | 'mx'; readonly domain: string | null; readonly prefix4: number; readonly prefix6: number }
  | { readonly kind: 'ptr'; readonly domain: string | null }
  | { readonly kind: 'ip'; readonly address: string; readonly prefix: number }

export interface Directive {
  readonly text: string
  readonly qualifier: Qualifier
  readonly mechanism: Mechanism
}

/** A record in parts (RFC 7208 4.6.1). `redirect` and `exp` are domain-specs. */
export interface SpfRecord {
  readonly directives: readonly Directive[]
  readonly redirect: { readonly text: string; readonly domain: string } | null
  readonly exp: string | null
}

export type ParsedRecord =
  { readonly ok: true; readonly record: SpfRecord } | { readonly ok: false; readonly term: string }

/** Is this TXT record one of SPF's? The version ends with a space or with the record (RFC 7208 4.5). */
export const isSpfRecord = (text: string): boolean => /^v=spf1(?: |$)/i.test(text)

/** Reads a whole record. The first term that is wrong makes all of it wrong, wherever it stands (RFC 7208 4.6). */
export function parseRecord(text: string): ParsedRecord {
  const terms = text.slice('v=spf1'.length).split(' ').filter(Boolean)
  const directives: Directive[] = []
  const once = new Map<string, { text: string; domain: string }>()
  for (const term of terms) {
    const modifier = /^([a-z][a-z0-9._-]*)=(.*)$/is.exec(term)
    if (modifier) {
      const [, name = '', value = ''] = modifier
      const known = /^(?:redirect|exp)$/i.test(name) ? name.toLowerCase() : null
      if (known === null ? !isMacroString(value) : once.has(known) || !isDomainSpec(value)) return { ok: false, term }
      if (known !== null) once.set(known, { text: term, domain: value })
      continue
    }
    const directive = parseDirective(term)
    if (directive === null) return { ok: false, term }
    directives.push(directive)
  }
  return {
    ok: true,
    record: { directives, redirect: once.get('redirect') ?? null, exp: once.get('exp')?.domain ?? null },
  }
}

function parseDirective(text: string): Directive | null {
  const [, sign = '', name = '', rest = ''] = /^([+?~-]?)([a-z0-9]+)(.*)$/is.exec(text) ?? []
  const mechanism = parseMechanism(name.toLowerCase(), rest)
  return mechanism && { text, qualifier: isQualifier(sign) ? sign : '+', mechanism }
}

const isQualifier = (sign: string): sign is Qualifier => sign !== '' && '+-~?'.includes(sign)

function parseMechanism(name: string, rest: string): Mechanism | null {
  switch (name) {
    case 'all':
      return rest === '' ? { kind: 'all' } : null
    case 'include':
    case 'exists':
      return rest.startsWith(':') && isDomainSpec(rest.slice(1)) ? { kind: name, domain: rest.slice(1) } : null
    case 'ptr': {
      const domain = optionalDomain(rest)
      return domain === undefined ? null : { kind: 'ptr', domain }
    }
    case 'a':
    case 'mx':
      return withPrefixes(name, rest)
    case 'ip4':
    case 'ip6':
      return network(name, rest)
    default:
      return null
  }
}

/** Null when nothing is given, undefined when it is wrong. */
function optionalDomain(rest: string): string | null | undefined {
  if (rest === '') return null
  return rest.startsWith(':') && isDomainSpec(rest.slice(1)) ? rest.slice(1) : undefined
}

function withPrefixes(kind: 'a' | 'mx', rest: string): Mechanism | null {
  const [, domainPart = '', four, six] = /^(.*?)(?:\/(\d+))?(?:\/\/(\d+))?$/s.exec(rest) ?? []
  const domain = optionalDomain(domainPart)
  const prefix4 = prefixLength(four, 32)
  const prefix6 = prefixLength(six, 128)
  if (domain === undefined || prefix4 === null || prefix6 === null) return null
  return { kind, domain, prefix4, prefix6 }
}

function network(name: 'ip4' | 'ip6', rest: string): Mechanism | null {
  const [, address = '', length] = /^:([^/]+)(?:\/(\d+))?$/.exec(rest) ?? []
  const prefix = prefixLength(length, name === 'ip4' ? 32 : 128)
  return prefix !== null && ipFamily(address) === (name === 'ip4' ? 'ipv4' : 'ipv6')
    ? { kind: 'ip', address, prefix }
    : null
}

/** No leading zeros (RFC 7208 5.6). */
function prefixLength(digits: string | undefined, most: number): number | null {
  if (digits === undefined) return most
  return /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= most ? Number(digits) : null
}
