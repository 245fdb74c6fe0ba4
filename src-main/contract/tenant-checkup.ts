import { z } from 'zod'
import { Bilingual, Source } from './knowledge-parts'
import { ScriptCommand, ScriptValueType } from './script'

// The check-up of a tenant as data: from this one table come the read-only script (exports/script), the reader of its file (core/tenant) and the list of what is read.

const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/)

/**
 * How a value is written and read. `truth` has three values: true, false, and null for blank; a value that could not be read is not there at all.
 * `address` is shortened (`s***@contoso.com`) unless the administrator decides otherwise.
 */
export const CheckupType = z.enum(['truth', 'text', 'texts', 'number', 'address'])
export type CheckupType = z.infer<typeof CheckupType>

/** One value: the property it is read from, and its name in the file. */
export const CheckupField = z.strictObject({
  name,
  /** Property of what the section's cmdlet answers. */
  property: z.string().regex(/^[A-Z][A-Za-z0-9]*$/),
  type: CheckupType,
  /** Where it is documented that this property exists and what it means. */
  source: Source,
})
export type CheckupField = z.infer<typeof CheckupField>

/** What one command answers: none, one or many rows with the same values. */
export const CheckupSection = z.strictObject({
  name,
  /** What it is, for the administrator who decides whether to run it. */
  title: Bilingual,
  /** `mailbox`: it is about the one mailbox that was named, not about the organisation. */
  about: z.enum(['organisation', 'mailbox']),
  command: ScriptCommand,
  fields: z.array(CheckupField).min(1),
})
export type CheckupSection = z.infer<typeof CheckupSection>

/** Sections behind one sign-in. An optional part may be left out: then nobody knows, which is never "off". */
export const CheckupPart = z.strictObject({
  name,
  title: Bilingual,
  optional: z.boolean(),
  connect: ScriptCommand,
  disconnect: ScriptCommand,
  sections: z.array(CheckupSection).min(1),
})
export type CheckupPart = z.infer<typeof CheckupPart>

/** `tenant-checkup.yaml`. */
export const CheckupTable = z.strictObject({
  title: Bilingual,
  purpose: Bilingual,
  role: z.strictObject({ text: Bilingual, source: Source }),
  values: z.array(z.strictObject({ name, type: ScriptValueType, ask: Bilingual })),
  parts: z.array(CheckupPart).min(1),
  /** What it does not read, said aloud. */
  notRead: z.array(Bilingual).min(1),
  sources: z.array(Source).min(1),
})
export type CheckupTable = z.infer<typeof CheckupTable>

/** The mark in the file, so that nothing else is taken for it. */
export const checkupKind = 'smtp-auth-navi-tenant-checkup'
export const checkupVersion = 1

/** Why a section is not there. `not-permitted`: Exchange does not offer the command to this account. `absent`: the file does not know the section. */
export const NotRead = z.enum(['module-missing', 'skipped', 'not-signed-in', 'not-permitted', 'failed', 'absent'])
export type NotRead = z.infer<typeof NotRead>

export const CheckupValue = z.union([
  z.boolean(),
  z.null(),
  z.string().max(1_000),
  z.number(),
  z.array(z.string().max(1_000)).max(1_000),
])
export type CheckupValue = z.infer<typeof CheckupValue>
export const CheckupRow = z.record(name, CheckupValue)
export type CheckupRow = z.infer<typeof CheckupRow>

/** A section as it was read, its values in the types of the table. */
export const CheckupRead = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('read'), rows: z.array(CheckupRow).max(5_000) }),
  z.strictObject({ state: z.literal('not-read'), why: NotRead }),
])
export type CheckupRead = z.infer<typeof CheckupRead>

/** What a file said, read and cleaned. Never a secret: the table has no field for one. */
export const TenantReading = z.strictObject({
  /** When the script ran, ms since 1970 UTC. */
  readAt: z.number(),
  /** Addresses are shortened in it. */
  shortened: z.boolean(),
  /** The mailbox that was named, as it was typed or shortened. */
  mailbox: z.string().max(400),
  sections: z.record(name, CheckupRead),
  /** A person said that this is the right tenant although its domains do not show it. */
  confirmed: z.boolean().default(false),
  /** Made up for practice. */
  practice: z.boolean().default(false),
})
export type TenantReading = z.infer<typeof TenantReading>

/** How a reading fits the device: its domain is among the accepted ones, a person confirmed it, or neither. */
export const TenantMatch = z.enum(['domain', 'confirmed', 'other'])
export type TenantMatch = z.infer<typeof TenantMatch>

/** A reading as the window shows it. */
export const ShownReading = z.strictObject({
  readAt: z.number(),
  ageDays: z.int(),
  isOld: z.boolean(),
  shortened: z.boolean(),
  mailbox: z.string(),
  tenantId: z.string().nullable(),
  domains: z.array(z.string()),
  match: TenantMatch,
  /** Is it about the mailbox of this device? */
  isOfMailbox: z.boolean(),
  practice: z.boolean(),
  sections: z.array(
    z.strictObject({
      name: z.string(),
      title: Bilingual,
      cmdlet: z.string(),
      properties: z.array(z.strictObject({ name: z.string(), property: z.string() })),
      read: CheckupRead,
    }),
  ),
})
export type ShownReading = z.infer<typeof ShownReading>
