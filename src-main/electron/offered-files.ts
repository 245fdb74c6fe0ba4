import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { fault, ok, type Result } from '../contract/result'
import type { Site } from '../contract/site-file'
import type { MergeChoice, OfferedFile } from '../contract/sites-window'
import { differenceOf, mergeSite } from '../core/sites/merge-sites'
import { idOfCopy, takeInSiteFile, uuidOf, type TakenIn } from '../services/site-exchange'
import type { SiteStore } from '../services/site-store'

/** Site files that were opened and wait for a person's word. Opening one starts nothing: it is read and shown. */
export interface OfferedFiles {
  /** Reads a file; a newer offer takes the place of one that still waits. */
  offer(path: string): Promise<Result<OfferedFile>>
  /** The one that waits; the fault, once, of one that could not be read before there was a window. */
  pending(): Promise<Result<OfferedFile | null>>
  /** Reads a file that was opened before there was a window to tell. */
  offerEarly(path: string): Promise<void>
  /** Takes it over and answers a site to show. Fault: `ipc.bad-input` for an offer that is over. */
  accept(offer: string, choices: ReadonlyMap<string, MergeChoice>): Promise<Result<string>>
  dismiss(offer: string): void
}

interface Waiting extends TakenIn {
  readonly offer: string
  readonly path: string
}

/** `isMapped`: connections are led elsewhere, and everything is practice without a scenario. */
export function createOfferedFiles(sites: Pick<SiteStore, 'siteOf' | 'change'>, isMapped: boolean): OfferedFiles {
  let waiting: Waiting | undefined
  let refused: Result<never> | undefined

  const shown = async ({ offer, path, condition, siteFile }: Waiting): Promise<OfferedFile> => ({
    offer,
    name: basename(path),
    savedAt: siteFile.savedAt,
    programVersion: siteFile.programVersion,
    isPractice: siteFile.practice,
    condition,
    sites: await Promise.all(siteFile.sites.map(async (site) => contentOf(site, await sites.siteOf(site.id)))),
  })

  /** A site of practice and one of the real world never meet, whatever ids a file gives them. */
  const apart = async (theirs: Site, isPractice: boolean): Promise<Site> => {
    if (isMapped) return { ...theirs, scenario: null }
    const site = { ...theirs, scenario: isPractice ? (theirs.scenario ?? 'today') : null }
    const mine = await sites.siteOf(site.id)
    const isOfOtherWorld = mine !== undefined && (mine.scenario === null) === isPractice
    return isOfOtherWorld ? { ...site, id: uuidOf(`${isPractice ? 'practice' : 'real'} ${site.id}`) } : site
  }

  const offer = async (path: string): Promise<Result<OfferedFile>> => {
    const taken = await takeInSiteFile(path)
    if (!taken.ok) return taken
    const { siteFile } = taken.value
    if (siteFile.sites.length === 0) return fault('site-file.empty', { path })
    const theirs = await Promise.all(siteFile.sites.map((site) => apart(site, siteFile.practice)))
    waiting = { ...taken.value, siteFile: { ...siteFile, sites: theirs }, offer: randomUUID(), path }
    return ok(await shown(waiting))
  }

  return {
    offer,
    async offerEarly(path) {
      const offered = await offer(path)
      if (!offered.ok) refused = offered
    },
    async pending() {
      const fault = refused
      refused = undefined
      return fault ?? ok(waiting === undefined ? null : await shown(waiting))
    },
    async accept(offer, choices) {
      const [first] = waiting?.siteFile.sites ?? []
      if (waiting?.offer !== offer || first === undefined) return fault('ipc.bad-input')
      const { siteFile } = waiting
      waiting = undefined
      for (const site of siteFile.sites) await sites.change(site.id, (mine) => mergeSite(mine, site, choices, idOfCopy))
      return ok(first.id)
    },
    dismiss(offer) {
      if (waiting?.offer === offer) waiting = undefined
    },
  }
}

const contentOf = (site: Site, mine: Site | undefined): OfferedFile['sites'][number] => ({
  id: site.id,
  name: site.name,
  isHere: mine !== undefined,
  devices: site.devices.map((device) => ({
    id: device.id,
    name: device.situation.device.name ?? device.situation.device.model ?? null,
    runCount: device.runs.length,
    changedAt: device.changedAt,
    mineChangedAt: mine?.devices.find(({ id }) => id === device.id)?.changedAt ?? null,
    difference: differenceOf(mine, device, idOfCopy),
  })),
})
