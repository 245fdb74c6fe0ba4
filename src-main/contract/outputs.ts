import { z } from 'zod'
import { CaptureConclusion, CapturePort, TurnedAway } from './capture'
import { Evidence } from './evidence'
import { DeviceFamily, ReplyRow, RouteRow, TimelineRow } from './knowledge'
import { Day } from './knowledge-parts'
import { LearnTopic } from './learn'
import { Report } from './report'

// The JSON documents of the command line that are not a Report (report.ts) or an Explained (explained.ts).

/** `identify --json`: families that an identification text leads to, the most specific first. Empty: not in the catalogue. */
export const Identified = z.strictObject({
  kind: z.literal('identified'),
  schemaVersion: z.literal(1),
  text: z.string(),
  families: z.array(DeviceFamily),
  /** One family, and its model or series was read: nobody has to be asked. */
  isCertain: z.boolean(),
})
export type Identified = z.infer<typeof Identified>

/** `knowledge --json`: what the program knows about the world; only the part that was asked for, or all. */
export const KnowledgeOutput = z.strictObject({
  kind: z.literal('knowledge'),
  schemaVersion: z.literal(1),
  checkedOn: Day,
  devices: z.array(DeviceFamily).optional(),
  replies: z.array(ReplyRow).optional(),
  routes: z.array(RouteRow).optional(),
  timeline: z.array(TimelineRow).optional(),
  learn: z.array(LearnTopic).optional(),
})
export type KnowledgeOutput = z.infer<typeof KnowledgeOutput>

/** `advise SITE-FILE --json`: the newest run of every device of a site file, judged again. */
export const JudgedAgain = z.strictObject({
  kind: z.literal('judged-again'),
  schemaVersion: z.literal(1),
  devices: z.array(z.strictObject({ site: z.string(), device: z.string(), report: Report })),
})
export type JudgedAgain = z.infer<typeof JudgedAgain>

/** `capture --json`: what connected (`device.attempted`), and what follows from it. */
export const Captured = z.strictObject({
  kind: z.literal('captured'),
  schemaVersion: z.literal(1),
  address: z.string(),
  ports: z.array(CapturePort),
  turnedAway: TurnedAway,
  evidence: z.array(Evidence),
  conclusion: CaptureConclusion,
})
export type Captured = z.infer<typeof Captured>

/** `check --dry-run --json`: what would be done. Nobody was contacted. */
export const CheckPlan = z.strictObject({
  kind: z.literal('check-plan'),
  schemaVersion: z.literal(1),
  /** Rows that would start; more may follow from what they find. */
  rows: z.array(z.strictObject({ probe: z.string(), target: z.string() })),
  /** What the options allow. `basic` and `oauth`: one attempt with the secret on standard input. */
  signIn: z.enum(['none', 'basic', 'oauth']),
  testMail: z.enum(['no', 'to-recipient-check', 'real']),
  /** Where a real test mail would go. */
  recipient: z.string().nullable(),
  acceptedFingerprint256: z.string().nullable(),
  /** Connections or DNS led elsewhere: `--connect-to` and `--dns` as given. */
  mappings: z.array(z.string()),
})
export type CheckPlan = z.infer<typeof CheckPlan>
