import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder'

const folder = temporaryFolder()

/** A real full disk needs a mount of its own, and that a name space of its own. */
const mayMount = (() => {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('SKIPPED full and read-only disk: this system allows no mount in a name space')
    return false
  }
})()

it.skipIf(!mayMount)(
  'a disk that is full or read-only is told once, loses nothing in memory, and is written as soon as it can be',
  { timeout: 60_000 },
  async () => {
    const program = join(folder, 'small-disk-child.mjs')
    const input = join(import.meta.dirname, 'small-disk-child.ts')
    const bundle = await rolldown({ input, platform: 'node', external: [/^node:/], logLevel: 'warn' })
    await bundle.write({ file: program, format: 'esm', codeSplitting: false })
    await bundle.close()
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const said = execFileSync('unshare', ['-rm', process.execPath, program, disk], { encoding: 'utf8' })
    expect(JSON.parse(said)).toEqual({
      full: { told: ['file.disk-full'], tick: 'before', out: 'file.disk-full' },
      again: { told: [], tick: 'room again' },
      readOnly: { told: ['file.not-writable'], tick: 'room again', out: 'file.not-writable' },
      writable: { told: [], tick: 'writable again' },
      left: [],
    })
  },
)
