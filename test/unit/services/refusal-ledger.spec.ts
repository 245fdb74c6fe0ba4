import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createRefusalLedger, pauseAfter } from '../../../src-main/services/refusal-ledger'
import { temporaryFolder } from './temporary-folder'

const folder = temporaryFolder()
const counter = { next: 0 }
const newFile = (): string => join(folder, `home-${(counter.next += 1)}`, 'state', 'refusals.json')
const minute = 60_000
const start = Date.UTC(2026, 10, 23, 9)
const account = 'scan@example.co.jp'

describe('the pause', () => {
  it.each([
    ['no refusal', [], 1, null],
    ['one refusal', [0], 1, null],
    ['two within fifteen minutes', [0, 15], 16, 30],
    ['two in another order', [15, 0], 16, 30],
    ['three', [0, 5, 10], 11, 25],
    ['two further apart', [0, 15.1], 16, null],
    ['one long after two', [0, 5, 40], 41, null],
    ['two, when the pause is over', [0, 5], 20, null],
    ['a moment before it is over', [0, 5], 19.99, 20],
    ['two written by a clock far ahead', [600, 601], 1, null],
    ['two by a clock that has been set back a little', [4, 5], 4.5, 20],
  ])('%s', (_, refusals, now, until) => {
    expect(
      pauseAfter(
        refusals.map((at) => start + at * minute),
        start + now * minute,
      ),
    ).toBe(until === null ? null : start + until * minute)
  })
})

it('pauses after the second refusal, for this account only, also after a restart', async () => {
  const file = newFile()
  const ledger = createRefusalLedger(file)
  const steps: (number | null)[] = [await ledger.pausedUntil(account, start)]
  await ledger.recordRefusal(account, start)
  steps.push(await ledger.pausedUntil(account, start + 1))
  await ledger.recordRefusal(' SCAN@Example.co.jp', start + minute)
  const restarted = createRefusalLedger(file)
  steps.push(await ledger.pausedUntil(account, start + minute), await restarted.pausedUntil(account, start + minute))
  steps.push(await restarted.pausedUntil('other@example.co.jp', start + minute))
  expect(steps).toEqual([null, null, start + 16 * minute, start + 16 * minute, null])
})

it('forgets the refusals after a success', async () => {
  const ledger = createRefusalLedger(newFile())
  await ledger.recordRefusal(account, start)
  await ledger.recordRefusal(account, start + 1)
  await ledger.recordSuccess(account)
  await ledger.recordRefusal(account, start + 2)
  expect(await ledger.pausedUntil(account, start + 3)).toBe(null)
})

it('keeps the account out of the file, and the file to its owner', async () => {
  const file = newFile()
  const ledger = createRefusalLedger(file)
  await ledger.recordRefusal(account, start)
  await ledger.recordRefusal(account, start)
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const hashes = new Set(lines.map((line) => line.replace(/"refusedAt".*/, '')))
  expect({
    named: /scan|example/i.test(lines.join()),
    different: hashes.size,
    file: (statSync(file).mode & 0o777).toString(8),
    folder: (statSync(join(file, '..')).mode & 0o777).toString(8),
  }).toEqual({ named: false, different: 2, file: '600', folder: '700' })
})

it('goes on after a line that a crash has cut short', async () => {
  const file = newFile()
  await createRefusalLedger(file).recordRefusal(account, start)
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n{"version":1,"sa`)
  await createRefusalLedger(file).recordRefusal(account, start + 1)
  expect(await createRefusalLedger(file).pausedUntil(account, start + 2)).toBe(start + 1 + 15 * minute)
})

it.each([
  ['garbage', Buffer.from([0xff, 0xfe, 0, 1, 2])],
  ['another program’s JSON', Buffer.from('{"kind":"report"}')],
  ['a newer version', Buffer.from('{"version":2,"what":"ever"}\n')],
  ['too much', Buffer.alloc(1024 * 1024 + 1, '\n')],
])('treats %s as empty and sets it aside', async (_, content) => {
  const file = newFile()
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, content)
  const ledger = createRefusalLedger(file)
  const before = await ledger.pausedUntil(account, start)
  await ledger.recordRefusal(account, start)
  await ledger.recordRefusal(account, start)
  const names = readdirSync(join(file, '..')).sort()
  expect({
    before,
    after: await createRefusalLedger(file).pausedUntil(account, start + 1),
    names,
    kept: readFileSync(join(file, '..', names[1] ?? '')).equals(content),
  }).toEqual({
    before: null,
    after: start + 15 * minute,
    names: ['refusals.json', expect.stringMatching(/^refusals\.json\.set-aside-[0-9a-f]{8}$/)],
    kept: true,
  })
})

it('remembers in memory where nothing can be written', async () => {
  const inTheWay = join(folder, 'a-file')
  writeFileSync(inTheWay, '')
  const ledger = createRefusalLedger(join(inTheWay, 'refusals.json'))
  await ledger.recordRefusal(account, start)
  await ledger.recordRefusal(account, start + 1)
  const paused = await ledger.pausedUntil(account, start + 2)
  await ledger.recordSuccess(account)
  expect([paused, await ledger.pausedUntil(account, start + 2)]).toEqual([start + 1 + 15 * minute, null])
})

it('loses no refusal when several processes write at once', async () => {
  const file = newFile()
  const ledger = createRefusalLedger(file)
  await ledger.recordRefusal('first@example.co.jp', start)
  // Processes of their own, without our sources: each appends a copied line as the ledger does, while the ledger writes as well.
  const [line = ''] = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const program = `const { open } = require('node:fs/promises'); (async () => { for (let i = 0; i < 50; i++) {
    const h = await open(process.argv[1], 'a', 0o600); await h.write('\\n' + process.argv[2] + '\\n'); await h.close() } })()`
  const others = [1, 2].map(() => promisify(execFile)(process.execPath, ['-e', program, file, line]))
  await Promise.all(Array.from({ length: 50 }, (_, index) => ledger.recordRefusal(account, start + index)))
  await Promise.all(others)
  const written = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  expect({
    lines: written.length,
    whole: written.filter((text) => Object.keys(JSON.parse(text) as object).length === 4).length,
  }).toEqual({ lines: 151, whole: 151 })
})
