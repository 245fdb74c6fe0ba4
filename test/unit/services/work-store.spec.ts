import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Situation } from '../../../src-main/contract/situation'
import type { Work } from '../../../src-main/contract/window'
import { openWorkStore } from '../../../src-main/services/work-store'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-work-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const work: Work = {
  situation: Situation.parse({ device: { name: '1階' } }),
  answered: ['kind'],
  page: null,
  way: 'device',
  practice: null,
  ticked: [],
  lastRun: null,
  seen: [],
}

describe('the work store', () => {
  it('gives back after a restart what was saved, in the language and at the place of last time', async () => {
    const bounds = { x: 10, y: 20, width: 1120, height: 760 }
    const store = await openWorkStore(folder, 'ja')
    store.save(work)
    store.setLang('en')
    store.setBounds(bounds)
    await store.flush()
    const { saved, lang, bounds: then } = await openWorkStore(folder, 'ja')
    expect({ saved, lang, then }).toEqual({ saved: work, lang: 'en', then: bounds })
    expect(statSync(join(folder, 'work.json')).mode & 0o777).toBe(0o600)
  })

  it('begins with nothing and the language of the system', async () => {
    const { saved, lang, bounds } = await openWorkStore(folder, 'en')
    expect({ saved, lang, bounds, files: readdirSync(folder) }).toEqual({
      saved: null,
      lang: 'en',
      bounds: null,
      files: [],
    })
  })

  it('offers nothing after the work was discarded', async () => {
    const store = await openWorkStore(folder, 'ja')
    store.save(work)
    await store.flush()
    store.discard()
    await store.flush()
    expect((await openWorkStore(folder, 'ja')).saved).toBeNull()
  })

  it.each(['', '{', '{"schemaVersion":2}', '{"schemaVersion":1,"lang":"fr","work":null}', 'null', '\u0000'])(
    'starts with %j as its file, and sets it aside',
    async (content) => {
      writeFileSync(join(folder, 'work.json'), content)
      const { saved } = await openWorkStore(folder, 'ja')
      expect(saved).toBeNull()
      expect(readFileSync(join(folder, 'work.damaged.json'), 'utf8')).toBe(content)
    },
  )

  it('writes soon without being asked', async () => {
    const store = await openWorkStore(folder, 'ja')
    store.save(work)
    await expect.poll(async () => (await openWorkStore(folder, 'ja')).saved, { timeout: 3_000 }).toEqual(work)
  })
})
