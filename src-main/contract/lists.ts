import { z } from 'zod'
import { Bilingual } from './knowledge-parts'
import { ListField, ListKind } from './list-fields'
import { ListedSender } from './listed-sender'

/** How much of a list is read. */
export const listLimits = {
  bytes: 20 * 1024 * 1024,
  /** A workbook when it is unpacked. */
  unpackedBytes: 128 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cell: 4_000,
  /** Devices that come in at once, and senders that are listed. */
  taken: 2_000,
} as const

/** Something to be known of the file as a whole. Its words are in the locales under `lists.notes.<code>`. */
export const TableNote = z.strictObject({
  code: z.enum([
    'secret-column',
    'secret-cells',
    'encoding',
    'damaged-characters',
    'unclosed-quote',
    'cut-cells',
    'cut-columns',
    'ragged-rows',
    'merged-cells',
    'formulas',
    'macros',
    'external-links',
    'more-sheets',
    'no-head',
    'other-programs',
    'unreadable-rows',
    'no-dates',
    'other-organisation',
    'senders-cut',
  ]),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TableNote = z.infer<typeof TableNote>

/** A column as the person sees it when the guess is put right. */
export const ListColumn = z.strictObject({
  /** Its head; empty when it has none. */
  head: z.string(),
  /** The first values; none of a column that is not read. */
  samples: z.array(z.string()),
  field: ListField.nullable(),
  /** Holds secrets: nothing of it was kept, and nothing can be made of it. */
  isSecret: z.boolean(),
})
export type ListColumn = z.infer<typeof ListColumn>

/** What the list is taken for. */
export const ListReading = z.strictObject({
  kind: ListKind,
  /** Number of the row with the heads; null when there is none. */
  headRow: z.int().nullable(),
  columns: z.array(ListColumn),
  rowCount: z.int(),
  notes: z.array(TableNote),
})
export type ListReading = z.infer<typeof ListReading>

/** What is wrong with a row. An error keeps the row out. Words: `lists.problems.<code>`. */
export const RowProblem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.enum([
    'nothing-to-name',
    'unreadable',
    'corrected',
    'cut',
    'model-ask',
    'model-unknown',
    'twice-in-list',
    'already-here',
    'formula',
  ]),
  field: ListField.nullable(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RowProblem = z.infer<typeof RowProblem>

/** A row of a list of devices as it would come in. */
export const DeviceDraft = z.strictObject({
  /** Its number in the file. */
  row: z.int(),
  name: z.string().nullable(),
  site: z.string().nullable(),
  /** Maker and series of the catalogue, when one was found without asking. */
  family: Bilingual.nullable(),
  model: z.string().nullable(),
  address: z.string().nullable(),
  host: z.string().nullable(),
  account: z.string().nullable(),
  problems: z.array(RowProblem),
  /** Would it come in if nobody chooses? Not with an error, and not when it is here already. */
  isAdvised: z.boolean(),
})
export type DeviceDraft = z.infer<typeof DeviceDraft>

const DeviceName = z.strictObject({ id: z.string(), name: z.string().nullable() })

/** The senders of a list beside the devices of a site. */
export const JoinedSenders = z.strictObject({
  known: z.array(z.strictObject({ sender: ListedSender, devices: z.array(DeviceName) })),
  /** Senders without a device. */
  strangers: z.array(ListedSender),
  /** Devices whose account is not in the list. That proves nothing. */
  silent: z.array(DeviceName),
  /** Devices of which no account is known: they cannot be looked for. */
  withoutAccount: z.array(DeviceName),
  /** The days that the list spans; null when it has no days. */
  firstAt: z.number().nullable(),
  lastAt: z.number().nullable(),
  senderCount: z.int(),
  basicCount: z.int(),
})
export type JoinedSenders = z.infer<typeof JoinedSenders>

/** What would come of the list. */
export const ListPreview = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('devices'), drafts: z.array(DeviceDraft), notes: z.array(TableNote) }),
  z.strictObject({ kind: z.literal('senders'), joined: JoinedSenders, notes: z.array(TableNote) }),
  /** Columns without which nothing can be said. */
  z.strictObject({ kind: z.literal('columns-missing'), fields: z.array(ListField) }),
  /** More devices than come in at once. */
  z.strictObject({ kind: z.literal('too-many'), count: z.int(), most: z.int() }),
])
export type ListPreview = z.infer<typeof ListPreview>

/** A list as the window shows it, with what can be put right: the fields of its kind, and the rows that may hold the heads. */
export const OpenedList = z.strictObject({
  name: z.string(),
  reading: ListReading,
  fields: z.array(ListField),
  firstRows: z.array(z.strictObject({ row: z.int(), text: z.string() })),
  preview: ListPreview,
})
export type OpenedList = z.infer<typeof OpenedList>

/** What an import has done. */
export const ListTaken = z.strictObject({
  /** Names the import, so that it can be taken back. */
  id: z.uuid(),
  site: z.uuid(),
  siteName: z.string(),
  added: z.array(DeviceName),
  /** Devices that were there and have learnt what the list says. */
  told: z.int(),
})
export type ListTaken = z.infer<typeof ListTaken>
