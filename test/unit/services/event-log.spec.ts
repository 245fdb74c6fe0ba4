import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { redact } from '../../../src-main/core/redact/redact'
import { openEventLog } from '../../../src-main/services/event-log'
import { createLiveSecrets } from '../../../src-main/services/live-secrets'
import { temporaryFolder } from './temporary-folder'

const day = 86_400_000
const start = Date.UTC(2026, 11, 1)
const plain = (text: string) => text

describe('the log of the program', () => {
  it('keeps lines in their order, for this person alone, and only what is on the allow-list', async () => {
    const folder = join(temporaryFolder(), 'log')
    const log = openEventLog(folder, { now: () => start, redact: plain })
    log.write({ event: 'fault', where: 'sheet.savePdf', code: 'file.disk-full' })
    // What a bug of ours might try to write.
    log.write({ event: 'fault', where: 'password hunter2 with blanks', code: 'x' })
    log.write(Object.assign({ event: 'program.ended' as const }, { password: 'hunter2' }))
    log.write({ event: 'bug', where: 'checks.start', name: 'TypeError' })
    expect((await log.read()).split('\n')).toEqual([
      '{"at":"2026-12-01T00:00:00.000Z","event":"fault","where":"sheet.savePdf","code":"file.disk-full"}',
      '{"at":"2026-12-01T00:00:00.000Z","event":"bug","where":"checks.start","name":"TypeError"}',
      '',
    ])
    expect((await stat(join(folder, 'log.jsonl'))).mode & 0o777).toBe(0o600)
  })

  it('frees a line of what is secret at that moment', async () => {
    const secrets = createLiveSecrets()
    const log = openEventLog(temporaryFolder(), {
      now: () => start,
      redact: (text) => redact(text, { liveSecrets: secrets.current(), hidesAddresses: true }),
    })
    const release = secrets.hold(['hunter2-as-a-name', undefined])
    log.write({ event: 'bug', where: 'checks.start', name: 'hunter2-as-a-name' })
    release()
    log.write({ event: 'bug', where: 'checks.start', name: 'TypeError' })
    const names = (await log.read())
      .trim()
      .split('\n')
      .map((line) => /"name":"([^"]+)"/.exec(line)?.[1])
    expect([names, secrets.current()]).toEqual([['***', 'TypeError'], []])
  })

  it('never grows beyond three files, and loses the oldest lines first', async () => {
    const folder = temporaryFolder()
    const log = openEventLog(folder, { now: () => start, redact: plain, maxBytes: 2_000 })
    for (let at = 0; at < 200; at += 1) log.write({ event: 'bug', where: 'w', name: `n${at}` })
    const lines = (await log.read()).trim().split('\n')
    const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size))
    expect([sizes.length, sizes.every((size) => size <= 2_000), lines.at(-1)]).toEqual([
      3,
      true,
      expect.stringContaining('"n199"'),
    ])
    expect(lines.map((line) => Number(/"n(\d+)"/.exec(line)?.[1]))).toEqual(
      lines.map((_, at) => 200 - lines.length + at),
    )
  })

  it('forgets what is older than 30 days, and what is no line of a log', async () => {
    const folder = temporaryFolder()
    const old = new Date(start - 31 * day).toISOString()
    const recent = new Date(start - 29 * day).toISOString()
    await writeFile(
      join(folder, 'log.jsonl'),
      `{"at":"${old}","event":"program.ended"}\nhunter2 torn\n{"at":"${recent}","event":"program.ended"}\n`,
    )
    const log = openEventLog(folder, { now: () => start, redact: plain })
    expect(await log.read()).toBe(`{"at":"${recent}","event":"program.ended"}\n`)
  })

  it('does not stop the program where nothing can be written', async () => {
    const folder = temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    const log = openEventLog(join(folder, 'file', 'below'), { now: () => start, redact: plain })
    log.write({ event: 'program.ended' })
    expect(await log.read()).toBe('')
  })
})
