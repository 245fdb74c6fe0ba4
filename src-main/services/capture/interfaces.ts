import { BlockList } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'
import { networkInterfaces } from 'node:os'
import type { CaptureInterface } from '../../contract/capture'
import { addressScope } from '../../core/smtp/ip-address'

type Listed = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/**
 * Addresses to which a device of the office can send: private IPv4 first, then what has no router (link-local), then private IPv6; loopback last,
 * for a program on this very computer.
 */
export function captureInterfaces(listed: Listed = networkInterfaces()): readonly CaptureInterface[] {
  const all = Object.entries(listed).flatMap(([name, infos]) =>
    (infos ?? []).flatMap(({ address, family, cidr, internal }): readonly CaptureInterface[] => {
      const prefixLength = Number(cidr?.split('/')[1])
      if (internal || !Number.isInteger(prefixLength) || ranks.get(addressScope(address) ?? '') === undefined) return []
      // An IPv6 link-local address is of no use on a panel: it needs a zone.
      if (family === 'IPv6' && addressScope(address) === 'link-local') return []
      return [{ address, family: family === 'IPv4' ? 'ipv4' : 'ipv6', name, prefixLength }]
    }),
  )
  const rank = ({ address, family }: CaptureInterface) =>
    (ranks.get(addressScope(address) ?? '') ?? 9) + (family === 'ipv6' ? 10 : 0)
  return [...all.toSorted((one, other) => rank(one) - rank(other)), loopback]
}

/** Scopes that are a network of one's own. 100.64/10 is some routers' inside too. */
const ranks = new Map([
  ['private', 0],
  ['shared', 1],
  ['link-local', 2],
])

/** Nobody else can reach it: practice listens here. */
export const loopback: CaptureInterface = { address: '127.0.0.1', family: 'ipv4', name: 'loopback', prefixLength: 8 }

/** Tells whether a source is a private address on the very link of the interface. */
export function onLink({ address, family, prefixLength }: CaptureInterface): (source: string) => boolean {
  const link = new BlockList()
  link.addSubnet(address, prefixLength, family)
  return (source) => {
    const scope = addressScope(source)
    if (scope === undefined || scope === 'public' || scope === 'multicast' || scope === 'unspecified') return false
    return link.check(source, source.includes(':') ? 'ipv6' : 'ipv4')
  }
}

/** `::ffff:192.0.2.1` and zones as Node gives them, in the plain form. */
export const plainAddress = (address: string | undefined): string =>
  (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
