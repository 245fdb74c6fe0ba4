import type { Sighting } from './sighting'

/** More addresses with one MAC than a device has: a repeater, or a router that answers for others (proxy ARP). */
const mostAddressesOfOne = 3

/**
 * Which sightings are of the same device, as lists of their places in `sightings`, in order of the first. Identity decides: UUID, then serial
 * number, then MAC address. An address alone joins only what has no identity of its own, and only where a single device stands behind it:
 * one print server may speak for several printers.
 */
export function groupSightings(sightings: readonly Sighting[]): readonly (readonly number[])[] {
  const groups = createGroups(sightings)
  joinBy(groups, sightings, ({ uuid }) => (uuid === undefined ? [] : [uuid]))
  joinBy(groups, sightings, ({ serial, texts }) => {
    const maker = makerWord(texts)
    return isSerial(serial) && maker !== undefined ? [`${maker} ${serial}`] : []
  })
  joinByAddress(groups, sightings)
  joinByMac(groups, sightings)
  return groups.all()
}

/** Serial numbers that are none: too short, or one character over and over. */
export const isSerial = (serial: string | undefined): serial is string =>
  serial !== undefined && serial.length >= 5 && new Set(serial.replace(/[^0-9a-z]/gi, '')).size > 2

/** Two makers may give the same serial number. */
const makerWord = (texts: Sighting['texts']): string | undefined =>
  /\p{L}{2,}/u.exec((texts[0]?.text ?? '').replace(/^.*?\bMFG:/i, ''))?.[0].toLowerCase()

interface Groups {
  /** Joins the groups of two sightings, unless both have a UUID or both a serial number and these differ. */
  join(one: number, other: number): void
  sameGroup(one: number, other: number): boolean
  /** Everybody in the group of this sighting. */
  membersOf(one: number): readonly number[]
  all(): readonly (readonly number[])[]
}

function createGroups(sightings: readonly Sighting[]): Groups {
  const groupOf = sightings.map((_, index) => [index])
  const identities = (members: readonly number[], key: 'uuid' | 'serial') =>
    new Set(
      members.flatMap((index) => {
        const value = sightings[index]?.[key]
        return value === undefined || (key === 'serial' && !isSerial(value)) ? [] : [value]
      }),
    )
  return {
    join(one, other) {
      const [left, right] = [groupOf[one] ?? [], groupOf[other] ?? []]
      if (left === right) return
      const joined = [...left, ...right]
      if (identities(joined, 'uuid').size > 1 || identities(joined, 'serial').size > 1) return
      for (const index of joined) groupOf[index] = joined
    },
    sameGroup: (one, other) => groupOf[one] === groupOf[other],
    membersOf: (one) => groupOf[one] ?? [],
    all: () => [...new Set(groupOf)].map((members) => members.toSorted((a, b) => a - b)).toSorted(byFirst),
  }
}

const byFirst = (one: readonly number[], other: readonly number[]) => (one[0] ?? 0) - (other[0] ?? 0)

function joinBy(
  groups: Groups,
  sightings: readonly Sighting[],
  keysOf: (sighting: Sighting) => readonly string[],
): void {
  const first = new Map<string, number>()
  sightings.forEach((sighting, index) => {
    for (const key of keysOf(sighting)) {
      const known = first.get(key)
      if (known === undefined) first.set(key, index)
      else groups.join(known, index)
    }
  })
}

function placesByAddress(sightings: readonly Sighting[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  sightings.forEach(({ addresses }, index) => {
    for (const address of addresses) places.set(address, [...(places.get(address) ?? []), index])
  })
  return places
}

/** At each address: what has no identity goes to the one device there, or, when there are several, stays together as their host. */
function joinByAddress(groups: Groups, sightings: readonly Sighting[]): void {
  const hasIdentity = (index: number) => groups.membersOf(index).some((member) => sightings[member]?.uuid !== undefined)
  for (const places of placesByAddress(sightings).values()) {
    const known = places.filter(hasIdentity)
    const [first] = known
    const isOneDevice = known.every((index) => groups.sameGroup(index, first ?? index))
    const others = places.filter((index) => !hasIdentity(index))
    const target = isOneDevice ? (first ?? others[0]) : others[0]
    if (target !== undefined) for (const index of others) groups.join(target, index)
  }
}

function joinByMac(groups: Groups, sightings: readonly Sighting[]): void {
  const addressesOf = new Map<string, Set<string>>()
  for (const { mac, addresses } of sightings)
    if (mac !== undefined) addressesOf.set(mac, new Set([...(addressesOf.get(mac) ?? []), ...addresses]))
  joinBy(groups, sightings, ({ mac }) =>
    mac !== undefined && (addressesOf.get(mac)?.size ?? 0) <= mostAddressesOfOne ? [mac] : [],
  )
}
