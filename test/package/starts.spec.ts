import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractArchive, hasRuntime, startWords } from './packaged'

// Far from this repository: a file that is missing in the archive cannot be found by chance.
const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-packaged-'))
const extracted = join(folder, 'app')
beforeAll(() => {
  if (!hasRuntime)
    console.log(
      'SKIPPED the packaged program on the real runtime: it is not here (test/MANUAL.md). Its extracted archive runs under the stand-in.',
    )
  extractArchive(extracted)
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))

function run(...words: string[]) {
  const [program, ...before] = startWords(extracted)
  const { status, stdout, stderr } = spawnSync(
    program,
    [...before, `--user-data-dir=${join(folder, 'user')}`, ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 110_000,
      // Settings and refusals of this computer are not touched.
      env: {
        ...process.env,
        HOME: folder,
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_STATE_HOME: join(folder, 'state'),
        LANG: 'C',
      },
    },
  )
  return { status, stdout, stderr }
}

it('proves itself on this machine: page, practice journey and PDF come out of the packaged files', () => {
  const target = join(folder, 'self-check')
  const { status, stderr } = run(`--self-check=${target}`)
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  const told: unknown = JSON.parse(readFileSync(join(target, 'self-check.json'), 'utf8'))
  expect(told).toMatchObject({
    schemaVersion: 1,
    practice: { outcome: 'find-out', signIn: [expect.stringMatching(/ 535$/)] },
  })
  expect(readFileSync(join(target, 'self-check.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

describe('the commands of the packaged program', () => {
  it('explain a reply', () => {
    const { status, stdout } = run('--cli', 'explain', '535 5.7.139 Authentication unsuccessful', '--json')
    expect({ status, kind: Reflect.get(JSON.parse(stdout), 'schemaVersion') }).toEqual({ status: 1, kind: 1 })
  })
  it('check an imaginary office and print its sheet', () => {
    const report = join(folder, 'report.json')
    expect(run('--cli', 'check', '--practice', 'after-december', '--out', report).status).toBe(1)
    const sheet = join(folder, 'sheet.html')
    expect(run('--cli', 'sheet', report, '--kind', 'device', '--lang', 'ja', '--out', sheet).status).toBe(0)
    expect(readFileSync(sheet, 'utf8')).toContain('<html lang="ja"')
  })
  it('lead no check elsewhere: the mapping options are wrong usage', () => {
    const situation = join(folder, 'situation.json')
    writeFileSync(situation, '{}')
    const answers = [
      ['--connect-to', 'smtp.office365.com:587:127.0.0.1:25'],
      ['--dns', '127.0.0.1:53'],
      ['--ca', situation],
    ].map((words) => run('--cli', 'check', '--situation', situation, ...words).status)
    expect(answers).toEqual([2, 2, 2])
  })
})
