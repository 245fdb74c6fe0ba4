import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Run, type Site } from '../contract/site-file'
import { Situation } from '../contract/situation'
import { Lang } from '../contract/window'
import { readJson, writeAtomically } from './json-file'
import { saveSiteFile } from './documents'
import { Bounds, settingsFile, type Settings } from './settings-store'

/** What the first version kept in `work.json`: the settings and the work with one device, all in one. */
const OldWork = z.object({
  schemaVersion: z.literal(1),
  lang: Lang,
  work: z
    .object({
      situation: Situation,
      answered: z.array(z.string()).max(200),
      page: z.string().nullable(),
      way: z.enum(['triage', 'device', 'explain']).nullable(),
      practice: z.string().nullable(),
      ticked: z.array(z.string()).max(500),
      lastRun: Run.nullable(),
    })
    .nullable(),
  bounds: Bounds.nullable().default(null),
})
type OldWork = z.infer<typeof OldWork>

const maxBytes = 20_000_000

/**
 * Makes settings and a site file out of the `work.json` of an earlier version, before the stores are opened. The old file goes when the new ones are
 * there, and stays where they could not be written; one that cannot be understood is set aside. `now`: ms since 1970 UTC.
 */
export async function bringOverOldWork(folder: string, programVersion: string, now: number): Promise<void> {
  const old = join(folder, 'work.json')
  const read = await readJson(old, maxBytes)
  if (!read.ok && read.fault.code === 'file.not-found') return
  const parsed = OldWork.safeParse(read.ok ? read.value : undefined)
  if (!parsed.success) return void (await rename(old, join(folder, 'work.damaged.json')).catch(() => undefined))

  const { lang, bounds, work } = parsed.data
  const settings: Settings = { schemaVersion: 1, lang, bounds }
  const written = [
    await writeAtomically(settingsFile(folder), new TextEncoder().encode(JSON.stringify(settings)), { mode: 0o600 }),
  ]
  if (work !== null) {
    const site = siteFrom(work, now)
    const practice = work.practice !== null || (work.lastRun?.evidence.some(({ mapped }) => mapped) ?? false)
    const path = practice ? join(folder, 'practice.smtpnavi') : join(folder, 'sites', `${site.id}.smtpnavi`)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(() => undefined)
    const file = { kind: 'site-file', schemaVersion: 1, practice, savedAt: now, programVersion, sites: [site] } as const
    const saved = await saveSiteFile(path, { ...file, sites: [site] })
    written.push(saved.ok ? { ok: true, value: undefined } : saved)
  }
  if (written.every(({ ok }) => ok)) await rm(old, { force: true })
}

function siteFrom(work: NonNullable<OldWork['work']>, now: number): Site {
  const { situation, practice, lastRun, ...progress } = work
  const device = {
    id: randomUUID(),
    changedAt: now,
    situation,
    progress: { ...progress, lastRun: lastRun?.id ?? null },
    runs: lastRun === null ? [] : [lastRun],
    seen: [],
    confirmedLabels: [],
  }
  return { id: randomUUID(), name: '', scenario: practice, devices: [device], tenantReadings: [] }
}
