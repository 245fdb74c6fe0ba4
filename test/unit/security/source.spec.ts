import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const sources = ['src-main', 'src-renderer']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name).replaceAll('\\', '/')),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('src-main/build/'))
  .map((path) => ({ path, text: withoutComments(readFileSync(path, 'utf8')) }))

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
}
const where = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
const startProgram = sources.find(({ path }) => path === 'src-main/electron/start-program.ts')?.text ?? ''

describe('in the source of the product', () => {
  it.each<[string, RegExp, readonly string[]]>([
    [
      'the browser is opened by one module',
      /\bopenExternal\b/,
      ['src-main/electron/security/open-in-browser.ts', 'src-main/electron/start-program.ts'],
    ],
    ['no file is opened with another program', /\b(openPath|showItemInFolder)\b/, []],
    ['messages are served in one place', /\bipcMain\b/, ['src-main/electron/start-program.ts']],
    ['messages are sent by the preload alone', /\bipcRenderer\b/, ['src-main/electron/preload.ts']],
    [
      'text never becomes markup or program',
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/,
      [],
    ],
    [
      'no window has more power than a page',
      /nodeIntegration: true|contextIsolation: false|sandbox: false|webSecurity|webviewTag: true|enableBlinkFeatures|experimentalFeatures|allowRunningInsecureContent|nodeIntegrationInWorker|nodeIntegrationInSubFrames/,
      [],
    ],
    [
      'no secret is kept: nothing encrypts for later, and the storage of the page holds no more than one mark',
      /\b(safeStorage|keytar|sessionStorage|localStorage|indexedDB)\b/,
      ['src-renderer/state/wizard-store.ts'],
    ],
    ['nothing goes to a crash server or a statistic', /\b(crashReporter|sendBeacon|telemetry|analytics)\b/i, []],
    ['nothing replaces the program', /\b(autoUpdater|electron-updater)\b/, []],
    ['no link of other programs leads into it', /\b(setAsDefaultProtocolClient|open-url)\b/, []],
    [
      'nobody opens the developer tools or reloads',
      /openDevTools|toggleDevTools|role: '(reload|forceReload|toggleDevTools)'/,
      [],
    ],
    [
      'no certificate is waved through outside the probes',
      /rejectUnauthorized: false|setCertificateVerifyProc|certificate-error|ignore-certificate-errors|NODE_TLS_REJECT_UNAUTHORIZED/,
      [
        'src-main/practice/devices/line-client.ts',
        'src-main/services/discovery/http-request.ts',
        'src-main/services/network/tls.ts',
      ],
    ],
    [
      'no log file is written but the one log of listed events',
      /electron-log|createWriteStream|appendFile\b/,
      ['src-main/services/event-log.ts'],
    ],
  ])('%s', (_rule, pattern, allowed) => {
    expect(where(pattern).toSorted()).toEqual([...allowed].toSorted())
  })

  it('the sandbox is on for every page before the first one can be', () => {
    const order = [
      'app.enableSandbox()',
      'refuseNavigation(app)',
      'app.whenReady()',
      'refusePermissions(',
      'createWindow(',
    ]
    const at = order.map((step) => startProgram.indexOf(step))
    expect([at.includes(-1), at]).toEqual([false, at.toSorted((one, other) => one - other)])
  })

  it('a fault that goes to the window is made of a code and its values, nowhere of the text of an error', () => {
    expect(where(/fault\([^)]*\.(message|stack)\b/)).toEqual([])
  })
})

it('the tests do not run where certificates are not looked at', () => {
  const { status, stderr } = spawnSync('bash', ['test/run'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    timeout: 10_000,
  })
  expect([status, stderr.includes('certificates would not be checked')]).toEqual([2, true])
})
