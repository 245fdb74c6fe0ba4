import { z } from 'zod'

/** Both languages, always: a sentence in only one of them does not parse. */
export const Bilingual = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) })
export type Bilingual = z.infer<typeof Bilingual>

/** How sure we are of a fact. Never raised without having read the source. */
export const Confidence = z.enum(['confirmed', 'secondary', 'inferred', 'memory', 'unconfirmed'])
export type Confidence = z.infer<typeof Confidence>

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date()

/**
 * Where a fact comes from. `url` is null only where the fact was seen without a citable page; `note` then says where.
 * A `note` that is a plain string means the same in every language (a date, "RFC 5321 4.2", the name of a document).
 */
export const Source = z
  .strictObject({
    url: z.url({ protocol: /^https$/ }).nullable(),
    note: z.union([z.string().min(1), Bilingual]).optional(),
    /** The date that the page itself bears, in its own form (`2025-05-26 (rev. 2026-01-30)`); absent when it bears none. */
    published: z.string().min(4).optional(),
    checkedOn: Day,
    confidence: Confidence,
  })
  .refine(({ url, note }) => url !== null || note !== undefined, 'a source without url needs a note')
export type Source = z.infer<typeof Source>

/** Who can mend it. */
export const Who = z.enum(['user', 'dealer', 'administrator', 'network', 'microsoft', 'recipient'])
export type Who = z.infer<typeof Who>

/** Whether sending the same mail again helps. */
export const Retry = z.enum(['no', 'after-fix', 'later', 'split'])
export type Retry = z.infer<typeof Retry>

export const Severity = z.enum(['info', 'good', 'warning', 'trouble'])
export type Severity = z.infer<typeof Severity>

/** One thing to do, and by whom; `script` is the id of a script that does it. */
export const KnowledgeStep = z.strictObject({ who: Who, text: Bilingual, script: z.string().optional() })
export type KnowledgeStep = z.infer<typeof KnowledgeStep>

/** Microsoft's clouds; `china` is the one of 21Vianet. */
export const Cloud = z.enum(['worldwide', 'gcc-high', 'dod', 'china'])
export type Cloud = z.infer<typeof Cloud>

/** A sentence with where it comes from. */
const Fact = z.strictObject({ text: Bilingual, source: Source })

/** How a machine signs in with OAuth by itself. What its maker's text does not say is null, and the sheet says whom to ask. */
export const OAuthFlow = z.strictObject({
  /**
   * `device-code`: it shows a code that is typed on Microsoft's page. `browser`: Microsoft's page opens beside its settings. `client-credentials`: nobody signs in,
   * it holds an id and a secret. `refresh-token`: it is given a token that somebody got before.
   */
  kinds: z.array(z.enum(['device-code', 'browser', 'client-credentials', 'refresh-token'])),
  /** Where the sign-in is begun. */
  place: z.enum(['panel', 'web-page', 'by-model']).nullable(),
  /** Which permission of which app, and whose consent. */
  permission: Fact.nullable(),
  /** What ends or has to be repeated, and when. */
  expires: Fact.nullable(),
})
export type OAuthFlow = z.infer<typeof OAuthFlow>

/** yes / no, or nobody knows yet. */
export const YesNoUnknown = z.enum(['yes', 'no', 'unknown'])
export type YesNoUnknown = z.infer<typeof YesNoUnknown>

/** Something the device cannot do, or does in its own way. */
export const DeviceLimit = z.strictObject({
  kind: z.enum(['ports', 'login-dialect', 'ehlo-name', 'length', 'size', 'network', 'certificates']),
  text: Bilingual,
  source: Source,
})

/** Text as it was seen on such a device (`220 KONICA MINOLTA FTP server ready.`), or an OID that holds the model. */
export const IdentifyHint = z.strictObject({
  kind: z.enum(['model-oid', 'http-server', 'html-title', 'smtp-banner', 'ftp-banner', 'mdns-type', 'mdns-host']),
  text: z.string().min(1),
  confidence: Confidence,
})
