import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { rolldown } from 'rolldown'
import { beforeAll, expect, it } from 'vitest'
import { openSiteStore } from '../../../../src-main/services/site-store'
import { siteId } from '../sample-site'
import { temporaryFolder } from '../temporary-folder'

const kills = process.env['REPEAT'] === 'full' ? 100 : 8
const atOnce = 4
/** What is promised, and what a disk under load may take for the write that was under way. */
const [promisedMs, writingMs] = [300, 2_000]

/** Spread over the beginning, the rhythm of saving, and long enough that something must be there. */
const momentOf = (kill: number) => 20 + ((kill * 797) % 3_200)

const folder = temporaryFolder()
const program = join(folder, 'editing-child.mjs')

beforeAll(async () => {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'editing-child.ts'),
    platform: 'node',
    external: [/^node:/],
    logLevel: 'warn',
  })
  await bundle.write({ file: program, format: 'esm', codeSplitting: false })
  await bundle.close()
})

/** Edits, is killed at some moment, and what a new start finds then. */
async function killedAfter(ms: number, name: string) {
  const data = join(folder, name)
  mkdirSync(data)
  const child = spawn(process.execPath, [program, data], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const begun = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      resolve()
    })
  })
  const ended = new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)))
  await Promise.race([begun, ended])
  await pause(ms)
  const killedAt = Date.now()
  child.kill('SIGKILL')
  const signal = await ended

  const edits = said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ').map(Number))
  const store = openSiteStore(data, {
    isMapped: false,
    programVersion: '0.1.0',
    now: Date.now,
    tellNotSaved: () => undefined,
  })
  const site = await store.siteOf(siteId)
  const found = Number(site?.devices[0]?.progress?.ticked[0] ?? 0)
  const mustBeThere = edits.findLast(([, at = 0]) => at < killedAt - promisedMs - writingMs)?.[0] ?? 0
  const isWhole = site === undefined || site.devices[0]?.runs.at(-1)?.evidence.at(-1)?.id === `e${found}`
  const queued = site?.devices[1]?.runs ?? []
  const isQueueWhole = queued.every(({ id, evidence }) => evidence.length === 3 && id.startsWith('q'))
  const strange = readdirSync(data, { recursive: true }).filter((one) => /aside|damaged|tmp/.test(String(one)))
  return {
    signal,
    notices: store.takeNotices(),
    lost: Math.max(0, mustBeThere - found),
    isWhole,
    isQueueWhole,
    strange,
    queued: queued.length,
  }
}

it(
  `a program killed while it edits and a queue runs leaves a file that loads, with all but the last moment (${kills} kills)`,
  { timeout: kills * 4_000 + 30_000 },
  async () => {
    const outcomes: Awaited<ReturnType<typeof killedAfter>>[] = []
    for (let first = 0; first < kills; first += atOnce) {
      const moments = Array.from({ length: atOnce }, (_, index) => momentOf(first + index))
      outcomes.push(...(await Promise.all(moments.map((ms, index) => killedAfter(ms, `${first + index}`)))))
    }
    const good = { signal: 'SIGKILL', notices: [], lost: 0, isWhole: true, isQueueWhole: true, strange: [] }
    expect(outcomes.map(({ queued: _queued, ...outcome }) => outcome)).toEqual(outcomes.map(() => good))
    // Some were killed late enough that checks of the queue must be there.
    expect(Math.max(...outcomes.map(({ queued }) => queued))).toBeGreaterThan(1)
  },
)
