// `npm start`: opens the wizard with the Electron runtime, else with the stand-in and the system's Chromium, and says which.
// Without a display it runs the practice journey without a window and names the folder with verdict and sheet.
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const runtimePatienceMs = 30_000
const standIn = resolve('test/electron-stand-in')
const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))
const install = 'sudo apt-get install chromium'
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

/** The package of Electron downloads its runtime when asked to; where that cannot be had it is given up after 30 s. */
function hasRuntime(): boolean {
  const installed = () => existsSync(resolve('node_modules/electron/path.txt'))
  if (installed()) return true
  const installer = resolve('node_modules/electron/install.js')
  if (!existsSync(installer)) return false
  console.log('The Electron runtime is not here yet: trying to download it …')
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: runtimePatienceMs })
  return installed()
}

const run = (command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> =>
  new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.on('exit', (code) => done(code ?? 1))
    child.on('error', () => done(1))
  })

const openWindow = (env: NodeJS.ProcessEnv): Promise<number> =>
  run(process.execPath, [resolve('node_modules/electron/cli.js'), '.', ...process.argv.slice(2)], {
    env: { ...process.env, ...env },
  })

/** The practice journey of the command line: the same probes, rules and sheets, no window. */
async function practiceWithoutWindow(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-practice-'))
  const cli = (...args: string[]) => run(process.execPath, ['dist/cli/main.js', ...args])
  const report = join(folder, 'report.json')
  console.log('There is no display: running the practice journey "after-december" without a window.')
  // Exit code 1 means that something was found, which is what this scenario is for.
  const checked = await cli('check', '--practice', 'after-december', '--out', report)
  if (checked > 1) return checked
  const sheets = [
    await cli('sheet', report, '--kind', 'device', '--format', 'html', '--out', join(folder, 'sheet.html')),
    chromium
      ? await cli(
          'sheet',
          report,
          '--kind',
          'device',
          '--format',
          'pdf',
          '--chromium',
          chromium,
          '--out',
          join(folder, 'sheet.pdf'),
        )
      : 0,
  ]
  console.log(`Verdict and sheet are in ${folder}`)
  if (chromium === undefined) console.log(`Without Chromium there is no PDF. Install it: ${install}`)
  return Math.max(...sheets)
}

async function start(): Promise<number> {
  if (!hasDisplay) return practiceWithoutWindow()
  if (hasRuntime()) {
    console.log('Opening with the Electron runtime.')
    return openWindow({})
  }
  if (chromium !== undefined) {
    console.log('No Electron runtime: opening with the stand-in in Chromium.')
    return openWindow({ ELECTRON_OVERRIDE_DIST_PATH: standIn, STAND_IN_HEADED: '1', CHROMIUM: chromium })
  }
  console.error(`Neither the Electron runtime nor Chromium is here. Install one: ${install}`)
  return 3
}

process.exitCode = await start()
