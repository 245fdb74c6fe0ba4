import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../../..')

/** The real runtime where it is installed, else the stand-in: nothing else differs. */
if (!existsSync(join(root, 'node_modules/electron/path.txt')))
  process.env.ELECTRON_OVERRIDE_DIST_PATH = join(root, 'test/electron-stand-in')

export interface Program {
  readonly app: ElectronApplication
  readonly window: Page
  /** What the page broke of its content security policy. */
  readonly violations: readonly string[]
}

/** Starts the program with its data in `userData`. `entry` is another main file than the shipped one, e.g. the mapped entry. */
export async function startProgram(userData: string, entry = root, args: readonly string[] = []): Promise<Program> {
  const app = await _electron.launch({
    args: [entry, ...args, `--user-data-dir=${userData}`],
    cwd: root,
    timeout: 60_000,
  })
  const window = await app.firstWindow()
  const violations: string[] = []
  window.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML/i.test(message.text())) violations.push(message.text())
  })
  await window.waitForURL(/^(?!about:)/)
  await window.getByRole('heading', { level: 1 }).waitFor()
  return { app, window, violations }
}

export const test = base.extend<{ userData: string; program: Program }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  program: async ({ userData }, use) => {
    const program = await startProgram(userData)
    await use(program)
    await program.app.close()
  },
})
export { expect }
