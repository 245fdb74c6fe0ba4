import { describe, expect, it } from 'vitest'
import { en } from '../../../assets/locales/en'
import { ja } from '../../../assets/locales/ja'
import { runCli } from '../../../src-main/cli/run-cli'
import { askedSheet, available } from '../../../src-main/cli/commands/sheet-kinds'
import { fault, ok } from '../../../src-main/contract/result'
import { fakeIo } from './fake-io'

const run = async (argv: string[], settings: Parameters<typeof fakeIo>[0] = {}) => {
  const io = fakeIo(settings)
  const exit = await runCli(argv, io)
  return { exit, printed: io.printed(), told: io.told() }
}

describe('the command line', () => {
  it('names the command that was probably meant', async () => {
    expect(await run(['chekc'])).toEqual({
      exit: 2,
      printed: '',
      told: 'There is no command “chekc”. Did you mean “check”?\n',
    })
    expect(await run(['telephone', '--lang', 'ja'])).toEqual({
      exit: 2,
      printed: '',
      told: '「telephone」という命令はありません。--help で一覧を見られます。\n',
    })
  })
  it('answers in the language asked for, wherever it is asked', async () => {
    const version = { exit: 0, printed: 'smtp-auth-navi 0.1.0\n', told: '' }
    expect(await run(['--lang', 'ja', '--version'])).toEqual(version)
    expect((await run(['--lang', 'ja', 'sheet'])).told).toBe('FILE が必要です。--help に例があります。\n')
    expect((await run(['sheet'], { env: { LANG: 'ja_JP.UTF-8' } })).told).toBe(
      'FILE が必要です。--help に例があります。\n',
    )
    expect((await run(['sheet', '--lang=ja'])).told).toBe('FILE が必要です。--help に例があります。\n')
    expect((await run(['sheet', '--lang', 'fr'])).told).toBe('--lang cannot be “fr”. Possible values: ja, en\n')
  })
  it('prints help on standard output when asked, and on the error output when nothing was asked', async () => {
    const asked = await run(['--help'])
    expect([asked.exit, asked.told, asked.printed.includes('explain'), asked.printed.includes('telephone')]).toEqual([
      0,
      '',
      true,
      false,
    ])
    const bare = await run([])
    expect([bare.exit, bare.printed, bare.told]).toEqual([2, '', asked.printed])
    expect((await run(['help', 'check'])).printed).toBe((await run(['check', '--help'])).printed)
  })
  it('has a help with every exit code for every command in both languages', async () => {
    for (const command of ['explain', 'check', 'advise', 'identify', 'sheet', 'labels', 'knowledge'] as const)
      for (const [lang, catalogue] of [
        ['ja', ja],
        ['en', en],
      ] as const) {
        const { exit, printed } = await run([command, '--help', '--lang', lang])
        const wanted = [catalogue.cli.commands[command].summary, ...Object.values(catalogue.cli.help.exitCodes)]
        expect([
          command,
          exit,
          wanted.filter((text) => !printed.includes(text)),
          printed.match(/\{\{|undefined/),
        ]).toEqual([command, 0, [], null])
      }
  })
  it('ends quietly when nobody reads on, and says so when the output cannot be written', async () => {
    expect(await run(['--version'], { written: { state: 'reader-gone' } })).toMatchObject({ exit: 0, told: '' })
    expect(await run(['--version'], { written: { state: 'failed', reason: 'ENOSPC' } })).toMatchObject({
      exit: 3,
      told: 'Cannot write, the disk is full: stdout\n',
    })
  })
})

describe('a bug', () => {
  const broken = async (env: Record<string, string>) => {
    const io = fakeIo({ env })
    const output = { ...io.output, write: () => Promise.reject(new TypeError('about hunter2')) }
    return { exit: await runCli(['--version'], { ...io, output }), told: io.told() }
  }
  it('is one calm line, and its own message reaches nobody', async () => {
    expect(await broken({ LANG: 'ja_JP.UTF-8' })).toEqual({ exit: 3, told: `${ja.faults.unexpected}\n` })
  })
  it('shows developers its kind and place, still without its message', async () => {
    const { told } = await broken({ SMTPNAVI_DEBUG: '1' })
    expect([told.includes('TypeError'), told.includes('    at '), told.includes('hunter2')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('explain', () => {
  it('wants a text', async () => {
    expect(await run(['explain'])).toEqual({ exit: 2, printed: '', told: `${en.faults.text.empty}\n` })
  })
  it('explains words without quotes, and a text from standard input, the same', async () => {
    const words = await run(['explain', '--json', '535', '5.7.3', 'Authentication', 'unsuccessful'])
    expect(words.exit).toBe(1)
    expect(await run(['explain', '--json'], { input: ['535 5.7.3 Authentication unsuccessful\n'] })).toEqual(words)
  })
  it('says 0 where nothing was refused and 3 where nothing was said', async () => {
    expect([(await run(['explain', '250 2.0.0 OK'])).exit, (await run(['explain', 'hello'])).exit]).toEqual([0, 3])
  })
})

describe('identify and knowledge', () => {
  it('answers 1 for what is not in the catalogue', async () => {
    expect(await run(['identify', '--json', 'no such thing'])).toMatchObject({
      exit: 1,
      printed:
        '{\n  "kind": "identified",\n  "schemaVersion": 1,\n  "text": "no such thing",\n  "families": [],\n  "isCertain": false\n}\n',
    })
  })
  it('names the parts there are', async () => {
    expect((await run(['knowledge', 'replys'])).told).toBe(
      'knowledge cannot be “replys”. Possible values: devices, replies, routes, timeline, learn\n',
    )
  })
})

describe('sheet', () => {
  it('tells what this version can make', () => {
    expect([
      askedSheet({}),
      askedSheet({ format: 'pdf' }),
      askedSheet({ kind: 'script', format: 'ps1' }),
      askedSheet({ kind: 'admin' }),
      askedSheet({ kind: 'inventory', format: 'xlsx' }),
      askedSheet({ kind: 'reminders' }),
      askedSheet({ kind: 'poster' }),
      askedSheet({ format: 'csv' }),
    ]).toEqual([
      ok({ kind: 'device', format: 'html' }),
      ok({ kind: 'device', format: 'pdf' }),
      ok({ kind: 'script', format: 'ps1' }),
      ok({ kind: 'admin', format: 'html' }),
      ok({ kind: 'inventory', format: 'xlsx' }),
      ok({ kind: 'reminders', format: 'ics' }),
      fault('usage.not-yet', { what: '--kind poster', available }),
      fault('usage.not-yet', { what: '--format csv', available }),
    ])
  })
})

describe('check', () => {
  it('wants a situation file that is there', async () => {
    expect((await run(['check'])).told).toBe('--situation FILE is needed. --help has an example.\n')
    expect((await run(['check', '--situation', '/nowhere/x.json'])).told).toBe('File not found: /nowhere/x.json\n')
  })
})
