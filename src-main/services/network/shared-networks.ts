import type { Network } from '../../core/probes/network'
import { createNetwork, type NetworkOptions } from './network'

/** One network for everything that runs under the same options: the connections to one address are counted over all checks together. */
export function createSharedNetworks(): (options: NetworkOptions) => Network {
  const known = new WeakMap<NetworkOptions['mappings'], Network>()
  return (options) => {
    const network = known.get(options.mappings) ?? createNetwork(options)
    known.set(options.mappings, network)
    return network
  }
}
