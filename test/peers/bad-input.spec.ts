// What a person may type or hand over wrongly: each gets exit code 2 and a clear message in the person's language, and nobody is contacted.
import { mkdir, readdir, readFile, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SituationInput } from '../../src-main/contract/situation'
import { type Desk, newDesk } from './servers/navi'

const usage = 2
const tooLarge = 100_000_000

describe('bad input', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await newDesk()
  })
  afterEach(() => desk.clear())

  const situation = (sending: Readonly<Record<string, unknown>> = {}) =>
    desk.file('situation.json', { sending: { host: 'mail.example', port: 587, ...sending } })
  const lastLine = (text: string) => text.trim().split('\n').at(-1)

  it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['a host with spaces inside', { host: 'smtp office365 com' }, /sending\.host.*smtp office365 com/],
    ['a host that is nonsense', { host: '???' }, /sending\.host.*\?\?\?/],
    ['a full-width host', { host: 'ｓｍｔｐ．ｏｆｆｉｃｅ３６５．ｃｏｍ' }, /sending\.host.*smtp\.office365\.com/s],
    ['a host with a scheme', { host: 'smtp://smtp.office365.com/' }, /sending\.host.*smtp\.office365\.com/s],
    ['an address without a domain', { from: 'scanner' }, /sending\.from.*scanner/],
    ['an address with a space', { from: 'scanner @office.example' }, /sending\.from/],
    [
      'a full-width address',
      { from: 'ｓｃａｎ＠ｏｆｆｉｃｅ．ｅｘａｍｐｌｅ' },
      /sending\.from.*scan@office\.example/s,
    ],
    ['a port out of range', { port: 70_000 }, /sending\.port/],
    ['port 0', { port: 0 }, /sending\.port/],
    ['a port in words', { port: 'smtp' }, /sending\.port/],
    ['an answer that is none', { encryption: 'ssl' }, /sending\.encryption/],
    ['an unknown field', { passwort: 'x' }, /passwort/],
  ])('%s is told by name', async (_, sending, message) => {
    const run = await desk.navi(['check', '--situation', await situation(sending), '--dry-run'])
    expect(run.stderr).toMatch(message)
    expect([run.exit, run.stdout]).toEqual([usage, ''])
  })

  it('a correction that was offered is used after a yes', async () => {
    const file = await situation({ host: 'ｍａｉｌ．ｅｘａｍｐｌｅ。' })
    const run = await desk.navi(['check', '--situation', file, '--dry-run', '--accept-corrections', '--json'])
    expect(run.exit).toBe(0)
    const targets = (JSON.parse(run.stdout) as { rows: readonly { target: string }[] }).rows.map(({ target }) => target)
    expect(targets).toContain('mail.example:587')
  })

  it('without a host the answers alone are judged, and nobody is contacted', async () => {
    const answers: SituationInput = { sending: { host: ' ', signIn: 'password' }, tenant: { usesMicrosoft365: 'no' } }
    const run = await desk.navi(['check', '--situation', await desk.file('s.json', answers), '--json'], {
      deadlineMs: 10_000,
    })
    const report = JSON.parse(run.stdout) as { evidence: readonly { kind: string }[]; advice: { outcome: string } }
    expect(report.advice.outcome).toBe('not-affected')
    expect(report.evidence.filter(({ kind }) => /^(tcp|smtp|tls|dns)\./.test(kind))).toEqual([])
  })

  const large = async (name: string) => {
    const file = await desk.file(name, '{')
    await truncate(file, tooLarge)
    return file
  }
  const files: readonly (readonly [string, (name: string) => Promise<string>, RegExp])[] = [
    ['that is missing', async (name) => join(desk.folder, `no-${name}`), /no-/],
    [
      'that is a folder',
      async (name) => (await mkdir(join(desk.folder, name)), join(desk.folder, name)),
      /cannot be read|read/i,
    ],
    ['that is empty', (name) => desk.file(name, ''), /JSON/],
    ['that was cut off', (name) => desk.file(name, '{"kind":"report","schemaVersion":1,"id":"'), /JSON/],
    ['in Shift_JIS', (name) => desk.file(name, Buffer.from([0x7b, 0x22, 0x93, 0xfa, 0x96, 0x7b, 0x22])), /UTF-8/],
    ['of 100 MB', large, /MB|large/i],
    ['of a list', (name) => desk.file(name, '[1,2,3]'), /.+/],
    ['nested a million deep', (name) => desk.file(name, '['.repeat(1_000_000)), /.+/],
  ]
  const future = { kind: 'report', schemaVersion: 2 }

  describe.each([
    ['situation', 'situation.json', (file: string) => ['check', '--situation', file]],
    ['report to judge again', 'report.json', (file: string) => ['advise', file]],
    [
      'report for a sheet',
      'report.json',
      (file: string) => ['sheet', file, '--kind', 'device', '--format', 'html', '--lang', 'en', '--out', 'out.html'],
    ],
    ['site file', 'site.smtpnavi', (file: string) => ['advise', file]],
  ])('a %s', (_, name, args) => {
    it.each(files)('%s', async (__, make, message) => {
      const run = await desk.navi(args(await make(name)), { deadlineMs: 15_000 })
      expect(run.stderr).toMatch(message)
      expect([run.exit, run.stdout, /^ {4}at /m.test(run.stderr)]).toEqual([usage, '', false])
      expect(await readdir(desk.folder)).not.toContain('out.html')
    })

    it.each([['of a future version', { ...future, kind: name.endsWith('smtpnavi') ? 'site-file' : 'report' }]])(
      '%s',
      async (__, content) => {
        const isSituation = name === 'situation.json'
        const file = await desk.file(name, isSituation ? { schemaVersion: 2 } : content)
        const run = await desk.navi(args(file))
        expect([run.exit, run.stdout]).toEqual([usage, ''])
        expect(run.stderr).toMatch(/newer/i)
      },
    )
  })

  describe('a place that cannot be written', () => {
    it.each([
      ['in a folder that is missing', 'nowhere/report.json'],
      ['that is a folder', 'home'],
      ['below a file', 'situation.json/report.json'],
    ])('%s is told before anybody is contacted', async (_, place) => {
      const out = join(desk.folder, place)
      const args = ['check', '--situation', await situation(), '--connect-to', 'mail.example:587:drop', '--out', out]
      const run = await desk.navi(args, { deadlineMs: 3000 })
      expect([run.exit, run.stdout]).toEqual([usage, ''])
      expect(run.stderr).toContain(out)
    })
  })

  it('a result whose place has vanished during the check is saved elsewhere and printed, so nothing is lost', async () => {
    const folder = join(desk.folder, 'usb-stick')
    await mkdir(folder)
    const args = ['check', '--situation', await situation(), '--connect-to', 'mail.example:587:drop']
    const run = await desk.navi([...args, '--out', join(folder, 'report.json'), '--json'], {
      deadlineMs: 20_000,
      onStarted: () => void setTimeout(() => void rm(folder, { recursive: true }), 2000),
    })
    const [rescued = ''] = (await readdir(desk.folder, { recursive: true })).filter((name) =>
      /report-.*json$/.test(name),
    )
    expect([run.exit, run.stderr.includes(rescued)]).toEqual([usage, true])
    const saved = JSON.parse(await readFile(join(desk.folder, rescued), 'utf8')) as { kind: string }
    expect([saved.kind, JSON.parse(run.stdout)]).toEqual(['report', saved])
  })

  it.each<[string, readonly string[], RegExp]>([
    ['an unknown command', ['chekc'], /check/],
    ['an unknown option', ['check', '--pasword-stdin'], /--password-stdin/],
    ['no situation', ['check'], /--situation/],
    ['a mapping without a place', ['--connect-to', 'smtp.office365.com:587'], /smtp\.office365\.com:587/],
    ['a mapping to a wrong port', ['--connect-to', 'mail.example:587:127.0.0.1:99999'], /99999/],
    ['a DNS server by name', ['--dns', 'dns.example:53'], /dns\.example/],
    ['a CA file that is missing', ['--ca', 'no-such.pem'], /no-such\.pem/],
    ['a CA file without certificates', ['--ca', 'situation.json'], /situation\.json/],
    ['a fingerprint that is none', ['--accept-fingerprint', 'AB:CD'], /.+/],
    ['password and token at once', ['--password-stdin', '--token-stdin'], /.+/],
    ['a sign-in without an account', ['--password-stdin'], /sending\.account/],
    ['a mail without a sign-in', ['--send-real-mail-to', 'inbox@office.example'], /--password-stdin/],
  ])('%s', async (_, args, message) => {
    const file = await situation()
    const whole = args[0]?.startsWith('--') ? ['check', '--situation', file, ...args] : args
    const run = await desk.navi(whole, { deadlineMs: 10_000 })
    expect(run.stderr).toMatch(message)
    expect([run.exit, run.stdout]).toEqual([usage, ''])
  })

  it.each([
    ['nothing', ''],
    ['an empty line', '\n'],
  ])('%s instead of a password', async (_, input) => {
    const file = await situation({ account: 'scanner@office.example' })
    const args = ['check', '--situation', file, '--connect-to', 'mail.example:587:refuse', '--password-stdin']
    const run = await desk.navi(args, { input, deadlineMs: 10_000 })
    expect([run.exit, run.stdout]).toEqual([usage, ''])
    expect(lastLine(run.stderr)).toMatch(/password|standard input|empty/i)
  })

  it('messages are in Japanese when the system is', async () => {
    const run = await desk.navi(['check'], { env: { LC_ALL: 'ja_JP.UTF-8' } })
    expect(run.stderr).toMatch(/--situation/)
    expect(run.stderr).toMatch(/[ぁ-ん]/)
  })
})
