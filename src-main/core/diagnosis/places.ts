import type { Evidence } from '../../contract/evidence'

/** A host and port of the run. */
export interface Place {
  readonly host: string
  readonly port: number
}

type FactAt = Extract<Evidence, Place>

const hasPlace = (fact: Evidence): fact is FactAt => 'host' in fact && 'port' in fact

/** Every host and port that some fact is about, once each, in the order in which they were met. */
export function placesOf(facts: readonly Evidence[]): readonly Place[] {
  const places = facts.filter(hasPlace).map(({ host, port }) => ({ host, port }))
  return places.filter((place, at) => places.findIndex(isAt(place)) === at)
}

/** Is the fact about this host and port? */
export const isAt =
  (place: Place) =>
  (fact: Place): boolean =>
    fact.host === place.host && fact.port === place.port

/**
 * Is this the server and port that the device itself uses? The probe `port-reach` looks at the other ports of the same host, every other
 * probe at the one of the device.
 */
export const isSendingPlace = (facts: readonly Evidence[], place: Place): boolean =>
  facts.some((fact) => hasPlace(fact) && isAt(place)(fact) && fact.probe !== 'port-reach')
