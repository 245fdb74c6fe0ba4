import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { archive, executable, hasRuntime } from './packaged'

if (!hasRuntime)
  console.log(
    'SKIPPED what the fuses do: the Electron runtime is not here (test/MANUAL.md, and the workflow of the public CI)',
  )

const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-fused-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))

const start = (program: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(program, [...words, `--user-data-dir=${join(folder, 'user')}`], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, ...env },
  })

describe.skipIf(!hasRuntime)('the packaged program', () => {
  it('is no Node for somebody who asks it to be', () => {
    const { stdout } = start(executable, ['--cli', '--version'], { ELECTRON_RUN_AS_NODE: '1' })
    expect(stdout).toContain('smtp-auth-navi')
  })
  it('loads nothing that the surroundings name', () => {
    const mark = join(folder, 'loaded')
    const script = join(folder, 'stranger.cjs')
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
    start(executable, ['--cli', '--version'], { NODE_OPTIONS: `--require ${script}` })
    expect(existsSync(mark)).toBe(false)
  })
  it('opens no door to debuggers', () => {
    const { stderr } = start(executable, ['--inspect=0', '--cli', '--version'])
    expect(stderr).not.toContain('Debugger listening')
  })
  // Electron checks the archive on Windows and macOS only.
  it.skipIf(process.platform === 'linux')('does not start with one byte of its archive changed', () => {
    const whole = process.platform === 'darwin' ? resolve(dirname(executable), '../..') : dirname(executable)
    const copy = join(folder, 'smtp-auth-navi.app')
    cpSync(whole, copy, { recursive: true, verbatimSymlinks: true })
    const inCopy = (path: string) => join(copy, relative(whole, path))
    const bytes = readFileSync(archive)
    const at = bytes.indexOf('startProgram')
    bytes[at] = 'S'.charCodeAt(0)
    writeFileSync(inCopy(archive), bytes)
    expect([at > 0, start(inCopy(executable), ['--cli', '--version']).status]).not.toEqual([true, 0])
  })
})
