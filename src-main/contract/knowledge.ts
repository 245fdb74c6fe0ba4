import { z } from 'zod'
import {
  Bilingual,
  Cloud,
  Confidence,
  Day,
  DeviceLimit,
  IdentifyHint,
  KnowledgeStep,
  OAuthFlow,
  Retry,
  Severity,
  Source,
  Who,
} from './knowledge-parts'
import { FactRow, LearnTopic } from './learn'
import { NoticeRow } from './notices'
import { DiscoveryKnowledge } from './discovery-knowledge'
import { ListKnowledge } from './list-knowledge'
import { DeviceKind } from './situation'
import { CmdletRow, Script } from './script'
import { SmtpStage } from './evidence'
import { SignInPurpose } from './sign-in'
import { SuspectTable } from './suspects'
import { TransportRow } from './transports'
import { CheckupTable } from './tenant-checkup'

const id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)

/** What people read about a finding. `{{name}}` placeholders are filled from the finding's args. */
const findingText = {
  title: Bilingual,
  /** What happened and why, two or three plain sentences. */
  cause: Bilingual,
  steps: z.array(KnowledgeStep),
  who: Who,
  severity: Severity,
}

/** How a reply is recognised: all given parts must hold. */
export const ReplyMatch = z
  .strictObject({
    codes: z.array(z.int()).min(1).optional(),
    /** Enhanced codes; the last number may be a range: `4.7.500-699`. */
    enhanced: z
      .array(z.string().regex(/^[245]\.\d{1,3}\.\d{1,3}(?:-\d{1,3})?$/))
      .min(1)
      .optional(),
    /** Any one of these, in whole words and in any case, is contained in the reply (JavaScript regular expression source). */
    text: z.array(z.string().min(3)).min(1).optional(),
  })
  .refine((match) => Object.keys(match).length > 0, 'a row must match on something')
export type ReplyMatch = z.infer<typeof ReplyMatch>

/** A row of the reply catalogue (`smtp-replies/*.yaml`). Its id is also the id of the finding it gives. */
export const ReplyRow = z.strictObject({
  id,
  match: ReplyMatch,
  /** Other ways to recognise the same reply, each like `match`. */
  alsoMatch: z.array(ReplyMatch).min(1).optional(),
  /** Narrows the row to these stages; absent means any. */
  stages: z.array(SmtpStage).optional(),
  /** Replies as they were seen; each must match this row and no other. */
  examples: z.array(z.string()).min(1),
  /** Is this the refusal of Basic itself (now or after its end), so that a better password does not help? */
  endsBasic: z.boolean().default(false),
  /** Names only a class of trouble (`invalid_grant`, "certificate verify failed"): it counts where nothing closer was found in the same text. */
  lastResort: z.boolean().default(false),
  retry: Retry,
  ...findingText,
  sources: z.array(Source).min(1),
})
export type ReplyRow = z.infer<typeof ReplyRow>

/** A row of `findings.yaml`: the text of what a rule finds. */
export const FindingRow = z.strictObject({ id, retry: Retry.default('no'), ...findingText, sources: z.array(Source) })
export type FindingRow = z.infer<typeof FindingRow>

/** A row of `timeline.yaml`. */
export const TimelineRow = z.strictObject({
  id,
  /** First and last day of the window in which it happens; equal for an exact day. */
  from: Day,
  to: Day,
  /** `change`: something stops or starts then. `announcement`: only a date is announced then. `news`: a past statement. */
  kind: z.enum(['change', 'announcement', 'news']),
  state: z.enum(['in-force', 'superseded', 'past']),
  /** When it was published. */
  publishedOn: Day,
  title: Bilingual,
  text: Bilingual,
  sources: z.array(Source).min(1),
})
export type TimelineRow = z.infer<typeof TimelineRow>

