import type { Capabilities, Reply } from '../../contract/evidence'
import { ipFamily } from './ip-address'

/** What middleboxes that do not want TLS leave of the word STARTTLS, e.g. `XXXXXXXA` (Cisco SMTP inspection). */
const maskedKeyword = /^X{6,}[A-Z]?$/

/** Reads an accepted EHLO reply (RFC 5321 4.1.1.1). */
export function parseCapabilities(reply: Reply): Capabilities {
  const [first = '', ...rest] = reply.lines
  const keywords = rest.map((line) => line.trim()).filter((line) => line !== '')
  const words = keywords.map((line) => line.split(/[\s=]+/).map((word) => word.toUpperCase()))
  const parametersOf = (keyword: string) =>
    words.filter(([name]) => name === keyword).map(([, ...parameters]) => parameters)
  const size = parametersOf('SIZE')[0]?.[0] ?? ''
  return {
    serverName: first.trim().split(/\s+/)[0] ?? '',
    keywords: keywords.map((line) => line.replace(/^\S+/, (keyword) => keyword.toUpperCase())),
    starttls: words.some(([name]) => name === 'STARTTLS'),
    authMechanisms: [...new Set(parametersOf('AUTH').flat())].filter((mechanism) => mechanism !== ''),
    sizeLimit: /^\d{1,15}$/.test(size) ? Number(size) : null,
    callerAddress: callerAddress(first),
  }
}

/** True when a capability has the damaged form that a middlebox gives to STARTTLS. */
export const hasMaskedKeyword = ({ keywords }: Capabilities): boolean =>
  keywords.some((keyword) => maskedKeyword.test(keyword))

/**
 * The last IP address behind the server's name. Exchange: `Hello [203.0.113.5]`; Exim and Sendmail: `Hello name [203.0.113.5]`, IPv6 also as
 * `[IPv6:2001:db8::1]`; Gmail: `at your service, [203.0.113.5]`. The last one, because some repeat our own EHLO name first.
 */
function callerAddress(firstLine: string): string | null {
  const words = firstLine
    .trim()
    .replace(/^\S+/, '')
    .split(/[\s[\](),;<>]+/)
  const addresses = words
    .map((word) => word.replace(/^IPv6:/i, '').replace(/\.$/, ''))
    .filter((word) => ipFamily(word) !== undefined)
  return addresses.at(-1) ?? null
}
