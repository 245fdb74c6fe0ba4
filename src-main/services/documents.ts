import { randomBytes } from 'node:crypto'
import { link, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import { Report } from '../contract/report'
import { fault, ok, type Fault, type Result } from '../contract/result'
import { Situation } from '../contract/situation'
import { SiteFile } from '../contract/site-file'
import { readBytes, readJson, writeAtomically } from './json-file'
import { migrate, versionOf, type Migrations } from './migrations'

const mebibyte = 1024 * 1024

/** A kind of document: how large it may be, its shape, and how older versions are brought up to it. */
interface DocumentKind<T> {
  readonly kind: 'situation' | 'report' | 'site-file'
  readonly maxBytes: number
  readonly schema: z.ZodType<T>
  readonly version: number
  readonly migrations: Migrations
  /** Brings the ways in which people write by hand to the one of the schema. */
  readonly tidy?: (document: unknown) => unknown
}
const situations: DocumentKind<Situation> = {
  kind: 'situation',
  maxBytes: mebibyte,
  schema: Situation,
  version: 1,
  migrations: {},
  tidy: withoutUnknown,
}
const reports: DocumentKind<Report> = {
  kind: 'report',
  maxBytes: 16 * mebibyte,
  schema: Report,
  version: 1,
  migrations: {},
}
const siteFiles: DocumentKind<SiteFile> = {
  kind: 'site-file',
  maxBytes: 64 * mebibyte,
  schema: SiteFile,
  version: 1,
  migrations: {},
}

/**
 * Each reads a file of its kind. Faults: those of `readJson`; `file.wrong-kind` (with `kind`: what it is); `file.future-version`;
 * `file.wrong-shape` (with `where`: the first place that is not as it should be, `$` for the whole).
 */
export const readSituation = (path: string): Promise<Result<Situation>> => readDocument(path, situations)
export const readReport = (path: string): Promise<Result<Report>> => readDocument(path, reports)

/** What was opened. With `from: 'backup'` the file itself could not be read, for the reason given, and this is the last good one. */
export type OpenedSiteFile =
  | { readonly from: 'file'; readonly siteFile: SiteFile }
  | { readonly from: 'backup'; readonly siteFile: SiteFile; readonly because: Fault }

/** Reads a site file, or the last good one when it is damaged. The fault is always that of the file itself. */
export async function readSiteFile(path: string): Promise<Result<OpenedSiteFile>> {
  const read = await readDocument(path, siteFiles)
  if (read.ok) return ok({ from: 'file', siteFile: read.value })
  if (!isDamage(read.fault)) return read
  const backup = await readDocument(backupOf(path), siteFiles)
  return backup.ok ? ok({ from: 'backup', siteFile: backup.value, because: read.fault }) : read
}

/**
 * Saves a site file, readable by its owner only, and answers how many bytes it has. What was there before becomes the backup if it was good, and is set
 * aside under another name if it was damaged; a file of a newer version or of another kind is left alone.
 * `lastBytes`: what the caller's own last save answered; a file that still has this size is known to be good and not looked at again.
 * Faults: `site-file.mapped-evidence`, `file.future-version`, `file.wrong-kind`, `file.disk-full`, `file.not-writable`.
 */
export async function saveSiteFile(path: string, siteFile: SiteFile, lastBytes?: number): Promise<Result<number>> {
  if (!siteFile.practice && restsOnMappedEvidence(siteFile)) return fault('site-file.mapped-evidence', { path })
  const kept = await keepPrevious(path, siteFile.savedAt, lastBytes)
  if (!kept.ok) return kept
  const bytes = new TextEncoder().encode(`${JSON.stringify(siteFile, null, 1)}\n`)
  const written = await writeAtomically(path, bytes, ownerOnly)
  return written.ok ? ok(bytes.byteLength) : written
}

const ownerOnly = { mode: 0o600 }
/** Where the last good one before a site file lies. */
export const backupOf = (path: string): string => `${path}.bak`

/** Practice and redirected connections prove nothing about the site. */
export const restsOnMappedEvidence = ({ sites }: SiteFile): boolean =>
  sites.some(({ devices }) =>
    devices.some(({ runs, seen }) =>
      [seen, ...runs.map(({ evidence }) => evidence)].flat().some(({ mapped }) => mapped),
    ),
  )

/** The content is broken; its place and its kind are right. */
const isDamage = ({ code }: Fault): boolean =>
  ['file.not-json', 'file.not-utf8', 'file.wrong-shape', 'file.not-readable'].includes(code)

async function keepPrevious(path: string, savedAt: number, lastBytes: number | undefined): Promise<Result<void>> {
  const isOurs = lastBytes !== undefined && (await stat(path).catch(() => undefined))?.size === lastBytes
  const previous = isOurs ? ok(undefined) : await readDocument(path, siteFiles)
  if (previous.ok) {
    if (await linkBackup(path)) return ok(undefined)
    const bytes = await readBytes(path, siteFiles.maxBytes)
    return bytes.ok ? writeAtomically(backupOf(path), bytes.value, ownerOnly) : bytes
  }
  if (previous.fault.code === 'file.not-found') return ok(undefined)
  if (!isDamage(previous.fault)) return previous
  try {
    await rename(path, `${path}.damaged-${savedAt}`)
    return ok(undefined)
  } catch {
    return fault('file.not-writable', { path })
  }
}

/**
 * The file under a second name costs no reading and no waiting for the disk: the next save puts a new file in its place and leaves this one alone.
 * False where the file system has no hard links (FAT, some network drives): then it is copied.
 */
async function linkBackup(path: string): Promise<boolean> {
  const backup = backupOf(path)
  const temporary = join(dirname(backup), `.${basename(backup)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await link(await realpath(path), temporary)
    await rename(temporary, backup)
    return true
  } catch {
    return false
  } finally {
    // A rename onto another name of the same file does nothing, and says nothing.
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

async function readDocument<T>(path: string, document: DocumentKind<T>): Promise<Result<T>> {
  const read = await readJson(path, document.maxBytes)
  if (!read.ok) return read
  const kind = kindOf(read.value)
  if (kind !== undefined && kind !== document.kind) return fault('file.wrong-kind', { path, kind })
  if (versionOf(read.value) > document.version) return fault('file.future-version', { path })
  const migrated = migrate(read.value, document.version, document.migrations)
  const parsed = document.schema.safeParse(document.tidy?.(migrated) ?? migrated)
  return parsed.success ? ok(parsed.data) : fault('file.wrong-shape', { path, where: whereOf(parsed.error) })
}

/** Every answer of a situation may be `"unknown"`, a text or a number too: it is the same as leaving it out. */
function withoutUnknown(situation: unknown): unknown {
  const known = (part: unknown) => entries(part)?.filter(([, answer]) => answer !== 'unknown')
  const parts = entries(situation)?.map(([name, part]) => [name, fromEntries(known(part)) ?? part] as const)
  return fromEntries(parts) ?? situation
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const entries = (value: unknown) => (isRecord(value) ? Object.entries(value) : undefined)
const fromEntries = (pairs: readonly (readonly [string, unknown])[] | undefined) => pairs && Object.fromEntries(pairs)

/** What a document says it is. A situation has no `kind`, because people write it by hand; it is known by its parts. Undefined when it says nothing. */
function kindOf(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null) return undefined
  if ('kind' in document) return String(document.kind).slice(0, 40)
  return ['device', 'sending', 'office', 'tenant'].some((part) => part in document) ? 'situation' : undefined
}

/** `sites.0.name`; the unknown key itself where a key is unknown; `$` for the whole document. */
function whereOf(error: z.ZodError): string {
  const [first] = error.issues
  const path = [...(first?.path ?? []), ...(first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : [])]
  return path.map(String).join('.').slice(0, 200) || '$'
}
