import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../../src-main/contract/result'
import { newSite, withoutDevice, withRunBegun, withWork } from '../../../src-main/core/sites/site-changes'
import { openSiteStore } from '../../../src-main/services/site-store'
import { deviceId, otherSiteId, run, siteId, work } from './sample-site'

let folder = ''
let notSaved: Fault[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-sites-'))
  notSaved = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (isMapped = false) =>
  openSiteStore(folder, {
    isMapped,
    programVersion: '0.1.0',
    now: () => 1_000,
    tellNotSaved: (fault) => void notSaved.push(fault),
  })
type Store = ReturnType<typeof open>
const save = (store: Store, id: string, saved = work) =>
  store.change(id, (site) => withWork(site ?? newSite(id, saved.practice), deviceId, saved, 5))
const key = { site: siteId, device: deviceId }
const fileOf = (id: string) => join(folder, 'sites', `${id}.smtpnavi`)
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted()
const content = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

describe('the site store', () => {
  it('begins with nothing, and opening it writes nothing', async () => {
    expect([await open().latest(), await open().siteOf(siteId), files()]).toEqual([null, undefined, []])
  })

  it('gives back after a restart what was saved, in one file for each site, readable by its owner only', async () => {
    const store = open()
    await save(store, siteId)
    await store.flush()
    const again = open()
    expect({
      latest: await again.latest(),
      site: await again.siteOf(siteId),
      files: files(),
      mode: statSync(fileOf(siteId)).mode & 0o777,
    }).toEqual({
      latest: { key, work },
      site: withWork(newSite(siteId, null), deviceId, work, 5),
      files: [`sites/${siteId}.smtpnavi`],
      mode: 0o600,
    })
  })

  it('keeps the one before as a backup', async () => {
    const store = open()
    await save(store, siteId)
    await store.flush()
    await save(store, siteId, { ...work, ticked: ['x 1'] })
    await store.flush()
    expect([content(`${fileOf(siteId)}.bak`), content(fileOf(siteId))]).toMatchObject([
      { sites: [{ devices: [{ progress: { ticked: [] } }] }] },
      { sites: [{ devices: [{ progress: { ticked: ['x 1'] } }] }] },
    ])
  })

  it('writes soon without being asked', async () => {
    await save(open(), siteId)
    await expect.poll(() => open().latest(), { timeout: 3_000 }).toEqual({ key, work })
  })

  it('goes on with the site that was changed last, also before it is written', async () => {
    const store = open()
    await save(store, siteId)
    await store.flush()
    utimesSync(fileOf(siteId), 1, 1)
    await save(store, otherSiteId)
    expect([(await store.latest())?.key.site, (await open().latest())?.key.site]).toEqual([otherSiteId, otherSiteId])
  })

  it('does changes in the order in which they were asked for, although a file has to be read first', async () => {
    const first = open()
    await save(first, siteId)
    await first.flush()
    const store = open()
    void save(store, siteId, { ...work, ticked: ['1'] })
    void save(store, siteId, { ...work, ticked: ['2'] })
    const site = await store.siteOf(siteId)
    expect(site?.devices[0]?.progress?.ticked).toEqual(['2'])
  })

  it('takes a site away with its backup', async () => {
    const store = open()
    await save(store, siteId)
    await store.flush()
    await save(store, siteId)
    await store.flush()
    await store.change(siteId, (site) => {
      const rest = site && withoutDevice(site, deviceId)
      return rest?.devices.length === 0 ? undefined : rest
    })
    expect([await store.latest(), files()]).toEqual([null, []])
  })

  it('takes the copy of a file that somebody made by hand for a site of its own', async () => {
    const store = open()
    await save(store, siteId)
    await store.flush()
    copyFileSync(fileOf(siteId), fileOf(otherSiteId))
    expect([(await open().siteOf(siteId))?.id, (await open().siteOf(otherSiteId))?.id]).toEqual([siteId, otherSiteId])
  })
})

describe('practice', () => {
  it('has a file of its own, with its mark, and the newest practice takes the place of the one before', async () => {
    const store = open()
    await save(store, siteId, { ...work, practice: 'today' })
    await store.flush()
    await save(store, otherSiteId, { ...work, practice: 'after-december' })
    await store.flush()
    expect([files(), content(join(folder, 'practice.smtpnavi')), await open().latest()]).toMatchObject([
      ['practice.smtpnavi', 'practice.smtpnavi.bak'],
      { practice: true, sites: [{ id: otherSiteId, scenario: 'after-december' }] },
      { key: { site: otherSiteId }, work: { practice: 'after-december' } },
    ])
  })

  it('is where everything goes while connections are led elsewhere', async () => {
    const store = open(true)
    await save(store, siteId)
    await store.change(siteId, (site) => site && withRunBegun(site, deviceId, run(true)))
    await store.flush()
    expect([files(), await open(true).latest(), notSaved]).toEqual([['practice.smtpnavi'], { key, work }, []])
  })

  it('never gets into the file of a real site: not its evidence, not its file under another name', async () => {
    const store = open()
    await save(store, siteId)
    await store.flush()
    await store.change(siteId, (site) => site && withRunBegun(site, deviceId, run(true)))
    await store.flush()
    await save(store, otherSiteId, { ...work, practice: 'today' })
    await store.flush()
    copyFileSync(join(folder, 'practice.smtpnavi'), fileOf(otherSiteId))
    expect([content(fileOf(siteId)), notSaved.map(({ code }) => code), await open().siteOf(otherSiteId)]).toMatchObject(
      [
        { practice: false, sites: [{ devices: [{ runs: [] }] }] },
        ['site-file.mapped-evidence'],
        { id: otherSiteId, scenario: 'today' },
      ],
    )
    rmSync(join(folder, 'practice.smtpnavi'))
    expect(await open().siteOf(otherSiteId)).toBeUndefined()
  })
})

describe('a file that cannot be used', () => {
  const damaged = [
    ['cut off', (path: string) => truncateSync(path, 40)],
    ['empty', (path: string) => truncateSync(path, 0)],
    ['not UTF-8', (path: string) => writeFileSync(path, Buffer.from([0x7b, 0x83, 0x65, 0x7d]))],
    ['of another shape', (path: string) => writeFileSync(path, '{"kind":"site-file","schemaVersion":1,"sites":3}')],
    ['another kind', (path: string) => writeFileSync(path, '{"kind":"report","schemaVersion":1}')],
    ['too large', (path: string) => truncateSync(path, 65 * 1024 * 1024)],
  ] as const
  const saveTwice = async () => {
    const store = open()
    await save(store, siteId)
    await store.flush()
    await save(store, siteId, { ...work, ticked: ['x 1'] })
    await store.flush()
  }

  it.each(damaged)('because it is %s is kept under another name, and the backup takes its place', async (_, damage) => {
    await saveTwice()
    damage(fileOf(siteId))
    const bytes = statSync(fileOf(siteId)).size
    const store = open()
    const latest = await store.latest()
    const aside = `${fileOf(siteId)}.aside-1000`
    expect([latest, store.takeNotices(), store.takeNotices(), statSync(aside).size]).toEqual([
      { key, work },
      [{ code: 'site-file.from-backup', args: { path: aside } }],
      [],
      bytes,
    ])
    // The next start finds it in order.
    const next = open()
    expect([await next.latest(), next.takeNotices()]).toEqual([{ key, work }, []])
  })

  it.each(damaged)('because it is %s does not keep the program from starting without a backup', async (_, damage) => {
    await saveTwice()
    damage(fileOf(siteId))
    rmSync(`${fileOf(siteId)}.bak`)
    const store = open()
    expect([await store.latest(), store.takeNotices(), files()]).toEqual([
      null,
      [{ code: 'site-file.set-aside', args: { path: `${fileOf(siteId)}.aside-1000` } }],
      [`sites/${siteId}.smtpnavi.aside-1000`],
    ])
  })

  it('because a newer version wrote it is kept, and the last one of this version is used', async () => {
    await saveTwice()
    writeFileSync(fileOf(siteId), '{"kind":"site-file","schemaVersion":2,"sites":[]}')
    const store = open()
    const aside = `${fileOf(siteId)}.aside-1000`
    expect([await store.latest(), store.takeNotices(), content(aside)]).toEqual([
      { key, work },
      [{ code: 'site-file.newer-set-aside', args: { path: aside } }],
      { kind: 'site-file', schemaVersion: 2, sites: [] },
    ])
  })

  it('leaves the way to the other sites open', async () => {
    await saveTwice()
    const store = open()
    await save(store, otherSiteId)
    await store.flush()
    writeFileSync(fileOf(siteId), '{')
    rmSync(`${fileOf(siteId)}.bak`)
    expect((await open().latest())?.key.site).toBe(otherSiteId)
  })
})

it('tells once that it cannot save, loses nothing in memory, and saves again when it can', async () => {
  const store = open()
  // A file in the place of the folder: nothing can be written there, whoever we are.
  writeFileSync(join(folder, 'sites'), '')
  await save(store, siteId)
  await store.flush()
  await save(store, siteId, { ...work, ticked: ['x 1'] })
  await store.flush()
  expect([notSaved.map(({ code }) => code), await store.latest()]).toEqual([['file.not-writable'], null])
  rmSync(join(folder, 'sites'))
  await store.change(siteId, (site) => site)
  await store.flush()
  expect(await open().latest()).toEqual({ key, work: { ...work, ticked: ['x 1'] } })
})
