import type { Endpoint, IpFamily } from '../../contract/evidence'

/** The four octets of an IPv4 address in dotted decimals, or undefined. Leading zeros mean octal to some, so they mean nothing to us. */
function ipv4Octets(text: string): readonly number[] | undefined {
  if (!/^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(text)) return undefined
  const octets = text.split('.').map(Number)
  return octets.every((octet) => octet <= 255) ? octets : undefined
}

/** The eight groups of an IPv6 address (RFC 4291 2.2; without zone), or undefined. */
function ipv6Groups(text: string): readonly number[] | undefined {
  if (!text.includes(':') || !/^[0-9a-f:.]{2,45}$/i.test(text)) return undefined
  const tail = /[^:]*$/.exec(text)?.[0] ?? ''
  const octets = ipv4Octets(tail)
  const [a = 0, b = 0, c = 0, d = 0] = octets ?? []
  const hexadecimal = octets
    ? `${text.slice(0, -tail.length)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
    : text
  const halves = hexadecimal.split('::')
  const [left = '', right] = halves
  if (halves.length > 2) return undefined
  const groupsOf = (half: string) => (half === '' ? [] : half.split(':'))
  const head = groupsOf(left)
  const end = groupsOf(right ?? '')
  const missing = 8 - head.length - end.length
  if (right === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...end]
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => parseInt(group, 16))
    : undefined
}

/** Which family an address literal belongs to; undefined for anything that is not an IP address. */
export function ipFamily(text: string): IpFamily | undefined {
  if (ipv4Octets(text)) return 'ipv4'
  return ipv6Groups(text) ? 'ipv6' : undefined
}

/** The four or sixteen octets of an address, an IPv4 address inside IPv6 (RFC 4291 2.5.5.2) as the four that it is; undefined for anything else. */
export function addressOctets(text: string): readonly number[] | undefined {
  const groups = ipv6Groups(text)
  if (groups === undefined) return ipv4Octets(text)
  const octets = groups.flatMap((group) => [group >> 8, group & 255])
  const isMapped = octets.slice(0, 12).every((octet, at) => octet === (at < 10 ? 0 : 255))
  return isMapped ? octets.slice(12) : octets
}

/** Where an address can be reached from. `shared` is 100.64/10 (RFC 6598). */
export type AddressScope = 'public' | 'private' | 'shared' | 'loopback' | 'unspecified' | 'link-local' | 'multicast'

/** The scope of an address; undefined for anything that is not an IP address. */
export function addressScope(text: string): AddressScope | undefined {
  const octets = ipv4Octets(text)
  if (octets) return ipv4Scope(octets)
  const groups = ipv6Groups(text)
  return groups && ipv6Scope(groups)
}

function ipv4Scope([a = 0, b = 0]: readonly number[]): AddressScope {
  if (a === 0) return 'unspecified'
  if (a === 127) return 'loopback'
  if (a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)) return 'private'
  if (a === 100 && b >= 64 && b < 128) return 'shared'
  if (a === 169 && b === 254) return 'link-local'
  return a >= 224 ? 'multicast' : 'public'
}

function ipv6Scope(groups: readonly number[]): AddressScope {
  const [first = 0] = groups
  const high = groups.slice(0, 5).every((group) => group === 0)
  const [sixth = 0, seventh = 0, last = 0] = groups.slice(5)
  if (high && sixth === 0xffff) return ipv4Scope([seventh >> 8, seventh & 255, last >> 8, last & 255])
  if (high && sixth === 0 && seventh === 0 && last === 0) return 'unspecified'
  if (high && sixth === 0 && seventh === 0 && last === 1) return 'loopback'
  if ((first & 0xfe00) === 0xfc00) return 'private'
  if ((first & 0xffc0) === 0xfe80) return 'link-local'
  return first >= 0xff00 ? 'multicast' : 'public'
}

/** An end of a connection as SMTP writes it (RFC 5321 4.1.3): `[192.0.2.1]`, `[IPv6:2001:db8::1]`. Always a valid EHLO argument. */
export function addressLiteral({ address }: Endpoint): string {
  const withoutZone = address.replace(/%.*$/, '')
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(withoutZone)?.[1]
  if (embedded !== undefined) return `[${embedded}]`
  return ipFamily(withoutZone) === 'ipv6' ? `[IPv6:${withoutZone}]` : `[${withoutZone}]`
}