/** A row of `endpoints.yaml`: a host of Microsoft's. For these no certificate override exists. */
export const EndpointRow = z.strictObject({
  id,
  /** Exact host names in lower case. */
  hosts: z.array(z.string()),
  /** Suffixes with leading dot, e.g. `.mail.protection.outlook.com`. */
  suffixes: z.array(z.string()),
  /** What a device that sends there is doing. `personal` is Outlook.com; `unclear` is some other name of Microsoft's, often a mistaken one. */
  use: z.enum([
    'client-submission',
    'legacy-submission',
    'hve',
    'azure',
    'mx',
    'sign-in',
    'graph',
    'personal',
    'unclear',
  ]),
  cloud: Cloud,
  /** Only with `sign-in`: the scopes of tokens for SMTP, for each cloud that signs in at this host. Such a host is an authority. */
  scopes: z
    .array(
      z.strictObject({
        cloud: Cloud,
        purpose: SignInPurpose,
        /** For a person, and for an application by itself. */
        person: z.url({ protocol: /^https$/ }),
        application: z.url({ protocol: /^https$/ }),
        source: Source,
      }),
    )
    .min(1)
    .optional(),
  sources: z.array(Source).min(1),
})
export type EndpointRow = z.infer<typeof EndpointRow>

/**
 * Something a route may need, three-valued: `yes` when one of the `yes` findings is there, `no` when one of the `no` findings is there,
 * else unknown, and then the question can be asked.
 */
export const ConditionRow = z.strictObject({
  id,
  yes: z.array(id).min(1),
  no: z.array(id),
  /** As a requirement: "The line has a fixed public IP address". Of a condition named in an `unless`: the requirement it breaks when it is yes. */
  text: Bilingual,
  /** As a question to the office. */
  question: Bilingual,
  /** Where to find out, when nothing more exact is known of the device. */
  where: Bilingual,
  /** The answer of the situation that settles it, e.g. `office.fixedPublicIp`. */
  answer: z.string(),
})
export type ConditionRow = z.infer<typeof ConditionRow>

/** The values of a route that are typed into the device. */
export const RouteSettings = z.strictObject({
  server: z.string(),
  serverIsPlaceholder: z.boolean(),
  port: z.int().nullable(),
  encryption: z.enum(['starttls', 'optional', 'own-choice']),
  signIn: z.enum(['oauth', 'password', 'none', 'own-choice']),
  /** What goes into the user name and password fields, where it is not simply the mailbox. */
  userHint: Bilingual.nullable(),
  passwordHint: Bilingual.nullable(),
  /** Which sender address the server takes, where the present one cannot stay; null: it can. */
  senderHint: Bilingual.nullable().default(null),
})

/** A row of `routes.yaml`: a way to send, what it needs, and the values to type. */
export const RouteRow = z.strictObject({
  id,
  pattern: z.enum(['P1', 'P2', 'P3', 'app', 'other']),
  name: Bilingual,
  summary: Bilingual,
  /** All must be `yes` for the route to be recommended. */
  needs: z.array(id),
  /** None may be `yes`; unknown is allowed. */
  unless: z.array(id),
  /** A dated stop-gap: recommended only when nothing lasting holds, and never without its end. */
  stopGap: z.boolean(),
  /** After the `to` of this timeline row the route is closed (`change`) or must be looked up (`announcement`). */
  endsWith: id.nullable(),
  cost: Bilingual,
  limits: Bilingual,
  /** The values that go into the device; null where the route has none to type. `{{…}}` placeholders: mxHost, account, from. */
  settings: RouteSettings.nullable(),
  steps: z.array(KnowledgeStep).min(1),
  /** How to put it back. */
  undo: Bilingual,
  sources: z.array(Source).min(1),
})
export type RouteRow = z.infer<typeof RouteRow>

