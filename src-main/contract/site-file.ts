import { z } from 'zod'
import { ConfirmedLabels } from './confirmed-labels'
import { Evidence } from './evidence'
import { Situation } from './situation'

/** One check of one device: the facts, not the judgement, so that newer knowledge can judge them again. */
export const Run = z.strictObject({
  id: z.string(),
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  /** The answers as they were when the run started. */
  situation: Situation,
  /** Never mapped evidence: practice cannot enter a real site file. */
  evidence: z.array(Evidence),
})
export type Run = z.infer<typeof Run>

export const SiteDevice = z.strictObject({
  id: z.string(),
  situation: Situation,
  runs: z.array(Run),
  /** Wordings read at this machine. */
  confirmedLabels: ConfirmedLabels.default([]),
})
export type SiteDevice = z.infer<typeof SiteDevice>

export const Site = z.strictObject({ id: z.string(), name: z.string(), devices: z.array(SiteDevice) })
export type Site = z.infer<typeof Site>

/** The content of a `.smtpnavi` file. */
export const SiteFile = z.strictObject({
  kind: z.literal('site-file'),
  schemaVersion: z.literal(1),
  savedAt: z.number(),
  programVersion: z.string(),
  sites: z.array(Site),
})
export type SiteFile = z.infer<typeof SiteFile>
