import { z } from 'zod'
import { ConfirmedLabels } from './confirmed-labels'
import { Evidence } from './evidence'
import { Bilingual } from './knowledge-parts'
import { ReportDate } from './report'
import type { Fault } from './result'
import { DeviceKind, Situation } from './situation'
import { Progress } from './site-file'

/** What only the window and the main process talk about. */
export const Lang = z.enum(['ja', 'en'])
export type Lang = z.infer<typeof Lang>

/** The papers that the window can make. */
export const SheetPaper = z.enum(['device', 'triage', 'admin', 'dealer', 'report', 'comparison'])
export type SheetPaper = z.infer<typeof SheetPaper>

/** The papers that come as a book, many devices in one document: the comparison lies on its side and the triage is about no device. */
export const BookPaper = SheetPaper.exclude(['triage', 'comparison'])
export type BookPaper = z.infer<typeof BookPaper>

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

/** One device: what was answered about it and where the person is with it. Saved at every step, offered again after a restart. Never a secret. */
export const Work = z.strictObject({
  ...Progress.shape,
  situation: Situation,
  /** The practice scenario; null in the real world. */
  practice: z.string().nullable(),
  /** Wordings that somebody read at the machine of this work. */
  confirmedLabels: ConfirmedLabels.default([]),
  /** What was seen on this device in capture mode (`device.attempted`); kept beside the last check, which does not replace it. */
  seen: z.array(Evidence).max(200).default([]),
})
export type Work = z.infer<typeof Work>

/** Which device of which site. New ones are named by the window, so that nothing has to be waited for. */
export const DeviceKey = z.strictObject({ site: z.uuid(), device: z.uuid() })
export type DeviceKey = z.infer<typeof DeviceKey>

export const OpenWork = z.strictObject({ key: DeviceKey, work: Work })
export type OpenWork = z.infer<typeof OpenWork>

/** What the window needs to know when it opens. */
export const ProgramState = z.strictObject({
  version: z.string(),
  lang: Lang,
  knowledgeCheckedOn: z.iso.date(),
  /** The next date of the plan that is not over; null when all are. */
  nextDate: ReportDate.nullable(),
  /** Today as main's clock says, ms since 1970 UTC. */
  now: z.number(),
  /** The newest work of an earlier session, if any. */
  saved: OpenWork.nullable(),
  /** What happened to files of earlier sessions and has to be told, once. */
  notices: z.array(z.custom<Fault>()),
})
export type ProgramState = z.infer<typeof ProgramState>
