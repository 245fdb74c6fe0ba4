import { z } from 'zod'
import { Evidence, IpFamily, SpfProposed, SpfResult } from './evidence'
import { fieldNames, RouteSettings } from './knowledge'
import { Bilingual, Confidence, Day, KnowledgeStep, OAuthFlow, Retry, Severity, Source, Who } from './knowledge-parts'
import { Arrival, RouteSignIn, RouteVerdict, TestedRoute } from './route-test'
import { Situation } from './situation'
import { Suspect } from './suspects'

/** A finding with everything needed to show it, its placeholders filled. */
export const ReportFinding = z.strictObject({
  id: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  because: z.array(z.string()).min(1),
  title: Bilingual,
  cause: Bilingual,
  steps: z.array(KnowledgeStep),
  who: Who,
  retry: Retry,
  severity: Severity,
  sources: z.array(Source),
  /** What may be behind it, the likeliest first; absent where its cause is plain. */
  suspects: z.array(Suspect).min(1).optional(),
  /** Another finding of this report says the same more exactly: lists for people leave this one out. */
  saidBy: z.string().optional(),
})
export type ReportFinding = z.infer<typeof ReportFinding>

/** One thing to find out: the question, the place to look, and the answer of the situation that settles it. */
export const Question = z.strictObject({
  condition: z.string(),
  question: Bilingual,
  where: Bilingual,
  answer: z.string(),
})
export type Question = z.infer<typeof Question>

/** A date of the plan, with its words and its source. */
export const ReportDate = z.strictObject({
  id: z.string(),
  from: Day,
  to: Day,
  kind: z.enum(['change', 'announcement', 'news']),
  title: Bilingual,
  text: Bilingual,
  /** Days from the report to `to`; negative when it is over. */
  daysLeft: z.int(),
  sources: z.array(Source),
})
export type ReportDate = z.infer<typeof ReportDate>

/** Does it hold for this office? */
export const ConditionState = z.strictObject({
  condition: z.string(),
  text: Bilingual,
  state: z.enum(['yes', 'no', 'unknown']),
  /** Evidence that shows it; empty when unknown. */
  because: z.array(z.string()),
})
export type ConditionState = z.infer<typeof ConditionState>

/** A route as it stands for this office. */
export const RankedRoute = z.strictObject({
  id: z.string(),
  pattern: z.enum(['P1', 'P2', 'P3', 'app', 'other']),
  name: Bilingual,
  summary: Bilingual,
  /** `recommended`: the first that holds. `possible`: holds too. `open`: something is unknown. `closed`: something speaks against it. */
  state: z.enum(['recommended', 'possible', 'open', 'closed']),
  stopGap: z.boolean(),
  conditions: z.array(ConditionState),
  ends: ReportDate.nullable(),
  /** How it stands after it was tried from this computer; absent when it was not. */
  tested: RouteVerdict.optional(),
  cost: Bilingual,
  limits: Bilingual,
  settings: RouteSettings.nullable(),
  steps: z.array(KnowledgeStep),
  undo: Bilingual,
  sources: z.array(Source),
})
export type RankedRoute = z.infer<typeof RankedRoute>

const affected = {
  /** Row of the outcome table that decided, and its reason. */
  row: z.string(),
  reason: Bilingual,
  /** Findings the outcome rests on; empty only when nothing at all is known yet. */
  findings: z.array(z.string()),
}

/** One of the four outcomes. Routes are ranked, best first; with `not-affected` there are none. */
export const Advice = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('not-affected'), ...affected }),
  z.strictObject({
    outcome: z.literal('works-until'),
    ...affected,
    until: ReportDate,
    routes: z.array(RankedRoute).min(1),
  }),
  z.strictObject({ outcome: z.literal('already-failing'), ...affected, routes: z.array(RankedRoute).min(1) }),
  z.strictObject({
    outcome: z.literal('find-out'),
    ...affected,
    question: Question,
    /** What is known of the urgency besides the question: fails now, works until, or not even that. */
    urgency: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('failing') }),
      z.strictObject({ kind: z.literal('until'), until: ReportDate }),
      z.strictObject({ kind: z.literal('unknown') }),
    ]),
    routes: z.array(RankedRoute).min(1),
  }),
])
export type Advice = z.infer<typeof Advice>

/** `confirmedOn`: the day this wording was read at this very machine. */
const ReportLabel = z.strictObject({ label: z.string(), confidence: Confidence, confirmedOn: Day.optional() })
const ReportPath = z.strictObject({ text: z.string(), confidence: Confidence, confirmedOn: Day.optional() })

/** What the sheet prints about the device; null when no family is known. */
export const ReportDevice = z.strictObject({
  family: z.string(),
  vendor: Bilingual,
  name: Bilingual,
  oauth: z.strictObject({
    supported: z.enum(['yes', 'no', 'some', 'unknown']),
    since: Bilingual.nullable(),
    note: Bilingual.nullable(),
    whereToLook: Bilingual,
    flow: OAuthFlow.nullable().default(null),
    source: Source,
  }),
  page: Bilingual,
  path: z.strictObject({
    ja: ReportPath.nullable(),
    en: ReportPath.nullable(),
  }),
  /** In the order of `fieldNames`; `ja`/`en` null where no label is known. */
  fields: z.array(
    z.strictObject({
      field: z.enum(fieldNames),
      ja: ReportLabel.nullable(),
      en: ReportLabel.nullable(),
      note: Bilingual.nullable(),
    }),
  ),
  notes: z.array(z.strictObject({ text: Bilingual, source: Source })),
  passwordMax: z.int().nullable(),
  sources: z.array(Source),
})
export type ReportDevice = z.infer<typeof ReportDevice>

