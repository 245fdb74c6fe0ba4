import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { realNetworkOnly } from '../../../src-main/cli/check/network-reader'
import { runCommands } from '../../../src-main/cli/run-commands'
import { shippedFonts } from '../../../src-main/cli/shipped-fonts'
import { commandWords } from '../../../src-main/electron/command-words'
import { fakeIo } from './fake-io'

const folder = mkdtempSync(join(tmpdir(), 'installed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const situation = join(folder, 'situation.json')
writeFileSync(situation, '{}')

const run = async (...argv: string[]) => {
  const io = fakeIo({})
  const exit = await runCommands(realNetworkOnly, argv, io)
  return { exit, told: io.told() }
}

describe('the commands of the installed program', () => {
  it.each([
    ['--connect-to', 'smtp.office365.com:587:127.0.0.1:2525'],
    ['--dns', '127.0.0.1:53'],
    ['--ca', situation],
  ])('refuse %s, which would lead a check elsewhere', async (option, value) => {
    expect(await run('check', '--situation', situation, option, value)).toEqual({
      exit: 2,
      told: `${option} does not work in the installed program. It is for developers, with the commands of the source code.\n`,
    })
  })
  it('plan a check of the real places', async () => {
    expect(await run('check', '--situation', situation, '--dry-run')).toEqual({ exit: 0, told: '' })
  })
  it.each([
    [
      ['navi', '--cli', 'explain', '--json'],
      ['explain', '--json'],
    ],
    [['electron', '.', '--cli'], []],
    [['navi', 'office.smtpnavi'], undefined],
    // The program's own name is no order.
    [['--cli', 'explain'], undefined],
  ])('stand behind --cli: %j', (argv, words) => {
    expect(commandWords(argv)).toEqual(words)
  })
})

describe('the fonts of a sheet', () => {
  it('are taken where they lie, and from a scratch folder where they lie in the archive', () => {
    const beside = join(folder, 'fonts')
    const archived = join(folder, 'app.asar', 'fonts')
    for (const place of [beside, archived]) {
      mkdirSync(place, { recursive: true })
      writeFileSync(join(place, 'fonts.css'), 'x')
    }
    const hrefs = [beside, archived, join(folder, 'nowhere')].map((place) => shippedFonts(place)?.href)
    expect(hrefs).toEqual([
      new URL(`file://${join(beside, 'fonts.css')}`).href,
      expect.stringMatching(/smtp-auth-navi-fonts-\w+\/fonts\.css$/),
      undefined,
    ])
  })
})
