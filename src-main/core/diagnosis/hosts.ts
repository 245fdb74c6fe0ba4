import type { EndpointRow } from '../../contract/knowledge'
import { addressScope } from '../smtp/ip-address'

/** The row of `endpoints.yaml` for a host: an exact name first, then the longest suffix. Undefined when it is not one of Microsoft's. */
export function endpointOf(host: string, endpoints: readonly EndpointRow[]): EndpointRow | undefined {
  const name = host.toLowerCase().replace(/\.$/, '')
  const bySuffix = endpoints
    .flatMap((row) => row.suffixes.map((suffix) => ({ row, suffix })))
    .filter(({ suffix }) => name.endsWith(suffix))
    .toSorted((a, b) => b.suffix.length - a.suffix.length)
  return endpoints.find((row) => row.hosts.includes(name)) ?? bySuffix[0]?.row
}

/** Does the address belong to the office's own network, this machine or a provider's shared range (RFC 6890) rather than to the internet? */
export function isPrivateAddress(address: string): boolean {
  const scope = addressScope(address)
  return scope !== undefined && scope !== 'public'
}

/** Endings that never exist on the internet (RFC 6762, RFC 8375, ICANN's `.internal`) or are used inside offices by habit. */
const localEndings = ['.local', '.localdomain', '.lan', '.home.arpa', '.internal', '.intra']

/** Does the name itself say that the host stands in the office's own network? A single word does: DNS on the internet has none. */
export function isPrivateHost(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^\[(.*)\]$/, '$1')
  const isWord = !name.includes('.') && !name.includes(':')
  return isWord || isPrivateAddress(name) || localEndings.some((ending) => name.endsWith(ending))
}
