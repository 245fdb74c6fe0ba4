import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newSite, withWork } from '../../../src-main/core/sites/site-changes'
import { openSiteStore } from '../../../src-main/services/site-store'
import { deviceId, otherSiteId, practiceId, siteId, work } from './sample-site'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-sites-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () =>
  openSiteStore(folder, { isMapped: false, programVersion: '0.1.0', now: () => 1_000, tellNotSaved: () => undefined })
const save = (store: ReturnType<typeof open>, id: string, saved = work) =>
  store.change(id, (site) => withWork(site ?? newSite(id, saved.practice), deviceId, saved, 5))
const fileOf = (id: string) => join(folder, 'sites', `${id}.smtpnavi`)
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
const content = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

describe('several sites', () => {
  it('are all told, the one changed last first, and one that cannot be read does not hide the others', async () => {
    const store = open()
    await save(store, siteId)
    await store.flush()
    utimesSync(fileOf(siteId), 1, 1)
    await save(store, otherSiteId)
    await store.change(practiceId, () => newSite(practiceId, 'today'))
    await store.flush()
    utimesSync(join(folder, 'practice.smtpnavi'), 0, 0)
    const told = async () => (await open().all()).map(({ site, isPractice }) => [site.id, isPractice])
    const before = await told()
    writeFileSync(fileOf(otherSiteId), '{')
    expect([before, await told()]).toEqual([
      [
        [otherSiteId, false],
        [siteId, false],
        [practiceId, true],
      ],
      [
        [siteId, false],
        [practiceId, true],
      ],
    ])
  })
})

describe('a file that somebody else has changed since', () => {
  const outside = (name: string) => {
    const file = content(fileOf(siteId)) as { sites: object[] }
    writeFileSync(fileOf(siteId), JSON.stringify({ ...file, sites: file.sites.map((site) => ({ ...site, name })) }))
  }

  it('is read again while nothing of ours is waiting', async () => {
    const store = open()
    await save(store, siteId)
    await store.flush()
    outside('名古屋')
    expect([(await store.siteOf(siteId))?.name, store.takeNotices()]).toEqual(['名古屋', []])
  })

  it('is kept under another name, and said, when both have changed it: nobody overwrites anybody', async () => {
    const store = open()
    await save(store, siteId)
    await store.flush()
    const change = save(store, siteId, { ...work, ticked: ['ours'] })
    await change
    outside('名古屋')
    await store.flush()
    const aside = `${fileOf(siteId)}.outside-1000`
    expect([store.takeNotices(), content(aside), content(fileOf(siteId))]).toMatchObject([
      [{ code: 'site-file.changed-outside', args: { path: aside } }],
      { sites: [{ name: '名古屋' }] },
      { sites: [{ name: '', devices: [{ progress: { ticked: ['ours'] } }] }] },
    ])
    // From then on ours is the one that is there.
    await save(store, siteId, { ...work, ticked: ['ours again'] })
    await store.flush()
    expect(store.takeNotices()).toEqual([])
  })

  it('by a second program in the same folder loses nothing of either', async () => {
    const [one, other] = [open(), open()]
    await save(one, siteId)
    await one.flush()
    await save(other, siteId, { ...work, ticked: ['other'] })
    await save(one, siteId, { ...work, ticked: ['one'] })
    await other.flush()
    await one.flush()
    const kept = files().map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(['"other"', '"one"'].map((mark) => kept.some((text) => text.includes(mark)))).toEqual([true, true])
  })
})
