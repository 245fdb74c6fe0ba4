// Applies each break of the product in test/security/breaks/ to a copy of this tree: the test that guards it must fail, and pass without the break.
// All of them with REPEAT=full, else four by chance (BREAKS_SEED=… repeats a choice, BREAKS=1,5 chooses). Usage: node test/security/run-breaks.mjs
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const root = process.cwd()
const isEndToEnd = (test) => test.startsWith('test/e2e/')
const folder = join('test', 'security', 'breaks')
const all = readdirSync(folder)
  .toSorted()
  .map((name) => ({ id: name.replace('.json', ''), ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }))

const seed = Number(process.env.BREAKS_SEED ?? Date.now() % 1_000_000)
const sampleSize = 4

/** Four by chance, one of them end to end, which is slow; told by the seed: a small generator (mulberry32) shuffles. */
function sampled() {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const shuffled = all
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
  const [slow] = shuffled.filter(({ test }) => isEndToEnd(test))
  return [...shuffled.filter(({ test }) => !isEndToEnd(test)).slice(0, sampleSize - 1), slow]
}
const named = process.env.BREAKS?.split(',').map(Number)
const chosen = named ? all.filter(({ item }) => named.includes(item)) : process.env.REPEAT === 'full' ? all : sampled()
console.log(`breaks: ${chosen.length} of ${all.length}${named || chosen === all ? '' : `, seed ${seed}`}`)

const copy = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-breaks-'))
const isLeftOut = (path) => /^(node_modules|\.git|dist\/(release|dummy-runtime)|test\/\.run)(\/|$)/.test(path)
cpSync(root, copy, {
  recursive: true,
  filter: (source) => !isLeftOut(relative(root, source).replaceAll('\\', '/')),
})
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir')

const run = (words) =>
  spawnSync(process.execPath, words, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1e9,
    // Runners look at these; the copy is a run of its own.
    env: { ...process.env, REPEAT: 'sampled', FORCE_COLOR: '0' },
  })
const exactly = (name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What the tests said: `passed` or `failed` for the named one, or why it said nothing. */
function verdict({ test, name }) {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  rmSync(join(copy, 'test/.run/e2e.json'), { force: true })
  if (isEndToEnd(test)) {
    const bundled = run(['src-main/build/run.mjs', 'bundle'])
    if (bundled.status !== 0) return `does not build: ${bundled.stderr.slice(-300)}`
    run([
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'test/e2e/playwright.config.mts',
      test.replace('test/e2e/', ''),
      '-g',
      `${exactly(name)}$`,
    ])
    const { expected = 0, unexpected = 0 } = read(join(copy, 'test/.run/e2e.json'))?.stats ?? {}
    return unexpected > 0 ? 'failed' : expected > 0 ? 'passed' : 'no such test'
  }
  run([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.mts',
    '--project',
    'unit',
    test,
    '--reporter=json',
    `--outputFile=${report}`,
  ])
  const results = read(report)?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? []
  return results.find(({ title }) => title === name)?.status ?? 'no such test'
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

let wrong = 0
const tell = (id, words) => console.log(`  ${id}: ${words}`)
/** A test is looked at once without any break, or its failing would prove nothing. */
const sound = new Map()
for (const { id, file, text, replacement, test, name } of chosen) {
  const began = Date.now()
  const key = `${test} ${name}`
  if (!sound.has(key)) sound.set(key, verdict({ test, name }))
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  if (before.split(text).length !== 2) {
    wrong += 1
    tell(id, `its text is not once in ${file}`)
    continue
  }
  writeFileSync(
    path,
    before.replace(text, () => replacement),
  )
  const broken = verdict({ test, name })
  writeFileSync(path, before)
  const isCaught = sound.get(key) === 'passed' && broken === 'failed'
  if (!isCaught) wrong += 1
  const seconds = Math.round((Date.now() - began) / 1000)
  tell(id, isCaught ? `caught (${seconds} s)` : `NOT CAUGHT: without the break ${sound.get(key)}, with it ${broken}`)
}
rmSync(copy, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
console.log(wrong === 0 ? 'breaks: each was caught' : `breaks: ${wrong} not caught`)
process.exitCode = wrong === 0 ? 0 : 1
