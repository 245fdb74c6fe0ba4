import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { mouse } from './support/hands'
import { arrive, catalogues, oldCopier, pagesOf, until, walk } from './support/pages'
import { expect, test } from './support/program'
import { practicePassword } from '../../src-main/practice/scenarios'

const root = resolve(__dirname, '../..')
const practised = pagesOf({ ...oldCopier, lang: 'ja', scenario: 'after-december', password: practicePassword })

test('a page that crashes comes back where it was, with what was answered', async ({ program }) => {
  const { app, window } = program
  await walk(
    window,
    'ja',
    until(practised, 'recipients'),
    mouse(() => window),
  )
  await window.waitForTimeout(500)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  // Playwright gives up a page whose process crashed, so the program itself is asked.
  const heading = () =>
    app
      .evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("h1")?.textContent'),
      )
      .catch(() => 'nothing while it is gone')
  await expect.poll(heading, { timeout: 20_000 }).toBe(catalogues.ja.questions.recipients.title)
})

test('the taskbar shows how far a check is, and nothing when it is over', async ({ program: { app, window } }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const shown: number[] = []
    Object.assign(globalThis, { shown })
    for (const one of BrowserWindow.getAllWindows()) one.setProgressBar = (part) => void shown.push(part)
  })
  await walk(
    window,
    'ja',
    until(practised, 'run'),
    mouse(() => window),
  )
  await arrive(window, 'ja', { title: catalogues.ja.wizard.check.done })
  const shown: number[] = await app.evaluate(() => Reflect.get(globalThis, 'shown'))
  expect({ isPart: shown.some((part) => part > 0 && part < 1), last: shown.at(-1) }).toEqual({ isPart: true, last: -1 })
})

test('--self-check proves the practice journey and writes one JSON and one PDF', async ({ folder }) => {
  const target = join(folder, 'self-check')
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/electron/cli.js', '.', `--self-check=${target}`, `--user-data-dir=${join(folder, 'data')}`],
    { cwd: root, timeout: 90_000 },
  )
  const result: unknown = JSON.parse(readFileSync(join(target, 'self-check.json'), 'utf8'))
  expect({ status, result, pdf: readFileSync(join(target, 'self-check.pdf'), 'latin1').slice(0, 5) }).toEqual({
    status: 0,
    pdf: '%PDF-',
    result: expect.objectContaining({
      schemaVersion: 1,
      practice: {
        outcome: expect.stringMatching(/^(find-out|already-failing)$/),
        tls: ['TLS 1.0 refused', 'TLS 1.1 refused', 'TLS 1.2 accepted', 'TLS 1.3 accepted'],
        signIn: ['LOGIN 535'],
      },
    }),
  })
})

test('npm start without a display runs the practice journey and names the folder with verdict and sheet', async ({
  folder,
}) => {
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const { status, stdout } = spawnSync(process.execPath, ['src-main/build/run.mjs', 'start'], {
    cwd: root,
    env: { ...env, TMPDIR: temporary },
    encoding: 'utf8',
    timeout: 90_000,
  })
  const named = /Verdict and sheet are in (\S+)/.exec(stdout)?.[1] ?? ''
  expect({ status, isThere: existsSync(named) && readdirSync(named).toSorted() }).toEqual({
    status: 0,
    isThere: ['report.json', 'sheet.html', 'sheet.pdf'],
  })
})
