// `npm run package:dir`: the program as the installers hold it, unpacked in dist/release: with the Electron runtime where it is here, else with a dummy.
// Nothing is downloaded. With `--deb` (tests) also a .deb, made with dpkg-deb in place of fpm.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { makeDummyRuntime } from './dummy-runtime'

const electron = join('node_modules', 'electron')
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')))
const runtime = join(electron, 'dist')
const dummy = join('dist', 'dummy-runtime')
const isHere = existsSync(join(electron, 'path.txt'))
if (!isHere) {
  rmSync(dummy, { recursive: true, force: true })
  makeDummyRuntime(dummy, version)
  console.log('The Electron runtime is not here: packaging with a dummy that starts nothing.')
}
const platform = isHere ? [] : ['--linux']
const withDeb = process.argv.includes('--deb')
const builder = spawn(
  process.execPath,
  [
    join('node_modules', 'electron-builder', 'cli.js'),
    ...(withDeb ? ['--linux', 'deb', '--x64'] : ['--dir', ...platform]),
    '--publish',
    'never',
    `-c.electronDist=${isHere ? runtime : dummy}`,
    ...process.argv.slice(2).filter((word) => word !== '--deb'),
  ],
  // It would look for a newer electron-builder.
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      CI: 'true',
      NO_UPDATE_NOTIFIER: '1',
      ELECTRON_BUILDER_OFFLINE: 'true',
      ...(withDeb && { CUSTOM_FPM_PATH: resolve('test/package/fpm-shim.mjs') }),
    },
  },
)
// One of its lines names every package that two others need: 30 kB of no use to anybody.
for await (const line of createInterface({ input: builder.stdout })) if (line.length < 1_000) console.log(line)
process.exitCode = await new Promise<number>((done) => {
  if (builder.exitCode === null) builder.on('close', (code) => done(code ?? 1))
  else done(builder.exitCode)
})
