import type { Knowledge } from '../../contract/knowledge'
import type { ListField } from '../../contract/list-fields'
import type { ListKnowledge } from '../../contract/list-knowledge'
import type { ListedSender } from '../../contract/listed-sender'
import { listLimits, type ListPreview } from '../../contract/lists'
import type { Site, SiteDevice } from '../../contract/site-file'
import { draftOf, keysOf, withTwins, type FullDraft } from './device-drafts'
import { joinSenders } from './join-senders'
import type { ReadList } from './read-list'
import { sendersOf } from './senders'
import { valuesIn } from './words'

/** What would come of a list, with everything that is needed to do it. */
export interface FullPreview {
  readonly shown: ListPreview
  readonly drafts: readonly FullDraft[]
  readonly senders: readonly ListedSender[]
}

/** Columns without which nothing can be said. */
const needed: Readonly<Record<'smtp-auth-clients' | 'sign-in-log', readonly ListField[]>> = {
  'smtp-auth-clients': ['sender'],
  'sign-in-log': ['sender', 'clientApp'],
}

/** Tells what would come of a list on a site (undefined: a new one). Changes nothing. */
export function previewList(
  { reading, body, columns }: ReadList,
  site: Site | undefined,
  knowledge: Knowledge & { readonly lists: ListKnowledge },
): FullPreview {
  const nothing = { drafts: [], senders: [] }
  const valueOf = valuesIn(knowledge.lists)
  if (reading.kind === 'devices') {
    if (body.length > listLimits.taken)
      return { ...nothing, shown: { kind: 'too-many', count: body.length, most: listLimits.taken } }
    if (columns.size === 0)
      return { ...nothing, shown: { kind: 'columns-missing', fields: ['name', 'model', 'account'] } }
    const context = { knowledge, valueOf, columns, recognised: new Map() }
    const drafts = withTwins(
      body.map((row) => draftOf(row, context)),
      devicesHere(site),
    )
    return {
      ...nothing,
      drafts,
      shown: { kind: 'devices', drafts: drafts.map(({ shown }) => shown), notes: reading.notes },
    }
  }
  const missing = needed[reading.kind].filter((field) => !columns.has(field))
  if (missing.length > 0) return { ...nothing, shown: { kind: 'columns-missing', fields: [...missing] } }
  const { senders, notes } = sendersOf(reading.kind, body, columns, valueOf)
  const { joined, notes: moreNotes } = joinSenders(senders, site)
  return {
    ...nothing,
    senders,
    shown: { kind: 'senders', joined, notes: [...reading.notes, ...notes, ...moreNotes] },
  }
}

const nameOf = ({ id, situation: { device } }: SiteDevice): string => device.name ?? device.model ?? id

/** What makes a device of the site known, and its name. */
const devicesHere = (site: Site | undefined): ReadonlyMap<string, string> =>
  new Map(
    (site?.devices ?? []).flatMap((device) =>
      keysOf(device.situation, device.address).map((key) => [key, nameOf(device)] as const),
    ),
  )
