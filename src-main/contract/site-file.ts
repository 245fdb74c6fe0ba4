import { z } from 'zod'
import { ConfirmedLabels } from './confirmed-labels'
import { Evidence } from './evidence'
import { Situation } from './situation'
import { TenantReading } from './tenant-checkup'

/** One check of one device: the facts, not the judgement, so that newer knowledge can judge them again. */
export const Run = z.strictObject({
  id: z.string(),
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  /** The answers as they were when the run started. */
  situation: Situation,
  /** No mapped evidence in a file without the mark of practice. */
  evidence: z.array(Evidence),
})
export type Run = z.infer<typeof Run>

/** Where a person is in the wizard with a device. Never a secret. */
export const Progress = z.strictObject({
  way: z.enum(['triage', 'device', 'explain']).nullable(),
  /** Ids of questions that were answered, with わからない too: an answer `unknown` alone does not say that it was asked. */
  answered: z.array(z.string()).max(200),
  /** The page that the person went back to; null: the computed one. */
  page: z.string().nullable(),
  /** Boxes ticked on the task list. */
  ticked: z.array(z.string()).max(500),
  /** Id of the run whose evidence is judged; null when there is none, or none that fits the answers. */
  lastRun: z.string().nullable(),
})
export type Progress = z.infer<typeof Progress>

export const SiteDevice = z.strictObject({
  id: z.string(),
  /** When a person last changed something, ms since 1970 UTC. */
  changedAt: z.number().default(0),
  situation: Situation,
  /** Where it is on the office's network, as a list said. */
  address: z.string().max(64).optional(),
  /** Null for a device that nobody has opened in the wizard yet. */
  progress: Progress.nullable().default(null),
  /** The first check and the newest ones, oldest first; one that was cut off has no end. */
  runs: z.array(Run),
  /** What was learnt beside the checks of its server: what it showed in capture mode (`device.attempted`), what lists of Microsoft say of it (`list.*`). */
  seen: z.array(Evidence).max(200).default([]),
  /** Wordings read at this machine. */
  confirmedLabels: ConfirmedLabels.default([]),
})
export type SiteDevice = z.infer<typeof SiteDevice>

export const Site = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The practice scenario, whose tenant this site is; null elsewhere. */
  scenario: z.string().nullable().default(null),
  devices: z.array(SiteDevice),
  /** What the administrator's script read, newest last; one of each mailbox. */
  tenantReadings: z.array(TenantReading).max(20).default([]),
})
export type Site = z.infer<typeof Site>

/** The content of a `.smtpnavi` file. */
export const SiteFile = z.strictObject({
  kind: z.literal('site-file'),
  schemaVersion: z.literal(1),
  /** The mark of practice: what is in here may rest on the practice tenant or on redirected connections and proves nothing about a real site. */
  practice: z.boolean().default(false),
  savedAt: z.number(),
  programVersion: z.string(),
  sites: z.array(Site),
})
export type SiteFile = z.infer<typeof SiteFile>
