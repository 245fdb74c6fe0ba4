import { addressOctets } from '../smtp/ip-address'
import { expansionInExplanation } from './macro-syntax'

/** What macros can stand for (RFC 7208 7.2). */
export interface MacroValues {
  /** The address of the client, IPv4 or IPv6. */
  readonly ip: string
  /** `local@domain`; `postmaster` where the local part was missing. */
  readonly sender: string
  /** The domain whose record is read. */
  readonly domain: string
  readonly helo: string
  /** Seconds since 1970 UTC. */
  readonly now: number
  /** The validated name of the client (RFC 7208 5.5). Only asked for when a macro needs it. */
  validatedName(): Promise<string>
}

/** Replaces every macro of a text whose syntax was checked. Capital letters mean percent-encoding. */
export async function expandMacros(text: string, values: MacroValues): Promise<string> {
  const pieces: string[] = []
  let from = 0
  for (const match of text.matchAll(expansionInExplanation)) {
    const [whole, letter = '', digits = '', reversed = '', delimiters = ''] = match
    const value = transform(await valueOf(letter.toLowerCase(), values), digits, reversed !== '', delimiters)
    pieces.push(literal(text.slice(from, match.index)), letter === letter.toUpperCase() ? percentEncoded(value) : value)
    from = match.index + whole.length
  }
  return [...pieces, literal(text.slice(from))].join('')
}

const literals: Readonly<Record<string, string>> = { '%%': '%', '%_': ' ', '%-': '%20' }
const literal = (text: string): string => text.replace(/%[%_-]/g, (escape) => literals[escape] ?? escape)

async function valueOf(letter: string, values: MacroValues): Promise<string> {
  const { ip, sender, domain, helo } = values
  const at = sender.lastIndexOf('@')
  switch (letter) {
    case 's':
      return sender
    case 'l':
      return sender.slice(0, at)
    case 'o':
      return sender.slice(at + 1)
    case 'd':
      return domain
    case 'i':
      return dotted(ip)
    case 'p':
      return values.validatedName()
    case 'v':
      return addressOctets(ip)?.length === 4 ? 'in-addr' : 'ip6'
    case 'h':
      return helo
    case 'c':
      return ip.toLowerCase()
    case 't':
      return String(values.now)
    default:
      // `r`, the name of the receiving host: we receive nothing.
      return 'unknown'
  }
}

/** IPv4 in decimals, IPv6 as 32 nibbles, with dots. */
export function dotted(ip: string): string {
  const octets = addressOctets(ip) ?? []
  if (octets.length === 4) return octets.join('.')
  return octets
    .flatMap((octet) => [octet >> 4, octet & 15])
    .map((nibble) => nibble.toString(16))
    .join('.')
}

function transform(value: string, digits: string, isReversed: boolean, delimiters: string): string {
  if (digits === '' && !isReversed && delimiters === '') return value
  const separators = new Set(delimiters === '' ? '.' : delimiters)
  const parts = ['']
  for (const character of value) {
    if (separators.has(character)) parts.push('')
    else parts[parts.length - 1] += character
  }
  const ordered = isReversed ? parts.toReversed() : parts
  return (digits === '' ? ordered : ordered.slice(-Number(digits))).join('.')
}

const percentEncoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
