import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSettings } from '../../../src-main/services/settings-store'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const file = () => join(folder, 'settings.json')

describe('the settings', () => {
  it('are after a restart as they were set', async () => {
    const bounds = { x: 10, y: 20, width: 1120, height: 760 }
    const settings = await openSettings(folder, 'ja')
    settings.setLang('en')
    settings.setBounds(bounds)
    await settings.flush()
    const { lang, bounds: then } = await openSettings(folder, 'ja')
    expect({ lang, then, mode: statSync(file()).mode & 0o777 }).toEqual({ lang: 'en', then: bounds, mode: 0o600 })
  })

  it('begin with the language of the system', async () => {
    const { lang, bounds } = await openSettings(folder, 'en')
    expect({ lang, bounds, files: readdirSync(folder) }).toEqual({ lang: 'en', bounds: null, files: [] })
  })

  it.each(['', '{', '{"schemaVersion":2}', '{"schemaVersion":1,"lang":"fr","bounds":null}', 'null', '\u0000'])(
    'begin anew with %j as their file',
    async (content) => {
      writeFileSync(file(), content)
      const settings = await openSettings(folder, 'ja')
      settings.setLang('en')
      await settings.flush()
      expect((await openSettings(folder, 'ja')).lang).toBe('en')
    },
  )
})
