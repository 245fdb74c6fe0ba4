import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../contract/result'
import type { Site } from '../contract/site-file'
import type { OpenWork } from '../contract/window'
import { newestWork } from '../core/sites/site-changes'
import { createAutosave, type Autosave } from './autosave'
import { backupOf, saveSiteFile } from './documents'
import { removeLeftovers } from './json-file'
import { rescueSiteFile } from './rescue-site-file'

/**
 * The sites of this computer, one `sites/<id>.smtpnavi` each. Practice has one file of its own beside them, with its mark: a new practice takes the place
 * of the old one. Everything is saved by itself, at most 300 ms after it changed. Never a secret.
 */
export interface SiteStore {
  /** The site of an id; undefined when there is none. */
  siteOf(id: string): Promise<Site | undefined>
  /** Changes a site; `change` gets undefined where there is none, and takes it away by giving undefined. Changes are done in the order of the calls. */
  change(id: string, change: (site: Site | undefined) => Site | undefined): Promise<void>
  /** Every site that can be read, the one changed last first. */
  all(): Promise<readonly StoredSite[]>
  /** What was worked on last; null when there is nothing to go on with. */
  latest(): Promise<OpenWork | null>
  /** What happened to damaged files and has not been told yet. */
  takeNotices(): readonly Fault[]
  /** Comes back when everything asked for so far is done, if not yet written. */
  settled(): Promise<void>
  /** Writes what is still waiting. */
  flush(): Promise<void>
}

export interface StoredSite {
  readonly site: Site
  /** In the file with the mark of practice. */
  readonly isPractice: boolean
}

export interface SiteStoreOptions {
  /** Are connections led elsewhere? Then everything is practice. */
  readonly isMapped: boolean
  readonly programVersion: string
  /** ms since 1970 UTC. */
  readonly now: () => number
  /** Saving failed; called once until it has worked again. */
  readonly tellNotSaved: (fault: Fault) => void
}

/** A file and what is in it. */
interface Shelf {
  readonly path: string
  readonly isPractice: boolean
  site: Site | undefined
  isLoaded: boolean
  /** Size of the file as we wrote it last. */
  lastBytes: number | undefined
  /** The file as we read or wrote it last; undefined when there was none. */
  stamp: string | undefined
  /** `dirty`: what is in memory is newer than the file. */
  condition: 'clean' | 'dirty' | 'writing'
  readonly autosave: Autosave
}

const extension = '.smtpnavi'

/** Changes with every write of whomever: ours put a new file in the place of the old one. */
async function stampOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found && [found.ino, found.mtimeMs, found.size].join(' ')
}

const ourName = /^([0-9a-f-]{36})\.smtpnavi$/

