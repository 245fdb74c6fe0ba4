import { z } from 'zod'
import { Bilingual, Source } from './knowledge-parts'

// A PowerShell script as data: exports/script is the one writer of its text, build/knowledge checks it against the list of cmdlets.

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** Name of a variable of a script, of one of its typed values, or of a value in its saved file. */
const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,30}$/)
/** A cmdlet's name. */
const verbNoun = z.string().regex(/^[A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+$/)
/** A parameter or property of a cmdlet. */
const member = z.string().regex(/^[A-Z][A-Za-z0-9]*$/)

/** A documented cmdlet (`cmdlets.yaml`). Scripts use nothing else. */
export const CmdletRow = z.strictObject({
  name: verbNoun,
  /** The module to install; null for what Windows brings along. */
  module: z.string().nullable(),
  /** Does it change anything in the tenant? */
  changes: z.boolean(),
  /** Documented parameters that take a value, and switches. Only those that are used or likely to be. */
  parameters: z.array(member),
  switches: z.array(member),
  /** Documented properties of what it answers. */
  properties: z.array(member),
  source: Source,
})
export type CmdletRow = z.infer<typeof CmdletRow>

/** What a typed value of a script is; each has a check at the edge and one in the script itself. */
export const ScriptValueType = z.enum(['address', 'tenant', 'guid', 'name', 'ipv4'])
export type ScriptValueType = z.infer<typeof ScriptValueType>

/** A value in a command, always of a known kind: there is no kind that holds PowerShell. */
export type ScriptValue =
  /** Our own fixed text. */
  | { readonly text: string }
  /** A typed value of the script. */
  | { readonly value: string }
  | { readonly truth: boolean }
  /** What an earlier command answered, or one of its properties. */
  | { readonly of: string; readonly property?: string | undefined }
  | { readonly list: readonly ScriptValue[] }
  | { readonly table: Readonly<Record<string, ScriptValue>> }
  /** `Property -eq 'value'` (Exchange) or `property eq 'value'` (Graph), the value's quotes doubled. */
  | { readonly filter: string; readonly operator: '-eq' | 'eq'; readonly equals: ScriptValue }
  /** Undo: a value of the saved file. */
  | { readonly saved: string }
  /** A moment so many months from now. */
  | { readonly monthsFromNow: number }
  /** A secret typed while the script runs, as a SecureString. It is never in the file. */
  | { readonly secret: Bilingual }

export const ScriptValue: z.ZodType<ScriptValue> = z.lazy(() =>
  z.union([
    z.strictObject({ text: z.string() }),
    z.strictObject({ value: name }),
    z.strictObject({ truth: z.boolean() }),
    z.strictObject({ of: name, property: member.optional() }),
    z.strictObject({ list: z.array(ScriptValue).min(1) }),
    z.strictObject({ table: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/), ScriptValue) }),
    z.strictObject({
      filter: z.string().regex(/^[A-Za-z]+$/),
      operator: z.enum(['-eq', 'eq']),
      equals: ScriptValue,
    }),
    z.strictObject({ saved: name }),
    z.strictObject({ monthsFromNow: z.int().min(1).max(24) }),
    z.strictObject({ secret: Bilingual }),
  ]),
)

/** One call of a cmdlet. */
export const ScriptCommand = z.strictObject({
  cmdlet: verbNoun,
  parameters: z.record(member, ScriptValue),
  switches: z.array(member).default([]),
  /** Keeps the answer under this name. */
  into: name.optional(),
  /** Of a list in a property of an earlier answer: the members whose property has this value (`Where-Object`). */
  among: z.strictObject({ of: name, property: member }).optional(),
})
export type ScriptCommand = z.infer<typeof ScriptCommand>

/** One step: what it does in words, its commands, and what is written down for the undo. */
export const ScriptStep = z.strictObject({
  text: Bilingual,
  /** Runs only when this earlier answer is there. */
  onlyIf: name.optional(),
  /** Undo: runs only when the saved file holds this value (it may be empty). */
  needsSaved: name.optional(),
  commands: z.array(ScriptCommand).min(1),
  /** The script stops, with these words, when the last answer is empty. */
  stopsIfEmpty: Bilingual.optional(),
  /** Kept in the saved file before the next step begins: the values as they were, or the names of what was made. */
  keeps: z.record(name, ScriptValue).default({}),
  /** Shown on the screen at the end of the step. */
  shows: z.array(z.strictObject({ label: Bilingual, value: ScriptValue })).default([]),
  /** Why this is the way to do it. */
  source: Source,
})
export type ScriptStep = z.infer<typeof ScriptStep>

/** A script (`scripts/*.yaml`). */
export const Script = z.strictObject({
  id,
  title: Bilingual,
  /** What it is for and what it changes, two or three sentences. */
  purpose: Bilingual,
  /** Changing scripts ask first, save what was, and have an undo. */
  changes: z.boolean(),
  /** The least role that may run it. */
  role: z.strictObject({ text: Bilingual, source: Source }),
  /** How the script signs in, and how it signs out at the end. */
  connect: ScriptCommand,
  disconnect: ScriptCommand,
  /** Typed values, in the order in which they are asked for when they are not known. */
  values: z.array(
    z.strictObject({
      name,
      type: ScriptValueType,
      ask: Bilingual,
      /** The answer of the situation that gives it, if one does. */
      answer: z.enum(['sending.account', 'sending.from']).nullable(),
      /** Used when no answer gives it. */
      preset: z.string().nullable(),
    }),
  ),
  steps: z.array(ScriptStep).min(1),
  /** Steps of the undo script, in their order; empty only when nothing is changed. */
  undo: z.array(ScriptStep),
  /** The same by hand: numbered clicks. */
  clickPath: z.array(z.strictObject({ text: Bilingual, source: Source })).min(1),
  sources: z.array(Source).min(1),
})
export type Script = z.infer<typeof Script>
