import { networkInterfaces } from 'node:os'
import type { OwnAddress } from '../../core/devices/found/subnets'

/** The IPv4 addresses of this computer, loopback left out. */
export function ownAddresses(): readonly OwnAddress[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.flatMap(({ family, internal, address, cidr }) =>
      family !== 'IPv4' || internal
        ? []
        : [{ interface: name, address, prefixLength: Number(cidr?.split('/')[1] ?? '32') }],
    ),
  )
}