/** Opens the store in the program's own folder. */
export function openSiteStore(folder: string, options: SiteStoreOptions): SiteStore {
  const { isMapped, programVersion, now, tellNotSaved } = options
  const sitesFolder = join(folder, 'sites')
  const shelves = new Map<string, Shelf>()
  let notices: readonly Fault[] = []
  let wasTold = false
  let turn: Promise<unknown> = Promise.all([folder, sitesFolder].map(removeLeftovers))

  /** One after the other: loading a file must not overtake the change that was asked for before. */
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const result = turn.then(action)
    turn = result.catch(() => undefined)
    return result
  }

  /** Another program, or this one on another computer, has put a file in the place of ours: it is kept beside it, and said. */
  const keepOutsideChange = async (shelf: Shelf): Promise<void> => {
    const { path } = shelf
    const found = await stampOf(path)
    if (found === undefined || found === shelf.stamp) return
    const aside = `${path}.outside-${now()}`
    const isKept = await rename(path, aside).then(
      () => true,
      () => false,
    )
    shelf.lastBytes = undefined
    if (isKept) notices = [...notices, { code: 'site-file.changed-outside', args: { path: aside } }]
  }

  const write = async (shelf: Shelf): Promise<void> => {
    const { path, isPractice, site } = shelf
    shelf.condition = 'writing'
    await keepOutsideChange(shelf)
    if (site === undefined) {
      shelf.lastBytes = undefined
      shelf.stamp = undefined
      settle(shelf, 'clean')
      await Promise.allSettled([rm(path, { force: true }), rm(backupOf(path), { force: true })])
      return
    }
    await mkdir(sitesFolder, { recursive: true, mode: 0o700 }).catch(() => undefined)
    const savedAt = now()
    const saved = await saveSiteFile(
      path,
      { kind: 'site-file', schemaVersion: 1, practice: isPractice, savedAt, programVersion, sites: [site] },
      shelf.lastBytes,
    )
    shelf.lastBytes = saved.ok ? saved.value : undefined
    if (saved.ok) shelf.stamp = await stampOf(path)
    settle(shelf, saved.ok ? 'clean' : 'dirty')
    if (!saved.ok && !wasTold) tellNotSaved(saved.fault)
    wasTold = !saved.ok
  }

  /** A change that came while the file was written is still waiting. */
  const settle = (shelf: Shelf, condition: 'clean' | 'dirty') => {
    if (shelf.condition === 'writing') shelf.condition = condition
  }

  const shelfAt = (path: string, isPractice: boolean): Shelf => {
    const known = shelves.get(path)
    if (known !== undefined) return known
    const shelf: Shelf = {
      path,
      isPractice,
      site: undefined,
      isLoaded: false,
      lastBytes: undefined,
      stamp: undefined,
      condition: 'clean',
      autosave: createAutosave(() => write(shelf)),
    }
    shelves.set(path, shelf)
    return shelf
  }
  const practiceShelf = shelfAt(join(folder, `practice${extension}`), true)
  const realShelf = (id: string) => shelfAt(join(sitesFolder, `${id}${extension}`), false)

  const loaded = async (shelf: Shelf): Promise<Site | undefined> => {
    const isCurrent = shelf.condition !== 'clean' || (await stampOf(shelf.path)) === shelf.stamp
    // Changed by somebody else while nothing of ours was waiting: theirs is the newer one.
    if (shelf.isLoaded && isCurrent) return shelf.site
    const { siteFile, notice } = await rescueSiteFile(shelf.path, now())
    if (notice !== undefined) notices = [...notices, notice]
    shelf.isLoaded = true
    shelf.stamp = await stampOf(shelf.path)
    shelf.lastBytes = undefined
    // The name of a file says which site it is: a copy made by hand is a site of its own. Practice never becomes real by renaming its file.
    const [site] = siteFile !== undefined && siteFile.practice === shelf.isPractice ? siteFile.sites : []
    const [, named] = ourName.exec(shelf.path.slice(sitesFolder.length + 1)) ?? []
    shelf.site = site && { ...site, id: named ?? site.id }
    return shelf.site
  }

  /** Where a site lies, or is to lie. */
  const shelfOf = async (id: string): Promise<Shelf> => {
    if (isMapped || (await loaded(practiceShelf))?.id === id) return practiceShelf
    return realShelf(id)
  }
  const siteOn = async (shelf: Shelf, id: string): Promise<Site | undefined> => {
    const site = await loaded(shelf)
    return site?.id === id ? site : undefined
  }

  const put = (shelf: Shelf, site: Site | undefined) => {
    shelf.site = site
    shelf.isLoaded = true
    shelf.condition = 'dirty'
    shelf.autosave.changed()
  }

  /** The files, the one changed last first. */
  const shelvesByAge = async (): Promise<readonly Shelf[]> => {
    const names = isMapped ? [] : await readdir(sitesFolder).catch(() => [])
    const real = names.flatMap((name) => ourName.exec(name)?.[1] ?? []).map(realShelf)
    const aged = await Promise.all(
      [practiceShelf, ...real].map(async (shelf) => {
        const found = await stat(shelf.path).catch(() => undefined)
        return found === undefined ? [] : [{ shelf, changedAt: found.mtimeMs }]
      }),
    )
    return aged
      .flat()
      .sort((one, other) => other.changedAt - one.changedAt)
      .map(({ shelf }) => shelf)
  }

  const flushAll = async () => {
    await Promise.all([...shelves.values()].map(({ autosave }) => autosave.flush()))
  }

  return {
    siteOf: (id) => inTurn(async () => siteOn(await shelfOf(id), id)),
    change: (id, change) =>
      inTurn(async () => {
        const found = await shelfOf(id)
        const before = await siteOn(found, id)
        const after = change(before)
        if (before === undefined && after === undefined) return
        put(before === undefined && after !== undefined && after.scenario !== null ? practiceShelf : found, after)
      }),
    all: () =>
      inTurn(async () => {
        await flushAll()
        const found: StoredSite[] = []
        for (const shelf of await shelvesByAge()) {
          const site = await loaded(shelf)
          if (site !== undefined) found.push({ site, isPractice: shelf.isPractice })
        }
        return found
      }),
    latest: () =>
      inTurn(async () => {
        await flushAll()
        for (const shelf of await shelvesByAge()) {
          const site = await loaded(shelf)
          const newest = site && newestWork(site)
          if (site && newest) return { key: { site: site.id, device: newest.device }, work: newest.work }
        }
        return null
      }),
    takeNotices() {
      const taken = notices
      notices = []
      return taken
    },
    settled: () => inTurn(async () => undefined),
    async flush() {
      await turn
      await flushAll()
    },
  }
}
