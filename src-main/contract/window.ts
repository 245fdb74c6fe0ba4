import { z } from 'zod'
import { Evidence } from './evidence'
import { Bilingual } from './knowledge-parts'
import { ReportDate } from './report'
import { DeviceKind, Situation } from './situation'
import { Run } from './site-file'

/** What only the window and the main process talk about. */
export const Lang = z.enum(['ja', 'en'])
export type Lang = z.infer<typeof Lang>

/** The papers that the window can make. */
export const SheetPaper = z.enum(['device', 'triage'])
export type SheetPaper = z.infer<typeof SheetPaper>

/** A row of a running check. */
export const RowState = z.strictObject({
  probe: z.string(),
  target: z.string(),
  state: z.enum(['waiting', 'checking', 'ok', 'trouble', 'skipped']),
  /** ms since the row began; 0 while it waits. */
  elapsedMs: z.number(),
  /** How it ended, in a few words; null while it runs or when there is nothing to say. */
  remark: Bilingual.nullable(),
})
export type RowState = z.infer<typeof RowState>

/** A value typed by a person that cannot be used as it stands. */
export const TypedProblem = z.strictObject({
  /** Path of the answer, e.g. `sending.host`. */
  answer: z.string(),
  problem: z.enum(['empty', 'nonsense', 'corrected']),
  /** With `corrected`: the form that is offered. */
  offered: z.string().optional(),
})
export type TypedProblem = z.infer<typeof TypedProblem>

/** A family of the catalogue as the device search shows it. */
export const FamilySummary = z.strictObject({
  id: z.string(),
  vendor: Bilingual,
  name: Bilingual,
  kinds: z.array(DeviceKind),
  oauth: z.enum(['yes', 'no', 'some', 'unknown']),
  /** Where on the machine to look for OAuth. */
  whereToLook: Bilingual,
})
export type FamilySummary = z.infer<typeof FamilySummary>

/** A scenario of practice mode. */
export const PracticeScenario = z.strictObject({
  /** Its words are in the locales under `practice.scenarios.<id>`. */
  id: z.string(),
  /** The password to type in this scenario: made up, valid nowhere. */
  password: z.string(),
  situation: Situation,
})
export type PracticeScenario = z.infer<typeof PracticeScenario>

/** Where a person is in the wizard and what was answered; saved at every step, offered again after a restart. Never a secret. */
export const Work = z.strictObject({
  situation: Situation,
  /** Ids of questions that were answered, with わからない too: an answer `unknown` alone does not say that it was asked. */
  answered: z.array(z.string()).max(200),
  /** The page that the person went back to; null: the computed one. */
  page: z.string().nullable(),
  way: z.enum(['triage', 'device', 'explain']).nullable(),
  practice: z.string().nullable(),
  /** Boxes ticked on the task list. */
  ticked: z.array(z.string()).max(500),
  lastRun: Run.nullable(),
  /** What was seen on this device in capture mode (`device.attempted`); kept beside the last check, which does not replace it. */
  seen: z.array(Evidence).max(200).default([]),
})
export type Work = z.infer<typeof Work>

/** What the window needs to know when it opens. */
export const ProgramState = z.strictObject({
  version: z.string(),
  lang: Lang,
  knowledgeCheckedOn: z.iso.date(),
  /** The next date of the plan that is not over; null when all are. */
  nextDate: ReportDate.nullable(),
  /** Today as main's clock says, ms since 1970 UTC. */
  now: z.number(),
  /** Saved work of an earlier session, if any. */
  saved: Work.nullable(),
})
export type ProgramState = z.infer<typeof ProgramState>
