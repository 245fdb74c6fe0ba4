import { randomUUID } from 'node:crypto'
import type { Fault } from '../../contract/result'
import { ok, type Result } from '../../contract/result'
import type { Site, SiteFile } from '../../contract/site-file'
import { readSiteFile, saveSiteFile } from '../../services/documents'
import { program } from '../program'

/** The site file that a list goes into, and its site. */
export interface TargetFile {
  readonly file: SiteFile | undefined
  /** The site that takes rows without another site's name; its id is new where there is none. */
  readonly site: Site | undefined
  readonly id: string
  /** The file was damaged, and this is the last good one. */
  readonly fromBackup: Fault | undefined
}

/** Opens a site file; one that is not there will be made. Faults: those of `readSiteFile`. */
export async function openTarget(path: string, named: string | undefined): Promise<Result<TargetFile>> {
  const opened = await readSiteFile(path)
  if (!opened.ok) {
    if (opened.fault.code !== 'file.not-found') return opened
    return ok({ file: undefined, site: undefined, id: randomUUID(), fromBackup: undefined })
  }
  const { siteFile, from } = opened.value
  const site = named === undefined ? siteFile.sites[0] : siteFile.sites.find(({ name }) => name === named)
  const fromBackup = from === 'backup' ? opened.value.because : undefined
  return ok({ file: siteFile, site, id: site?.id ?? randomUUID(), fromBackup })
}

/** Saves the changed sites in their places, new ones behind. */
export function saveTarget(
  path: string,
  { file }: TargetFile,
  changed: readonly Site[],
  savedAt: number,
): Promise<Result<number>> {
  const before = file?.sites ?? []
  const sites = [
    ...before.map((site) => changed.find(({ id }) => id === site.id) ?? site),
    ...changed.filter(({ id }) => !before.some((site) => site.id === id)),
  ]
  return saveSiteFile(path, {
    kind: 'site-file',
    schemaVersion: 1,
    practice: file?.practice ?? false,
    savedAt,
    programVersion: program.version,
    sites,
  })
}
