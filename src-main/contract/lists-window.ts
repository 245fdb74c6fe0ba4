import { z } from 'zod'
import { ListField, ListKind } from './list-fields'
import { listLimits } from './lists'

/** A little more than is ever read, so that the reader itself can say that a file is too large. */
const mayCross = (value: unknown): boolean =>
  value instanceof Uint8Array && value.length <= listLimits.bytes + 1_000_000

/** A file that somebody chose: where its content goes is decided later, by `site` and a yes. */
export const ListFile = z.strictObject({
  /** Made by the window, so that it can be told how far the reading is, and stop it. */
  list: z.uuid(),
  /** The site that takes it; one that does not exist is made when something comes in. */
  site: z.uuid(),
  name: z.string().max(300),
  bytes: z.custom<Uint8Array>(mayCross),
})

/** What a person says of a list, in the place of what was guessed. Without `fields` the columns are guessed anew. */
export const ListTold = z.strictObject({
  list: z.uuid(),
  kind: ListKind,
  headRow: z.int().min(1).nullable().optional(),
  fields: z.array(ListField.nullable()).max(listLimits.columns).optional(),
})

/** What is to come in: rows of a list of devices, or accounts without a device. */
export const ListOrder = z.strictObject({
  list: z.uuid(),
  rows: z.array(z.int()).max(listLimits.taken),
  add: z.array(z.string().max(400)).max(listLimits.taken),
})

/** What was taken back. Devices that somebody worked on since stay. */
export const ListTakenBack = z.strictObject({ removed: z.int(), kept: z.int() })
