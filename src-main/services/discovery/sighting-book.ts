import type { DiscoveryMethod } from '../../contract/discovery'
import type { Sighting } from '../../core/devices/found/sighting'

/** Everything seen in one search. A sighting that becomes more exact keeps its place. */
export interface SightingBook {
  write(key: string, sighting: Sighting): void
  all(): readonly Sighting[]
  /** How many addresses a method has heard from. */
  heardBy(method: DiscoveryMethod): number
}

/** Nobody's network has more; a flood of answers may bring them. */
const maxSightings = 5_000

export function createSightingBook(written: (sighting: Sighting) => void): SightingBook {
  const sightings = new Map<string, Sighting>()
  const heard = new Map<DiscoveryMethod, Set<string>>()
  return {
    write(key, sighting) {
      if (sightings.size >= maxSightings && !sightings.has(key)) return
      sightings.set(key, sighting)
      const addresses = heard.get(sighting.method) ?? new Set()
      heard.set(sighting.method, addresses)
      for (const address of sighting.addresses) addresses.add(address)
      written(sighting)
    },
    all: () => [...sightings.values()],
    heardBy: (method) => heard.get(method)?.size ?? 0,
  }
}
