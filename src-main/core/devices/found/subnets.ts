import { addressScope } from '../../smtp/ip-address'

/** An IPv4 address of this computer with the length of its network prefix. */
export interface OwnAddress {
  /** Name of the interface, e.g. `eth0`. */
  readonly interface: string
  readonly address: string
  /** 0 to 32. */
  readonly prefixLength: number
}

/** A block of IPv4 addresses; `first` is its network address as a number. */
export interface Subnet {
  readonly first: number
  readonly prefixLength: number
}

/** The number of a dotted IPv4 address, 0 to 2^32 - 1. The text must be one (see `addressScope`). */
export const numberOf = (address: string): number =>
  address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0)

/** The dotted form of a number. */
export const addressOf = (number: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.')

const sizeOf = (prefixLength: number): number => 2 ** (32 - prefixLength)

/** The block of the given length that holds the address. */
export function subnetOf(address: string, prefixLength: number): Subnet {
  const size = sizeOf(prefixLength)
  return { first: Math.floor(numberOf(address) / size) * size, prefixLength }
}

export const cidr = ({ first, prefixLength }: Subnet): string => `${addressOf(first)}/${prefixLength}`

export const holds = ({ first, prefixLength }: Subnet, address: string): boolean => {
  const number = numberOf(address)
  return number >= first && number < first + sizeOf(prefixLength)
}

/** The block of `192.168.1.0/24`, as `cidr` writes it. */
export function parseCidr(text: string): Subnet {
  const [address = '', length = ''] = text.split('/')
  return { first: numberOf(address), prefixLength: Number(length) }
}

/** The hosts of a block without `own`: no network address, no broadcast address. Up to /30. */
export function hostsOf({ first, prefixLength }: Subnet, own: string): readonly string[] {
  const count = Math.max(0, sizeOf(prefixLength) - 2)
  return Array.from({ length: count }, (_, index) => addressOf(first + 1 + index)).filter((address) => address !== own)
}

/** May this address be asked at all? Only addresses of an office network: private (RFC 1918) or link-local (RFC 3927). */
export const isOfficeAddress = (address: string): boolean => {
  const scope = address.includes(':') ? undefined : addressScope(address)
  return scope === 'private' || scope === 'link-local'
}
