import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Site } from '../../../src-main/contract/site-file'
import { createOfferedFiles } from '../../../src-main/electron/offered-files'
import { siteFileAmong } from '../../../src-main/electron/opened-files'
import { deviceWith, office, siteWith } from '../core/sites/sample-devices'

const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-opened-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the words that a program was started with', () => {
  it('name a site file by its extension, against the folder they were typed in', () => {
    expect([
      siteFileAmong(['navi', 'a.smtpnavi'], '/home/u'),
      siteFileAmong(['navi', '--flag', '/x/本社.SMTPNAVI'], '/home/u'),
      siteFileAmong(['navi', 'a.smtpnavi', 'b.smtpnavi'], '/'),
    ]).toEqual(['/home/u/a.smtpnavi', '/x/本社.SMTPNAVI', '/b.smtpnavi'])
  })

  it('are left alone when they are options, addresses, the program itself or anything else', () => {
    const words = [
      'navi.smtpnavi',
      '--load-extension=x.smtpnavi',
      'https://x/y.smtpnavi',
      'file:///etc/x.smtpnavi',
      'x.smtpnavi.exe',
      'a\0.smtpnavi',
    ]
    expect(siteFileAmong(words, '/')).toBeUndefined()
  })
})

describe('an offered file', () => {
  const uuid = (last: string) => `00000000-0000-4000-8000-00000000000${last}`
  const write = (name: string, site: Site, practice: boolean) => {
    const path = join(folder, name)
    const file = { kind: 'site-file', schemaVersion: 1, practice, savedAt: 1, programVersion: '0', sites: [site] }
    writeFileSync(path, JSON.stringify(file))
    return path
  }
  const storeWith = (...known: readonly Site[]) => {
    const sites = new Map(known.map((site) => [site.id, site]))
    return {
      sites,
      siteOf: async (id: string) => sites.get(id),
      change: async (id: string, change: (site: Site | undefined) => Site | undefined) => {
        const after = change(sites.get(id))
        if (after !== undefined) sites.set(id, after)
      },
    }
  }
  const site = siteWith([deviceWith(office, [], { id: uuid('a') })], { id: uuid('1') })

  it('changes nothing before it is accepted, and nothing after it was dismissed or replaced', async () => {
    const store = storeWith()
    const files = createOfferedFiles(store, false)
    const offered = await files.offer(write('a.smtpnavi', site, false))
    if (!offered.ok) throw new Error(offered.fault.code)
    const before = store.sites.size
    files.dismiss(offered.value.offer)
    expect([
      before,
      await files.pending(),
      await files.accept(offered.value.offer, new Map()),
      store.sites.size,
    ]).toEqual([0, { ok: true, value: null }, { ok: false, fault: { code: 'ipc.bad-input', args: {} } }, 0])
  })

  it('of practice never meets a real site of the same id, nor the other way round', async () => {
    const real = storeWith(site)
    const intoReal = createOfferedFiles(real, false)
    const practised = await intoReal.offer(write('p.smtpnavi', { ...site, scenario: 'today' }, true))
    if (!practised.ok) throw new Error(practised.fault.code)
    await intoReal.accept(practised.value.offer, new Map())
    expect([real.sites.get(site.id), [...real.sites.values()].map(({ scenario }) => scenario)]).toEqual([
      site,
      [null, 'today'],
    ])
    const practice = storeWith({ ...site, scenario: 'today' })
    const intoPractice = createOfferedFiles(practice, false)
    const offered = await intoPractice.offer(write('r.smtpnavi', site, false))
    if (!offered.ok) throw new Error(offered.fault.code)
    await intoPractice.accept(offered.value.offer, new Map())
    expect([...practice.sites.values()].map(({ scenario }) => scenario)).toEqual(['today', null])
  })

  it('that could not be read before there was a window is told once', async () => {
    const files = createOfferedFiles(storeWith(), false)
    await files.offerEarly(join(folder, 'missing.smtpnavi'))
    expect([await files.pending(), await files.pending()]).toMatchObject([
      { ok: false, fault: { code: 'file.not-found' } },
      { ok: true, value: null },
    ])
  })
})
