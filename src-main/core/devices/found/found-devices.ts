import type { DiscoveryMethod, FoundDevice } from '../../../contract/discovery'
import type { DeviceFamily, Knowledge } from '../../../contract/knowledge'
import { groupSightings, isSerial } from './group-sightings'
import { makerOf } from './neighbours'
import { familiesOf, modelOf } from './recognise'
import type { Sighting } from './sighting'
import { numberOf } from './subnets'

/** Nobody has more devices in one search; a flood of answers may bring them. */
const maxDevices = 1_000
const maxTexts = 40

/** The devices that the sightings are of: joined, recognised, those that may send mail first. Ids stay when more sightings come. */
export function foundDevices(
  sightings: readonly Sighting[],
  knowledge: Pick<Knowledge, 'devices' | 'discovery'>,
): readonly FoundDevice[] {
  return groupSightings(sightings)
    .slice(0, maxDevices)
    .map((places) =>
      deviceOf(
        `d${(places[0] ?? 0) + 1}`,
        places.flatMap((place) => sightings[place] ?? []),
        knowledge,
      ),
    )
    .toSorted(byPromise)
}

function deviceOf(
  id: string,
  seen: readonly Sighting[],
  { devices: catalogue, discovery }: Pick<Knowledge, 'devices' | 'discovery'>,
): FoundDevice {
  const first = <K extends 'name' | 'location' | 'serial' | 'firmware' | 'uuid' | 'mac'>(key: K): string | null =>
    seen.map((sighting) => sighting[key]).find((value) => value !== undefined) ?? null
  const identification = unique(
    seen.flatMap(({ texts }) => texts),
    ({ field, text }) => `${field} ${text}`,
  ).slice(0, maxTexts)
  const enterprise = seen.map((sighting) => sighting.enterprise).find((number) => number !== undefined)
  const families = familiesOf(identification, enterprise, catalogue)
  const model = modelOf(identification)
  const mac = first('mac')
  const page = seen.find((sighting) => sighting.page !== undefined)
  const serial = seen.map((sighting) => sighting.serial).find(isSerial)
  const location = first('location')
  return {
    id,
    addresses: [...new Set(seen.flatMap(({ addresses }) => addresses))],
    name: first('name'),
    model,
    location,
    serial: serial ?? null,
    firmware: first('firmware'),
    uuid: first('uuid'),
    mac,
    makerHint: mac === null ? null : makerOf(mac, discovery.makers),
    families: families.map((family) => family.id),
    isCandidate: families.length > 0 || seen.some(({ printsOrScans }) => printsOrScans === true),
    seenBy: unique(
      seen.map(({ method }) => method),
      (method: DiscoveryMethod) => method,
    ),
    identification,
    page: page?.page === undefined ? null : `${page.page}://${page.addresses[0] ?? ''}/`,
    prefill: prefillOf(families, model, location),
  }
}

/** Only what is sure: one family, and the model as the device says it. */
function prefillOf(
  [family, ...others]: readonly DeviceFamily[],
  model: string | null,
  location: string | null,
): FoundDevice['prefill'] {
  const isSure = family !== undefined && others.length === 0
  return {
    ...(location === null ? {} : { name: location }),
    ...(isSure ? { family: family.id, kind: family.kinds[0] ?? 'unknown' } : {}),
    ...(model === null ? {} : { model: model.slice(0, 120) }),
  }
}

function unique<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  return [...new Map(values.toReversed().map((value) => [keyOf(value), value])).values()].toReversed()
}

const promise = ({ isCandidate, makerHint }: FoundDevice) => (isCandidate ? 0 : makerHint === null ? 2 : 1)
const byPromise = (one: FoundDevice, other: FoundDevice) =>
  promise(one) - promise(other) || numberOf(one.addresses[0] ?? '') - numberOf(other.addresses[0] ?? '')
