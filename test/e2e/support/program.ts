import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test'
import type { MappedOptions } from '../main-mapped'

const root = resolve(__dirname, '../../..')
/** The shipped program. */
const shipped = root
/** The tests' own entry, see main-mapped.ts. */
const mapped = join(root, 'dist/test/main-mapped.js')

/** A packaged program to test instead of the one in this folder (built with the fuse that lets Playwright in, see docs/release.md). */
const packaged = process.env.NAVI_PACKAGED

/** The real runtime where it is installed, else the stand-in: nothing else differs. */
export const isStandIn = !existsSync(join(root, 'node_modules/electron/path.txt'))
if (isStandIn) process.env.ELECTRON_OVERRIDE_DIST_PATH = join(root, 'test/electron-stand-in')

export interface Program {
  readonly app: ElectronApplication
  readonly window: Page
  /** Ends the program as a power cut does. */
  kill(): void
  /** What the program and its browser wrote. */
  said(): string
  /** What the pages broke of their content security policies since `watchPolicies`. */
  violations(): Promise<readonly string[]>
}

/** Starts the program with everything it writes below `folder`; with `options` it is the mapped entry. */
async function launch(folder: string, options?: MappedOptions): Promise<Program> {
  const temporary = join(folder, 'tmp')
  await mkdir(temporary, { recursive: true })
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const app = await _electron.launch({
    ...(packaged !== undefined && options === undefined
      ? { executablePath: resolve(packaged), args: [`--user-data-dir=${userDataOf(folder)}`] }
      : { args: [options === undefined ? shipped : mapped, `--user-data-dir=${userDataOf(folder)}`] }),
    cwd: root,
    timeout: 60_000,
    // What a killed program leaves behind lies where the test looks for it and clears it away.
    env: { ...env, TMPDIR: temporary, ...(options && { NAVI_MAPPED_OPTIONS: JSON.stringify(options) }) },
  })
  const said: string[] = []
  const child = app.process()
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.on('exit', (code, signal) => said.push(`(ended: ${code ?? signal})`))
  const window = await app.firstWindow()
  await window.waitForURL(/^(?!about:)/)
  await window.getByRole('heading', { level: 1 }).waitFor()
  return {
    app,
    window,
    kill: () => void child.kill('SIGKILL'),
    said: () => said.join(''),
    violations: async () =>
      (await Promise.all(window.frames().map((frame) => frame.evaluate(() => window.brokenPolicies ?? [])))).flat(),
  }
}

export const userDataOf = (folder: string): string => join(folder, 'user-data')

declare global {
  interface Window {
    brokenPolicies?: string[]
  }
}

/** Loads the page again, this time with an ear for violations of its policy from the first byte on. */
export async function watchPolicies({ app, window }: Program): Promise<void> {
  await window.addInitScript(() => {
    const broken: string[] = []
    window.brokenPolicies = broken
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      broken.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    )
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await window.waitForFunction(() => window.brokenPolicies !== undefined)
  await window.getByRole('heading', { level: 1 }).waitFor()
}

interface Fixtures {
  /** Everything that the program writes is in here; gone after the test. */
  readonly folder: string
  /** Starts a program that ends with the test. */
  readonly start: (options?: MappedOptions) => Promise<Program>
  readonly program: Program
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },
  start: async ({ folder }, use, info) => {
    const started: Program[] = []
    await use(async (options) => {
      const program = await launch(folder, options)
      started.push(program)
      return program
    })
    for (const { app, said } of started) {
      if (info.status !== info.expectedStatus && said() !== '') console.log(`The program said: ${said()}`)
      await app.close().catch(() => undefined)
    }
  },
  program: async ({ start }, use) => use(await start()),
})
export { expect }
