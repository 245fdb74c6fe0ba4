import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bringOverOldWork } from '../../../src-main/services/bring-over-work'
import { openSettings } from '../../../src-main/services/settings-store'
import { openSiteStore } from '../../../src-main/services/site-store'
import { run, work } from './sample-site'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-old-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bounds = { x: 10, y: 20, width: 1120, height: 760 }
/** As the first version wrote it. */
const oldFile = (mapped: boolean, practice: string | null) =>
  JSON.stringify({ schemaVersion: 1, lang: 'en', work: { ...work, practice, lastRun: run(mapped) }, bounds })
const old = () => join(folder, 'work.json')
const store = () =>
  openSiteStore(folder, { isMapped: false, programVersion: '0.1.0', now: () => 1, tellNotSaved: () => undefined })

it('makes a site with one device out of the old file, with its check, and keeps language and place', async () => {
  writeFileSync(old(), oldFile(false, null))
  await bringOverOldWork(folder, '0.1.0', 7)
  const latest = await store().latest()
  const site = await store().siteOf(latest?.key.site ?? '')
  const { lang, bounds: then } = await openSettings(folder, 'ja')
  expect({
    work: latest?.work,
    runs: site?.devices[0]?.runs,
    lang,
    then,
    left: readdirSync(folder).toSorted(),
  }).toEqual({
    work: { ...work, lastRun: 'r1' },
    runs: [run(false)],
    lang: 'en',
    then: bounds,
    left: ['settings.json', 'sites'],
  })
})

it.each([
  ['practice', true, 'today'],
  ['redirected connections', true, null],
])('puts what rests on %s with the practice', async (_, mapped, practice) => {
  writeFileSync(old(), oldFile(mapped, practice))
  await bringOverOldWork(folder, '0.1.0', 7)
  expect([(await store().latest())?.work.practice, readdirSync(folder).toSorted()]).toEqual([
    practice,
    ['practice.smtpnavi', 'settings.json'],
  ])
})

it('brings over language and place alone where there was no work', async () => {
  writeFileSync(old(), JSON.stringify({ schemaVersion: 1, lang: 'en', work: null }))
  await bringOverOldWork(folder, '0.1.0', 7)
  expect([(await openSettings(folder, 'ja')).lang, readdirSync(folder)]).toEqual(['en', ['settings.json']])
})

it.each(['', '{', '{"schemaVersion":2}', 'null', '\u0000'])('sets %j aside', async (content) => {
  writeFileSync(old(), content)
  await bringOverOldWork(folder, '0.1.0', 7)
  expect([readdirSync(folder), readFileSync(join(folder, 'work.damaged.json'), 'utf8')]).toEqual([
    ['work.damaged.json'],
    content,
  ])
})

it('keeps the old file where the new one cannot be written', async () => {
  writeFileSync(old(), oldFile(false, null))
  writeFileSync(join(folder, 'sites'), '')
  await bringOverOldWork(folder, '0.1.0', 7)
  expect(readdirSync(folder)).toContain('work.json')
})

it('does nothing where there is no old file', async () => {
  await bringOverOldWork(folder, '0.1.0', 7)
  expect(readdirSync(folder)).toEqual([])
})
