import { withReading } from './site-changes'
import type { Site, SiteDevice } from '../../contract/site-file'
import type { Difference, MergeChoice } from '../../contract/sites-window'

// What the sites of a file and those of this computer make together. Pure; nothing is ever lost without a choice that says so.

/** The same content gives the same text, in whatever order its keys stand. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, canonical(part)]),
  )
}
const contentOf = ({ id: _id, ...content }: SiteDevice) => JSON.stringify(canonical(content))

/** Gives a device that is kept beside one of the same id an id of its own: the same for the same id and content, so that a file taken in twice changes nothing. */
export type IdOfCopy = (device: SiteDevice) => string

/** How a device of a file stands to the site of this computer. A copy that came with an earlier import is the same device, also when it was worked on since. */
export function differenceOf(mine: Site | undefined, theirs: SiteDevice, idOfCopy: IdOfCopy): Difference {
  const known = mine?.devices.find(({ id }) => id === theirs.id)
  if (known === undefined) return 'new'
  if (contentOf(known) === contentOf(theirs)) return 'same'
  const copy = idOfCopy(theirs)
  return mine?.devices.some(({ id }) => id === copy) ? 'same' : 'different'
}

/**
 * My site with the devices of theirs. `choices`: what to do with a device that both have and that differs; without one both are kept.
 */
export function mergeSite(
  mine: Site | undefined,
  theirs: Site,
  choices: ReadonlyMap<string, MergeChoice>,
  idOfCopy: IdOfCopy,
): Site {
  if (mine === undefined) return theirs
  // Of two readings about the same mailbox the newer one is the truth.
  const tenantReadings = [...mine.tenantReadings, ...theirs.tenantReadings]
    .toSorted((one, other) => one.readAt - other.readAt)
    .reduce<Site>(withReading, { ...mine, tenantReadings: [] }).tenantReadings
  const start = { ...mine, name: mine.name === '' ? theirs.name : mine.name, tenantReadings }
  return theirs.devices.reduce<Site>((site, device) => {
    switch (differenceOf(site, device, idOfCopy)) {
      case 'same':
        return site
      case 'new':
        return { ...site, devices: [...site.devices, device] }
      case 'different':
        return withChoice(site, device, choices.get(device.id) ?? 'both', idOfCopy)
    }
  }, start)
}

function withChoice(site: Site, theirs: SiteDevice, choice: MergeChoice, idOfCopy: IdOfCopy): Site {
  if (choice === 'mine') return site
  if (choice === 'theirs')
    return { ...site, devices: site.devices.map((mine) => (mine.id === theirs.id ? theirs : mine)) }
  return { ...site, devices: [...site.devices, { ...theirs, id: idOfCopy(theirs) }] }
}