const StepMark = z.enum(['yes', 'no', 'not-tried', 'look'])

/** How far each sign-in came, step by step. */
export const ComparedRow = z.strictObject({
  step: z.enum(['reached', 'encrypted', 'signed-in', 'sender-accepted', 'mail-accepted', 'arrived']),
  basic: StepMark,
  oauth: StepMark,
})
export type ComparedRow = z.infer<typeof ComparedRow>

const RouteMark = z.enum(['yes', 'no', 'not-tried', 'not-needed', 'look', 'junk'])

/** A server at which a way was tried, step by step. */
export const TestedWay = z.strictObject({
  /** As the rows of the check name it. */
  target: z.string(),
  signIn: RouteSignIn,
  verdict: RouteVerdict,
  reached: RouteMark,
  encrypted: RouteMark,
  signedIn: RouteMark,
  senderAccepted: RouteMark,
  recipientAccepted: RouteMark,
  mailAccepted: RouteMark,
  arrived: RouteMark,
  /** The real mail, if one was accepted: for the message trace, and to ask whether it arrived. */
  mail: z
    .strictObject({
      messageId: z.string(),
      sender: z.string(),
      recipient: z.string(),
      /** ms since 1970 UTC. */
      at: z.number(),
      arrived: Arrival,
    })
    .nullable(),
})
export type TestedWay = z.infer<typeof TestedWay>

/** A way to send that was tried from this computer, and what came of it. */
export const RouteTest = z.strictObject({
  route: TestedRoute,
  name: Bilingual,
  verdict: RouteVerdict,
  /** When its last fact was learnt, ms since 1970 UTC. */
  testedAt: z.number(),
  ways: z.array(TestedWay).min(1),
  /** What was found of this way; not among `findings`, which are about the present way, the line and the office. */
  findings: z.array(ReportFinding),
})
export type RouteTest = z.infer<typeof RouteTest>

/** Everybody whom this computer talked to for the check. */
export const Contacts = z.strictObject({
  parties: z.array(
    z.strictObject({
      host: z.string(),
      /** Null for the sign-in service and for devices, which come to us. */
      port: z.int().nullable(),
      /** A device that connected to this computer. */
      isDevice: z.boolean(),
      addresses: z.array(z.string()),
      /** Ids of the probes that did it. */
      probes: z.array(z.string()),
      /** ms since 1970 UTC. */
      firstAt: z.number(),
      lastAt: z.number(),
    }),
  ),
  /** Names that the name server was asked for. */
  names: z.array(z.string()),
  /** Those to whom a mail really went. */
  recipients: z.array(z.string()),
})
export type Contacts = z.infer<typeof Contacts>

/** What was measured of the line and the sender's domain, to be written down or copied. */
export const LineSummary = z.strictObject({
  /** Public addresses as servers echo them, with the ports at which each was seen and its name (PTR). */
  addresses: z.array(z.strictObject({ address: z.string(), ports: z.array(z.int()), name: z.string().nullable() })),
  /** TCP 25 to the outside, from this computer. */
  port25: z.array(
    z.strictObject({
      family: IpFamily,
      verdict: z.enum(['open', 'intercepted', 'no-banner', 'rejected', 'blocked', 'unclear']),
    }),
  ),
  /** SPF for mail that leaves the office from that address, and the record for each way of sending. */
  domains: z.array(
    z.strictObject({
      domain: z.string(),
      address: z.string(),
      result: SpfResult,
      lookups: z.int(),
      published: z.string().nullable(),
      proposals: z.array(SpfProposed),
    }),
  ),
  tenant: z.string().nullable(),
})
export type LineSummary = z.infer<typeof LineSummary>

/** The one object from which the result page, every sheet and the JSON are drawn. */
export const Report = z.strictObject({
  kind: z.literal('report'),
  schemaVersion: z.literal(1),
  id: z.string(),
  /** ms since 1970 UTC. */
  createdAt: z.number(),
  program: z.strictObject({ name: z.string(), version: z.string() }),
  knowledge: z.strictObject({
    checkedOn: Day,
    /** Days between `checkedOn` and the report. */
    ageDays: z.int(),
    /** Older than 90 days: every advice and sheet says so. */
    stale: z.boolean(),
  }),
  /** Evidence came through a mapped network or practice mode: said on every page, never saved into a real site file. */
  mapped: z.boolean(),
  situation: Situation,
  device: ReportDevice.nullable(),
  evidence: z.array(Evidence),
  findings: z.array(ReportFinding),
  /** Basic and OAuth side by side; empty when no server was looked at. */
  comparison: z.array(ComparedRow),
  /** Ways that were tried besides the present one. */
  routeTests: z.array(RouteTest).default([]),
  contacts: Contacts.prefault({ parties: [], names: [], recipients: [] }),
  /** Null when nothing of it was looked at. */
  line: LineSummary.nullable().default(null),
  advice: Advice,
})
export type Report = z.infer<typeof Report>

const Marks = ComparedRow.pick({ basic: true, oauth: true }).nullable()
const Title = z.strictObject({ id: z.string(), title: Bilingual })

/** The first check of a device beside its newest. */
export const BeforeAfter = z.strictObject({
  /** ms since 1970 UTC. */
  beforeAt: z.number(),
  afterAt: z.number(),
  reasons: z.strictObject({ before: Bilingual, after: Bilingual }),
  /** Null where that check did not look at a server. */
  rows: z.array(z.strictObject({ step: ComparedRow.shape.step, before: Marks, after: Marks })),
  /** What was wrong then and is not any more, and what is wrong only now. */
  gone: z.array(Title),
  fresh: z.array(Title),
})
export type BeforeAfter = z.infer<typeof BeforeAfter>
