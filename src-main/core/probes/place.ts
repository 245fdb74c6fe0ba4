import type { IpFamily } from '../../contract/evidence'
import type { EndpointRow, Knowledge } from '../../contract/knowledge'
import type { Situation } from '../../contract/situation'
import { endpointOf } from '../diagnosis/hosts'
import { ipFamily } from '../smtp/ip-address'

/** Where the device hands its mail in. */
export interface Place {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (RFC 8314), instead of STARTTLS. */
  readonly implicitTls: boolean
}

/** How a place is shown: `smtp.office365.com:587`, `[2001:db8::1]:25`. */
export const placeKey = ({ host, port }: Pick<Place, 'host' | 'port'>): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`

/** The row of a host of Microsoft's; undefined for others. For these no certificate override exists. */
export const endpointAt = (host: string, { endpoints }: Knowledge): EndpointRow | undefined =>
  endpointOf(host, endpoints)

/** What names a place: a situation does. */
interface Named {
  readonly sending: {
    readonly host?: string | undefined
    readonly port?: number | undefined
    readonly encryption: Situation['sending']['encryption']
  }
}

/**
 * The place the situation names; undefined without a host. Without a port: 25 for a tenant's MX host, 465 where TLS is to begin at once, else 587
 * (RFC 6409 3.1). Port 465 speaks TLS at once, whatever was answered (RFC 8314 3.3).
 */
export function placeOf({ sending }: Named, knowledge: Knowledge): Place | undefined {
  const typed = (sending.host ?? '').trim().toLowerCase().replace(/\.$/, '')
  const host = /^\[.*\]$/.test(typed) ? typed.slice(1, -1).replace(/^ipv6:/, '') : typed
  if (host === '') return undefined
  const usual = endpointAt(host, knowledge)?.use === 'mx' ? 25 : sending.encryption === 'implicit' ? 465 : 587
  const port = sending.port ?? usual
  return { host, port, implicitTls: port === 465 || sending.encryption === 'implicit' }
}

/** The name as DNS takes it (IDN in its ASCII form); undefined for what can be no host name. */
export function askableName(name: string): string | undefined {
  if (name === '' || name.length > 255 || /[\s/?#@:\\[\]%<>|^`{}"]/.test(name)) return undefined
  try {
    const ascii = new URL(`http://${name}`).hostname
    return /^(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}$/.test(ascii) && ipFamily(ascii) === undefined ? ascii : undefined
  } catch {
    // No URL can hold it, so it is no host name: said by the missing value.
    return undefined
  }
}

/** One resolved address of a host. */
export interface Address {
  readonly address: string
  readonly family: IpFamily
}
