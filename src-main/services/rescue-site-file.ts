import { rename } from 'node:fs/promises'
import type { Fault } from '../contract/result'
import type { SiteFile } from '../contract/site-file'
import { backupOf, readSiteFile, saveSiteFile } from './documents'

/** What could be opened; `notice`: what a person has to be told about it. */
export interface Rescued {
  readonly siteFile: SiteFile | undefined
  readonly notice: Fault | undefined
}

/**
 * Opens one of the program's own site files, whatever happened to it. What cannot be used (damaged, cut off, empty, of a newer version) is kept under another
 * name, and the last good one takes its place. Notices: `site-file.from-backup`, `site-file.set-aside`, `site-file.newer-set-aside`; the fault of reading
 * where the file cannot even be renamed.
 * `now`: ms since 1970 UTC, for the name.
 */
export async function rescueSiteFile(path: string, now: number): Promise<Rescued> {
  const opened = await readSiteFile(path)
  if (opened.ok && opened.value.from === 'file') return { siteFile: opened.value.siteFile, notice: undefined }
  const trouble = opened.ok ? undefined : opened.fault
  // A file that was taken away on purpose does not come back from its backup.
  if (trouble?.code === 'file.not-found') return { siteFile: undefined, notice: undefined }

  const backup = opened.ok ? opened.value.siteFile : await goodBackup(path)
  const aside = `${path}.aside-${now}`
  try {
    await rename(path, aside)
  } catch {
    return { siteFile: backup, notice: trouble ?? { code: 'file.not-readable', args: { path } } }
  }
  if (backup !== undefined) await saveSiteFile(path, backup)
  return { siteFile: backup, notice: { code: noticeFor(trouble, backup), args: { path: aside } } }
}

async function goodBackup(path: string): Promise<SiteFile | undefined> {
  const read = await readSiteFile(backupOf(path))
  return read.ok ? read.value.siteFile : undefined
}

function noticeFor(trouble: Fault | undefined, backup: SiteFile | undefined): Fault['code'] {
  if (trouble?.code === 'file.future-version') return 'site-file.newer-set-aside'
  return backup === undefined ? 'site-file.set-aside' : 'site-file.from-backup'
}