/** One row of the outcome table: the first row that holds decides. */
export const OutcomeRow = z.strictObject({
  id,
  outcome: z.enum(['not-affected', 'works-until', 'already-failing', 'find-out']),
  whenAll: z.array(id).default([]),
  whenAny: z.array(id).default([]),
  unlessAny: z.array(id).default([]),
  /**
   * Timeline rows in order; the first that is not over is the date. A `works-until` row holds only while there is one;
   * with `find-out` it is what is known of the urgency.
   */
  until: z.array(id).default([]),
  /** The findings of `whenAll` and `whenAny` count only when learnt after the `to` of this timeline row: old proof proves nothing then. */
  learntAfter: id.nullable().default(null),
  /** `find-out`: besides the question it is known that the device fails already. */
  failing: z.boolean().default(false),
  /** `find-out`: the condition to settle. */
  ask: id.nullable().default(null),
  /** Why, for people. */
  reason: Bilingual,
})
export type OutcomeRow = z.infer<typeof OutcomeRow>

/** `advice.yaml`: outcome rows in order, and the routes from best to worst. */
export const AdviceTable = z.strictObject({
  outcomes: z.array(OutcomeRow).min(1),
  /** Rows in order of preference; `whenAny`/`unlessAny` let a row count only in some cases. */
  ranking: z
    .array(z.strictObject({ route: id, whenAny: z.array(id).default([]), unlessAny: z.array(id).default([]) }))
    .min(1),
})
export type AdviceTable = z.infer<typeof AdviceTable>

/** `url`: the page where this very label was read, when it is not among the sources of the family for another reason. */
const Label = z.strictObject({
  label: z.string().min(1),
  confidence: Confidence,
  url: z.url({ protocol: /^https$/ }).optional(),
})
export type Label = z.infer<typeof Label>

/** Settings a device page may have; the order in which they are printed. */
export const fieldNames = [
  'server',
  'port',
  'tls',
  'certVerify',
  'auth',
  'authMethod',
  'oauth',
  'user',
  'password',
  'from',
  'popBeforeSmtp',
  'maxSize',
  'test',
] as const
export type FieldName = (typeof fieldNames)[number]

/** A field's label in each language; null where none is known. */
const Field = z.strictObject({ ja: Label.nullable(), en: Label.nullable(), note: Bilingual.optional() })
const MenuPath = z.strictObject({ text: z.string().min(1), confidence: Confidence })

/** A family of devices or programs (`devices/<vendor>.yaml`). */
export const DeviceFamily = z.strictObject({
  id,
  vendor: Bilingual,
  /** Other spellings people type: リコー, RICOH, ゼロックス … */
  vendorAliases: z.array(z.string()).default([]),
  name: Bilingual,
  kinds: z.array(DeviceKind).min(1),
  /** One of the 12 families most met in Japanese offices, with a device sheet of its own. */
  first12: z.boolean().default(false),
  oauth: z.strictObject({
    supported: z.enum(['yes', 'no', 'some', 'unknown']),
    since: Bilingual.nullable(),
    note: Bilingual.nullable(),
    /** Where on the machine to look for it. */
    whereToLook: Bilingual,
    /** Null when nothing is known of how it signs in. */
    flow: OAuthFlow.nullable().default(null),
    source: Source,
  }),
  tls: z.strictObject({
    min: z.string().nullable(),
    max: z.string().nullable(),
    starttls: z.enum(['yes', 'no', 'unknown']),
    implicitTls: z.enum(['yes', 'no', 'unknown']),
    certValidation: z.enum(['always', 'optional', 'never', 'unknown']),
    note: Bilingual.nullable(),
    source: Source,
  }),
  settings: z.strictObject({
    /** What the settings page is called. */
    page: Bilingual,
    path: z.strictObject({ ja: MenuPath.nullable(), en: MenuPath.nullable() }),
    fields: z.partialRecord(z.enum(fieldNames), Field.nullable()),
  }),
  limits: z.strictObject({
    passwordMax: z.int().nullable(),
    userMax: z.int().nullable(),
    /** Where the two lengths come from; null when neither is known. */
    source: Source.nullable().default(null),
    /** Limits that are no number: ports, the dialect of AUTH LOGIN, the EHLO name, sizes. */
    others: z.array(DeviceLimit).default([]),
  }),
  identify: z.strictObject({
    snmpEnterprise: z.int().nullable(),
    /** Other enterprise numbers that machines of this maker answer with. A hint, never proof. */
    otherEnterprises: z.array(z.int()).default([]),
    /** Ethernet prefixes of the maker, six hexadecimal digits. Shared with his other products: a hint, never proof. */
    ouis: z.array(z.string().regex(/^[0-9A-F]{6}$/)).default([]),
    /** What else shows such a machine, for people and for discovery. */
    hints: z.array(IdentifyHint).default([]),
    /** JavaScript regular expressions against sysDescr, hrDeviceDescr, make-and-model or what a person typed. */
    patterns: z.array(z.string()),
    /** Real identification strings that must lead here. */
    examples: z.array(z.string()),
  }),
  /** What the device shows or does when it cannot send, and other things worth printing. */
  notes: z.array(z.strictObject({ text: Bilingual, source: Source })),
  sources: z.array(Source).min(1),
})
export type DeviceFamily = z.infer<typeof DeviceFamily>

