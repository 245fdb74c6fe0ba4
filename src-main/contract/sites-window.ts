import { z } from 'zod'
import { Bilingual, Day } from './knowledge-parts'
import { DeviceKind } from './situation'

// What the lists of sites and devices show. Drawn from the site file and judged anew with what the program knows today; nothing of it is saved.

/**
 * `basic-only`: a test showed that it sends with a password, and that way ends. `proven`: it sends by a way that lasts, and a test showed it.
 * `not-affected`: the change does not concern it. `to-do`: it fails, has to be changed, or its change is not tested yet. `unknown`: too little is known.
 */
export const DeviceState = z.enum(['to-do', 'basic-only', 'unknown', 'proven', 'not-affected'])
export type DeviceState = z.infer<typeof DeviceState>

/** A day by which something has to be done. `daysLeft` is negative when it is over. */
export const DueDate = z.strictObject({
  day: Day,
  daysLeft: z.int(),
  /** A date of the plan, or a secret that somebody gave the end of. */
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('date'), title: Bilingual }),
    z.strictObject({ kind: z.enum(['clientSecret', 'azureSecret']) }),
  ]),
})
export type DueDate = z.infer<typeof DueDate>

export const DeviceRow = z.strictObject({
  id: z.string(),
  /** What people call it; null when nobody named it. */
  name: z.string().nullable(),
  kind: DeviceKind,
  /** Maker and series of the catalogue. */
  family: Bilingual.nullable(),
  model: z.string().nullable(),
  host: z.string().nullable(),
  account: z.string().nullable(),
  state: DeviceState,
  /** The recommended route, or the one thing to find out; null where nothing has to be done. */
  next: Bilingual.nullable(),
  due: DueDate.nullable(),
  /** End of the newest finished check, ms since 1970 UTC; null when there was none. */
  checkedAt: z.number().nullable(),
  changedAt: z.number(),
})
export type DeviceRow = z.infer<typeof DeviceRow>

export const SiteSummary = z.strictObject({
  id: z.string(),
  /** Empty when nobody named it. */
  name: z.string(),
  /** The practice scenario; null in the real world. */
  scenario: z.string().nullable(),
  /** Practice, or measured through a network that is led elsewhere. */
  isPractice: z.boolean(),
  deviceCount: z.int(),
  states: z.record(DeviceState, z.int()),
  changedAt: z.number(),
  /** The next day of its devices that is not over. */
  due: DueDate.nullable(),
})
export type SiteSummary = z.infer<typeof SiteSummary>

export const SiteOverview = z.strictObject({ site: SiteSummary, devices: z.array(DeviceRow) })
export type SiteOverview = z.infer<typeof SiteOverview>

/** `new`: this computer does not have it. `same`: nothing differs. `different`: both have it, and they differ. */
export const Difference = z.enum(['new', 'same', 'different'])
export type Difference = z.infer<typeof Difference>

/** What to do with a device that both have. `both`: theirs comes beside mine as a device of its own. */
export const MergeChoice = z.enum(['mine', 'theirs', 'both'])
export type MergeChoice = z.infer<typeof MergeChoice>

/** What is in a site file, before anything of it is taken over. */
export const OfferedFile = z.strictObject({
  /** Names this offer; the file itself stays with main. */
  offer: z.uuid(),
  /** The file's name without its folder. */
  name: z.string(),
  savedAt: z.number(),
  programVersion: z.string(),
  isPractice: z.boolean(),
  /** `backup`: it is damaged, and this is the last good one beside it. `partly`: it is damaged, and this is what could be rescued. */
  condition: z.enum(['whole', 'backup', 'partly']),
  sites: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** Is there a site of this id on this computer? */
      isHere: z.boolean(),
      devices: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string().nullable(),
          runCount: z.int(),
          changedAt: z.number(),
          /** When mine was changed; null when there is none. */
          mineChangedAt: z.number().nullable(),
          difference: Difference,
        }),
      ),
    }),
  ),
})
export type OfferedFile = z.infer<typeof OfferedFile>

/** Where a device of a queue is. */
export const QueueState = z.enum(['waiting', 'checking', 'done', 'cancelled', 'no-server', 'failed'])
export type QueueState = z.infer<typeof QueueState>
