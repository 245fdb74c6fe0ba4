import { createHash } from 'node:crypto'
import { z } from 'zod'
import { fault, ok, type Result } from '../contract/result'
import { Run, Site, SiteDevice, type SiteFile } from '../contract/site-file'
import { closedJson } from '../core/sites/salvage'
import { readSiteFile, restsOnMappedEvidence } from './documents'
import { readBytes, writeAtomically } from './json-file'

// Site files that come from elsewhere and go elsewhere. What comes in is somebody else's: its ids are made ours before anything is done with it.

/** What was found in a file. `backup`: the last good one beside a damaged one. `partly`: what could be rescued of a damaged one. */
export interface TakenIn {
  readonly condition: 'whole' | 'backup' | 'partly'
  readonly siteFile: SiteFile
}

const maxBytes = 64 * 1024 * 1024
const isUuid = (text: string) => z.uuid().safeParse(text).success

/** The same UUID for the same text (version 8 of RFC 9562: of our own making). */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The id of a device that is kept beside another one of the same id. */
export const idOfCopy = (device: SiteDevice): string => uuidOf(JSON.stringify(device))

/** Ids name files and devices here: each is a UUID, and none comes twice. */
function withOurIds(siteFile: SiteFile): SiteFile {
  const unique = <T extends { readonly id: string }>(parts: readonly T[]): T[] => {
    const seen = new Set<string>()
    return parts.map((part, at) => {
      const id = isUuid(part.id) && !seen.has(part.id) ? part.id : uuidOf(`${part.id} ${at}`)
      seen.add(id)
      return { ...part, id }
    })
  }
  return { ...siteFile, sites: unique(siteFile.sites).map((site) => ({ ...site, devices: unique(site.devices) })) }
}

/**
 * Reads a site file that a person chose. Nothing is started and nothing is changed. Faults: those of `readSiteFile`; `site-file.mapped-evidence` for a file
 * without the mark of practice that rests on practice all the same.
 */
export async function takeInSiteFile(path: string): Promise<Result<TakenIn>> {
  const read = await readSiteFile(path)
  const taken: Result<TakenIn> = read.ok
    ? ok({ condition: read.value.from === 'file' ? 'whole' : 'backup', siteFile: read.value.siteFile })
    : await rescued(path, read)
  if (!taken.ok) return taken
  const { siteFile } = taken.value
  if (
    !siteFile.practice &&
    (restsOnMappedEvidence(siteFile) || siteFile.sites.some(({ scenario }) => scenario !== null))
  )
    return fault('site-file.mapped-evidence', { path })
  return ok({ ...taken.value, siteFile: withOurIds(siteFile) })
}

const Damaged = z.object({
  kind: z.literal('site-file'),
  schemaVersion: z.literal(1),
  practice: z.boolean().catch(true),
  savedAt: z.number().catch(0),
  programVersion: z.string().catch(''),
  sites: z.array(
    z.object({
      id: z.string(),
      name: z.string().catch(''),
      scenario: z.string().nullable().catch(null),
      devices: z.array(z.unknown()),
      tenantReadings: Site.shape.tenantReadings.catch([]),
    }),
  ),
})

/** What can still be read of a damaged file: devices that are whole, each with its checks that are whole. Without any of them the fault stays. */
async function rescued(path: string, damage: Extract<Result<unknown>, { ok: false }>): Promise<Result<TakenIn>> {
  if (!['file.not-json', 'file.wrong-shape', 'file.not-utf8'].includes(damage.fault.code)) return damage
  const bytes = await readBytes(path, maxBytes)
  if (!bytes.ok) return damage
  const found = Damaged.safeParse(parsed(new TextDecoder().decode(bytes.value)))
  if (!found.success) return damage
  const sites = found.data.sites.map((site): Site => ({ ...site, devices: site.devices.flatMap(wholeDevice) }))
  if (sites.every(({ devices }) => devices.length === 0)) return damage
  return ok({ condition: 'partly', siteFile: { ...found.data, sites } })
}

function wholeDevice(value: unknown): SiteDevice[] {
  const runs =
    typeof value === 'object' && value !== null && 'runs' in value && Array.isArray(value.runs) ? value.runs : []
  const whole = runs.filter((run) => Run.safeParse(run).success)
  const device = SiteDevice.safeParse(typeof value === 'object' ? { ...value, runs: whole } : value)
  return device.success ? [device.data] : []
}

function parsed(text: string): unknown {
  for (const attempt of [text, closedJson(text)]) {
    try {
      if (attempt !== undefined) return JSON.parse(attempt)
    } catch {
      // The next attempt is the answer to this.
    }
  }
  return undefined
}

/**
 * Writes a site file where a person wants it; the person has agreed to whatever is replaced there.
 * Faults: `site-file.mapped-evidence`, `file.disk-full`, `file.not-writable`.
 */
export async function handOutSiteFile(path: string, siteFile: SiteFile): Promise<Result<void>> {
  if (!siteFile.practice && restsOnMappedEvidence(siteFile)) return fault('site-file.mapped-evidence', { path })
  return writeAtomically(path, new TextEncoder().encode(`${JSON.stringify(siteFile, null, 1)}\n`), { mode: 0o600 })
}