/** Where this program itself comes from (`program.yaml`). */
export const ProgramOrigin = z.strictObject({
  /** What “check for updates” opens; null while there is no public page. */
  downloadPage: z.strictObject({ url: z.string().regex(/^https:\/\/[^\s]+$/) }).nullable(),
})

/** What the look at the line needs to know (`line.yaml`). */
export const LineKnowledge = z.strictObject({
  /** Domains whose mail entrance is a second one to try port 25 with. */
  controlDomains: z.array(z.strictObject({ domain: z.string().regex(/^[a-z0-9.-]+$/), source: Source })),
  /** The include that Microsoft asks for in the SPF record of a domain that sends through Exchange Online. */
  spfInclude: z.strictObject({ domain: z.string().regex(/^[a-z0-9.-]+$/), source: Source }),
  /** Parts of names that addresses which change often have. */
  dynamicNames: z.array(z.strictObject({ words: z.array(z.string().regex(/^[a-z0-9-]+$/)).min(1), source: Source })),
})
export type LineKnowledge = z.infer<typeof LineKnowledge>

/** Everything the program knows about the world, as shipped (`contract/generated/knowledge.json`). */
export const Knowledge = z.strictObject({
  schemaVersion: z.literal(1),
  /** The oldest `checkedOn` of what decides the advice (dates, hosts, routes): the day since which nothing can be promised. */
  checkedOn: Day,
  replies: z.array(ReplyRow),
  findings: z.array(FindingRow),
  timeline: z.array(TimelineRow),
  /** Superseded dates and claims of letters (`superseded-dates.yaml`), their dates filled in. */
  notices: z.array(NoticeRow).optional(),
  /** Figures such as quotas and prices (`facts.yaml`). */
  facts: z.array(FactRow).optional(),
  /** What people need to understand (`learn/<lang>/<topic>.md`), compiled. */
  learn: z.array(LearnTopic).optional(),
  endpoints: z.array(EndpointRow),
  conditions: z.array(ConditionRow),
  routes: z.array(RouteRow),
  /** What each route is to SMTP (`transports.yaml`). */
  transports: z.array(TransportRow).optional(),
  advice: AdviceTable,
  devices: z.array(DeviceFamily),
  /** PowerShell for administrators, and the documented cmdlets that it may use. */
  scripts: z.array(Script),
  cmdlets: z.array(CmdletRow),
  /** Absent: nobody is suspected. */
  suspects: SuspectTable.optional(),
  /** What the administrator's read-only script reads. Absent: nothing can be read. */
  checkup: CheckupTable.optional(),
  discovery: DiscoveryKnowledge,
  /** Absent: no second entrance is tried, and no name looks like one of a changing address. */
  line: LineKnowledge.optional(),
  /** How tables that people have are read. Absent: no column is known. */
  lists: ListKnowledge.optional(),
  /** Absent: nobody says where this program comes from. */
  program: ProgramOrigin.optional(),
})
export type Knowledge = z.infer<typeof Knowledge>
