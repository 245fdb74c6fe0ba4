import { accessSync, constants, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Report } from '../../contract/report'
import { fault, ok, type Result } from '../../contract/result'
import { writeAtomically } from '../../services/json-file'
import { t, type Lang } from '../../text/t'
import { tellFault, tellLine } from '../deliver'
import type { Io } from '../io'
import { printableJson } from '../print/printable'

/** Asked before a check begins, so that nobody checks for a minute and then cannot keep the result. */
export function canBeWritten(path: string): Result<void> {
  try {
    accessSync(dirname(path), constants.W_OK)
    const existing = statSync(path, { throwIfNoEntry: false })
    // Folders, pipes and devices are never replaced.
    if (existing && !existing.isFile()) return fault('file.not-writable', { path })
    if (existing) accessSync(path, constants.W_OK)
    return ok(undefined)
  } catch {
    // Missing folder, read-only folder or file: for the person they are one thing to mend.
    return fault('file.not-writable', { path })
  }
}

/** Where a report that was to be saved has gone. `nowhere`: it has to go to standard output. */
export type Saved = 'there' | 'elsewhere' | 'nowhere'

/** Saves the report; if that fails, saves it in the state folder instead and says so: nothing is lost. */
export async function saveReport(
  report: Report,
  path: string,
  stateFolder: string,
  io: Io,
  lang: Lang,
): Promise<Saved> {
  const bytes = new TextEncoder().encode(printableJson(report))
  const written = await writeAtomically(path, bytes)
  if (written.ok) {
    await tellLine(io, lang, t(lang, 'cli.check.saved', { path }))
    return 'there'
  }
  await tellFault(io, lang, written.fault)
  const rescue = join(stateFolder, `report-${report.id}.json`)
  const hasFolder = await mkdir(stateFolder, { recursive: true, mode: 0o700 }).then(
    () => true,
    () => false,
  )
  const isRescued = hasFolder && (await writeAtomically(rescue, bytes, { mode: 0o600 })).ok
  const told = isRescued ? t(lang, 'cli.check.rescued', { path: rescue }) : t(lang, 'cli.check.notRescued')
  await tellLine(io, lang, told)
  return isRescued ? 'elsewhere' : 'nowhere'
}
