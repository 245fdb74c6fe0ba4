import { isIP } from 'node:net'
import { fault, ok, type Result } from '../../contract/result'

/** Where a mapped `host:port` leads: to another place, into silence, or to an immediate refusal. */
export type MappingTarget =
  | { readonly kind: 'place'; readonly host: string; readonly port: number }
  | { readonly kind: 'drop' }
  | { readonly kind: 'refuse' }

/** One `--connect-to`. `host` in lower case, without brackets and without the final dot. */
export interface Mapping {
  readonly host: string
  readonly port: number
  readonly to: MappingTarget
}

const host = String.raw`\[[0-9a-fA-F:.%]+\]|[^\s:[\]]+`
const mappingForm = new RegExp(`^(${host}):(\\d{1,5}):(?:(drop|refuse)|(${host}):(\\d{1,5}))$`, 'i')
const dnsServerForm = new RegExp(`^(${host})(?::(\\d{1,5}))?$`)

/** `H:P:H2:P2`, `H:P:drop` or `H:P:refuse`, IPv6 addresses in brackets. Fault: `usage.bad-mapping`. */
export function parseMapping(text: string): Result<Mapping> {
  const [, from, fromPort, word, to, toPort] = mappingForm.exec(text.trim()) ?? []
  const bad = fault('usage.bad-mapping', { value: text })
  if (from === undefined || !isHost(from) || !isPort(fromPort)) return bad
  const place = { host: hostKey(from), port: Number(fromPort) }
  if (word !== undefined) return ok({ ...place, to: { kind: word.toLowerCase() === 'drop' ? 'drop' : 'refuse' } })
  if (to === undefined || !isHost(to) || !isPort(toPort)) return bad
  return ok({ ...place, to: { kind: 'place', host: hostKey(to), port: Number(toPort) } })
}

/** `A`, `A:P` or `[A6]:P`, where A is an IP address; port 53 when none is given. Fault: `usage.bad-dns-server`. */
export function parseDnsServer(text: string): Result<{ address: string; port: number }> {
  const typed = text.trim()
  if (isIP(typed)) return ok({ address: typed, port: 53 })
  const [, address, port = '53'] = dnsServerForm.exec(typed) ?? []
  if (address === undefined || !isIP(hostKey(address)) || !isPort(port))
    return fault('usage.bad-dns-server', { value: text })
  return ok({ address: hostKey(address), port: Number(port) })
}

/** A host name as it is compared: lower case, no brackets, no final dot. */
export function hostKey(host: string): string {
  return host
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase()
}

const isPort = (text: string | undefined): boolean => Number(text) >= 1 && Number(text) <= 65535
const isHost = (text: string): boolean => (text.startsWith('[') ? isIP(hostKey(text)) === 6 : hostKey(text) !== '')
