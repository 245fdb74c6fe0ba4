import { hostKey, type Mapping, type MappingTarget } from './parse-mapping'

/** What the mappings say about hosts and ports. Everything else is the real world. */
export interface Mappings {
  /**
   * Where `host:port` leads. `nowhere`: the host is mapped, but not this port. It has no real address here (see `placeholder`),
   * so it must not be tried at all. Undefined: the real world.
   */
  target(host: string, port: number): MappingTarget | { readonly kind: 'nowhere' } | undefined
  /** Is the host, at this port or at any when undefined, led elsewhere? */
  covers(host: string, port?: number): boolean
  /**
   * The address to go on with for a mapped host, without asking DNS: one of 192.0.2.0/24, reserved for documentation (RFC 5737),
   * and for each host another, as in the real world.
   */
  placeholder(host: string): string | undefined
}

export function createMappings(mappings: readonly Mapping[]): Mappings {
  const hosts = [...new Set(mappings.map(({ host }) => host))]
  const find = (host: string, port: number): Mapping | undefined =>
    mappings.find((mapping) => mapping.host === hostKey(host) && mapping.port === port)
  return {
    target: (host, port) => find(host, port)?.to ?? (hosts.includes(hostKey(host)) ? { kind: 'nowhere' } : undefined),
    covers: (host, port) => (port === undefined ? hosts.includes(hostKey(host)) : find(host, port) !== undefined),
    placeholder: (host) => {
      const index = hosts.indexOf(hostKey(host))
      return index < 0 ? undefined : `192.0.2.${(index % 254) + 1}`
    },
  }
}
