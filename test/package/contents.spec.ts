import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readFuses, wantedFuses } from '../../src-main/build/package/fuses.mjs'
import { shippedPackages } from '../../src-main/build/package/shipped-packages'
import { archive, executable, extractArchive, filesInArchive, resources } from './packaged'

/** Everything that may be in the archive, and how often. */
const allowed = [
  { what: 'the package', path: /^package\.json$/, times: 1 },
  { what: 'the main process', path: /^dist\/electron\/main\.js$/, times: 1 },
  { what: 'the preload', path: /^dist\/electron\/preload\.js$/, times: 1 },
  { what: 'the page', path: /^dist\/window\/index\.html$/, times: 1 },
  { what: 'the page, script', path: /^dist\/window\/assets\/index-[\w-]{8}\.js$/, times: 1 },
  { what: 'the page, style', path: /^dist\/window\/assets\/index-[\w-]{8}\.css$/, times: 1 },
  { what: 'the fonts, list', path: /^dist\/window\/fonts\/(fonts\.css|LICENSE\.txt)$/, times: 2 },
  { what: 'the fonts', path: /^dist\/window\/fonts\/biz-ud(p)?gothic-[\w-]+-(400|700)-normal\.woff2$/, times: 'many' },
] as const

const extracted = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-archive-'))
beforeAll(() => extractArchive(extracted))
afterAll(() => rmSync(extracted, { recursive: true, force: true }))

it('holds what the product needs and nothing else: no source, test, map, environment file or YAML', () => {
  const files = filesInArchive()
  const strangers = files.filter((file) => !allowed.some(({ path }) => path.test(file)))
  const counts = allowed.map(({ what, path, times }) => {
    const count = files.filter((file) => path.test(file)).length
    return `${what}: ${times === 'many' ? (count > 300 ? 'many' : count) : count}`
  })
  expect({ strangers, counts }).toEqual({
    strangers: [],
    counts: allowed.map(({ what, times }) => `${what}: ${times}`),
  })
})

it('is at most 16 MB, and the fonts are the most of it', () => {
  const megabytes = (bytes: number) => Number((bytes / 1e6).toFixed(2))
  const sizes = Object.fromEntries(
    allowed.map(({ what, path }) => [
      what,
      megabytes(
        filesInArchive()
          .filter((file) => path.test(file))
          .reduce((sum, file) => sum + statSync(join(extracted, file)).size, 0),
      ),
    ]),
  )
  const whole = megabytes(statSync(archive).size)
  console.log('app.asar in MB')
  console.table({ ...sizes, 'the archive': whole })
  expect(whole).toBeLessThanOrEqual(16)
  expect(Math.max(...Object.values(sizes))).toBe(sizes['the fonts'])
})

it('has no way to lead the network elsewhere, no map to sources, no path of the machine that built it and no word of a test', () => {
  const main = readFileSync(join(extracted, 'dist/electron/main.js'), 'utf8')
  const page = filesInArchive()
    .filter((file) => /\.(js|css|html)$/.test(file))
    .map((file) => readFileSync(join(extracted, file), 'utf8'))
    .join('\n')
  expect({
    parsesMappings: /function parse(Mapping|DnsServer)\b/.test(main),
    namesSources: /sourceMappingURL/.test(page),
    namesThisMachine: page.includes(process.cwd()),
    namesTests: /hunter2|NAVI_MAPPED_OPTIONS/.test(page),
  }).toEqual({ parsesMappings: false, namesSources: false, namesThisMachine: false, namesTests: false })
  // The same search finds it where it belongs.
  expect(/function parseMapping\b/.test(readFileSync('dist/cli/main.js', 'utf8'))).toBe(true)
})

it('has all nine fuses as wanted; a build for tests differs in the one that lets Playwright in', async () => {
  expect(await readFuses(executable)).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: process.env.SMTPNAVI_TEST_FUSES === '1',
    EnableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  })
  const [forPeople, forTests] = [wantedFuses('win32'), wantedFuses('win32', true)]
  expect(Object.keys(forPeople).filter((name) => forPeople[name] !== forTests[name])).toEqual([
    'EnableNodeCliInspectArguments',
  ])
  // Where Electron checks the archive it is told to.
  expect(['win32', 'darwin'].map((system) => wantedFuses(system).EnableEmbeddedAsarIntegrityValidation)).toEqual([
    true,
    true,
  ])
})

it('has its notices beside it, with every package of the production tree', () => {
  const notices = readFileSync(join(resources, 'licences/THIRD-PARTY-NOTICES.txt'), 'utf8')
  const packages = shippedPackages('.')
  const missing = packages.filter(({ name, version }) => !notices.includes(`${name} ${version} (`))
  expect({ missing, many: packages.length > 100 }).toEqual({ missing: [], many: true })
  expect(notices).toContain('SIL OPEN FONT LICENSE Version 1.1')
  expect(notices).toContain('LICENSES.chromium.html')
  expect(readFileSync(join(resources, 'licences/LICENSE.txt'), 'utf8')).toBe(readFileSync('LICENSE', 'utf8'))
})
