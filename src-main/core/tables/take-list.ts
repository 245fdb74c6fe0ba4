import type { Evidence, EvidenceOf } from '../../contract/evidence'
import type { ListedSender } from '../../contract/listed-sender'
import type { Site, SiteDevice } from '../../contract/site-file'
import { Situation } from '../../contract/situation'
import { isToldByList, newSite, withToldFacts } from '../sites/site-changes'
import type { FullDraft } from './device-drafts'
import { accountsOf } from './join-senders'

// What an import makes of sites, and how it is taken back. Pure: values in, values out.

interface Place {
  readonly site: string
  readonly device: string
}

/** All that is needed to take an import back. */
export interface Taken {
  readonly at: number
  readonly added: readonly Place[]
  /** What earlier lists had told of a device. */
  readonly told: readonly (Place & { readonly before: readonly Evidence[] })[]
  /** Sites that were made, and names that were given to sites without one. */
  readonly made: readonly string[]
  readonly named: readonly string[]
}

export interface Outcome {
  /** The sites that changed, whole. */
  readonly sites: readonly Site[]
  readonly taken: Taken
}

const newDevice = (id: string, at: number, situation: Situation, more: Partial<SiteDevice> = {}): SiteDevice => ({
  id,
  changedAt: at,
  situation,
  progress: null,
  runs: [],
  seen: [],
  confirmedLabels: [],
  ...more,
})

/**
 * All the drafts at once. One with another site's name goes to the site of that name, which is made when it is missing; `target` takes the others, and takes
 * the first name itself when it has none.
 */
export function takeDrafts(
  drafts: readonly FullDraft[],
  sites: readonly Site[],
  target: string,
  newId: () => string,
  at: number,
): Outcome {
  const known = new Map(sites.map((site) => [site.id, site]))
  const made: string[] = []
  const named: string[] = []
  const make = (id: string, name: string): Site => {
    made.push(id)
    return { ...newSite(id, null), name }
  }
  const added: Place[] = []
  const siteFor = (name: string | null): Site => {
    const own = known.get(target) ?? make(target, name ?? '')
    if (name === null || own.name === name) return own
    const other = [...known.values()].find((site) => site.name === name)
    if (other !== undefined) return other
    if (own.name === '') {
      named.push(target)
      return { ...own, name }
    }
    return make(newId(), name)
  }
  const changed = new Set<string>()
  for (const { shown, situation, address } of drafts) {
    const site = siteFor(shown.site)
    const device = newDevice(newId(), at, situation, address === undefined ? {} : { address })
    known.set(site.id, { ...site, devices: [...site.devices, device] })
    changed.add(site.id)
    added.push({ site: site.id, device: device.id })
  }
  return {
    sites: [...changed].flatMap((id) => known.get(id) ?? []),
    taken: { at, added, told: [], made, named: named.filter((id) => !made.includes(id)) },
  }
}

/** What a list of Microsoft says, for every device that has an account. */
export interface SendersOrder {
  readonly list: EvidenceOf<'list.sign-in-seen'>['list']
  /** Name of the file. */
  readonly file: string
  readonly senders: readonly ListedSender[]
  readonly from: number | null
  readonly to: number | null
  /** Senders without a device that become one. */
  readonly add: readonly string[]
}

/** Tells the devices of a site what a list says of them, and adds the wanted strangers. What an earlier list of the same kind said is over. */
export function takeSenders(
  site: Site | undefined,
  target: string,
  order: SendersOrder,
  newId: () => string,
  at: number,
): Outcome {
  const own = site ?? newSite(target, null)
  const bySender = new Map(order.senders.map((sender) => [sender.account.toLowerCase(), sender]))
  const wanted = new Set(order.add.map((account) => account.toLowerCase()))
  const taken = new Set(own.devices.flatMap(accountsOf))
  const strangers = [...bySender].flatMap(([account, sender]) =>
    wanted.has(account) && !taken.has(account) ? [newDevice(newId(), at, situationOf(sender))] : [],
  )
  const told: (Place & { before: readonly Evidence[] })[] = []
  const tell = (device: SiteDevice): SiteDevice => {
    const facts = factsOf(device, order, bySender, newId, at)
    if (facts.length === 0) return device
    const before = device.seen.filter(({ kind }) => isToldByList(kind))
    told.push({ site: own.id, device: device.id, before })
    const others = before.filter((fact) => !('list' in fact) || fact.list !== order.list)
    const shown = device.seen.filter(({ kind }) => !isToldByList(kind))
    return { ...device, seen: withToldFacts(shown, [...others, ...facts]) }
  }
  const devices = [...own.devices, ...strangers].map(tell)
  const added = strangers.map(({ id }) => ({ site: own.id, device: id }))
  return {
    sites: told.length === 0 ? [] : [{ ...own, devices }],
    taken: {
      at,
      added,
      told: told.filter(({ device }) => !added.some((one) => one.device === device)),
      made: site === undefined ? [own.id] : [],
      named: [],
    },
  }
}

/** A sender in Microsoft's list sends through Microsoft 365; more is not known of it. */
function situationOf({ account, signIn }: ListedSender): Situation {
  const method = { basic: 'password', both: 'password', oauth: 'oauth', unknown: 'unknown' } as const
  return Situation.parse({
    sending: { account, from: account, signIn: method[signIn] },
    tenant: { usesMicrosoft365: 'yes' },
  })
}

function factsOf(
  device: SiteDevice,
  { list, file, from, to }: SendersOrder,
  bySender: ReadonlyMap<string, ListedSender>,
  newId: () => string,
  at: number,
): readonly Evidence[] {
  const accounts = accountsOf(device)
  const base = { probe: 'lists', at, tookMs: 0, mapped: false, list, file: file.slice(0, 120), from, to }
  const seen = accounts.flatMap((account) => bySender.get(account) ?? [])
  const [first] = accounts
  if (first === undefined) return []
  if (seen.length === 0)
    return [{ ...base, kind: 'list.no-sign-in-seen', id: `list ${newId()}`, target: first, account: first }]
  return seen.map((sender) => ({
    ...base,
    kind: 'list.sign-in-seen',
    id: `list ${newId()}`,
    target: sender.account,
    sender,
  }))
}

/**
 * A site as it was before an import. Devices that somebody worked on since stay: that work was not part of the import. Undefined: the import had made it, and
 * nothing is left in it.
 */
export function withoutTaken(site: Site, { at, added, told, made, named }: Taken): Site | undefined {
  const ours = new Set(added.filter((place) => place.site === site.id).map(({ device }) => device))
  const before = new Map(told.filter((place) => place.site === site.id).map((place) => [place.device, place.before]))
  const isUntouched = ({ id, changedAt, runs }: SiteDevice) => ours.has(id) && changedAt === at && runs.length === 0
  const devices = site.devices
    .filter((device) => !isUntouched(device))
    .map((device) => {
      const facts = before.get(device.id)
      if (facts === undefined) return device
      return {
        ...device,
        seen: withToldFacts(
          device.seen.filter(({ kind }) => !isToldByList(kind)),
          facts,
        ),
      }
    })
  if (devices.length === 0 && made.includes(site.id)) return undefined
  return { ...site, name: named.includes(site.id) ? '' : site.name, devices }
}
