import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { practicePassword } from '../../src-main/practice/scenarios'
import { pageHeaders, sheetPolicy, wizardPolicy } from '../../src-main/electron/security/content-security-policy'
import { mouse } from './support/hands'
import { catalogues, newCopier, oldCopier, pagesOf, until, walk } from './support/pages'
import { previewOf } from './support/paper'
import { expect, isStandIn, test, userDataOf, watchPolicies } from './support/program'

/** Our pages as they travel under the stand-in. */
const ours = isStandIn ? 'https://wizard.app.stand-in.test/' : 'app://wizard/'

test('a sheet is drawn in a window that is isolated, sandboxed, without preload, and alone with itself', async ({
  program: { app, window },
  folder,
}) => {
  await app.evaluate(
    ({ app: program, dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
      const seen: unknown[] = []
      Object.assign(globalThis, { seen })
      program.on('browser-window-created', (_event, { webContents }) => {
        webContents.on('did-finish-load', () => {
          const { contextIsolation, sandbox, nodeIntegration, preload } = webContents.getLastWebPreferences() ?? {}
          void webContents
            .executeJavaScript('[typeof window.api, typeof window.require, document.scripts.length]')
            .then((powers: unknown) =>
              seen.push({ contextIsolation, sandbox, nodeIntegration, hasPreload: preload !== undefined, powers }),
            )
        })
      })
    },
    join(folder, 'topic.pdf'),
  )
  const saved = await window.evaluate(() => window.api.learn.savePdf({ topic: 'what-is-smtp-auth', lang: 'ja' }))
  expect(saved.ok).toBe(true)
  expect(await app.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual([
    {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      hasPreload: false,
      powers: ['undefined', 'undefined', 0],
    },
  ])
})

test('on the whole way pages load from the program alone, each with exactly its policy, and break none', async ({
  program,
}) => {
  const { window } = program
  const requests: string[] = []
  const answers: { url: string; headers: Record<string, string> }[] = []
  window.on('request', (request) => requests.push(request.url()))
  window.on('response', (response) => answers.push({ url: response.url(), headers: response.headers() }))
  await watchPolicies(program)
  const hand = mouse(() => window)
  await walk(
    window,
    'ja',
    pagesOf({ ...oldCopier, lang: 'ja', scenario: 'after-december', password: practicePassword }),
    hand,
  )
  await previewOf(program)
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.woff2': 'font/woff2',
  }
  const wrong = answers.filter(({ url, headers }) => {
    const path = new URL(url.replace(ours, 'https://wizard/')).pathname
    const isSheet = path.startsWith('/sheet/')
    const expected = pageHeaders(
      isSheet ? (types['.html'] ?? '') : (types[extname(path)] ?? 'unlisted'),
      isSheet ? sheetPolicy : wizardPolicy,
    )
    return Object.entries(expected).some(([name, value]) => headers[name.toLowerCase()] !== value)
  })
  const sheets = answers.filter(({ url }) => url.startsWith(`${ours}sheet/`))
  expect({
    strangers: requests.filter((url) => !url.startsWith(ours) && !url.startsWith('data:')),
    wrong: wrong.map(({ url }) => url),
    violations: await program.violations(),
  }).toEqual({ strangers: [], wrong: [], violations: [] })
  expect([sheets.length > 0, answers.length > 5]).toEqual([true, true])
})

test('a click with the middle button, a dropped link and a dropped file lead nowhere', async ({
  program: { app, window },
}) => {
  await window.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    link.textContent = 'stranger'
    link.style.position = 'fixed'
    link.style.inset = '0 auto auto 0'
    document.body.append(link)
    const dropped = new DataTransfer()
    dropped.setData('text/uri-list', 'https://example.com/')
    dropped.items.add(new File(['<script>1</script>'], 'page.html', { type: 'text/html' }))
    for (const name of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: dropped }))
  })
  const link = window.getByText('stranger')
  await link.click({ button: 'middle' })
  await link.click({ modifiers: ['Control'] })
  await link.click({ modifiers: ['Shift'] })
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
  expect(
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
    ),
  ).toEqual(['app://wizard/index.html'])
})

test('a second start brings the window to the front, and nothing that it says is done', async ({
  program: { app, window },
}) => {
  const told = await app.evaluate(async ({ app: program, BrowserWindow, shell }) => {
    const deeds: string[] = []
    const [first] = BrowserWindow.getAllWindows()
    if (first !== undefined) Object.assign(first, { focus: () => void deeds.push('focus') })
    shell.openExternal = async (url) => void deeds.push(url)
    const words = ['navi', '--self-check=/tmp/x', '--cli', 'explain', 'https://evil.example/', 'app://wizard/../x']
    program.emit('second-instance', {}, words, '/tmp')
    await new Promise((done) => setTimeout(done, 300))
    return { deeds, windows: BrowserWindow.getAllWindows().length }
  })
  expect(told).toEqual({ deeds: ['focus'], windows: 1 })
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the field of the password is empty as soon as the check has it', async ({ program: { window } }) => {
  const journey = { ...oldCopier, lang: 'ja', scenario: 'after-december', password: practicePassword } as const
  const hand = mouse(() => window)
  await walk(window, 'ja', until(pagesOf(journey), 'ask'), hand)
  const { wizard } = catalogues.ja
  await window.locator('#password').fill('hunter2')
  // The page goes; what the person typed into must not live on in what is left of it.
  const field = await window.locator('#password').elementHandle()
  await hand.press(wizard.check.run)
  await window.locator('#password').waitFor({ state: 'detached' })
  expect(await field?.evaluate((element) => (element instanceof HTMLInputElement ? element.value : 'no field'))).toBe(
    '',
  )
})

test('from the start to the button of the check nobody is contacted', async ({ start }) => {
  const program = await start({ network: { mappings: [] } })
  const { app, window } = program
  const settings = { 'sending.port': '587', 'sending.account': 'a@office.example', 'sending.from': 'a@office.example' }
  const hand = mouse(() => window)
  await walk(
    window,
    'ja',
    until(pagesOf({ ...newCopier, lang: 'ja', scenario: null, settings, password: '' }), 'ask'),
    hand,
  )
  expect(await app.evaluate(() => Reflect.get(globalThis, 'contacted'))).toEqual([])
  // The ear hears: practice speaks to its own tenant on this computer.
  await window.getByRole('button', { name: catalogues.ja.wizard.home }).click()
  await walk(
    window,
    'ja',
    until(pagesOf({ ...newCopier, lang: 'ja', scenario: 'oauth-only', password: practicePassword }), 'result'),
    hand,
  )
  const heard: readonly string[] = await app.evaluate(() => Reflect.get(globalThis, 'contacted'))
  expect([heard.length > 0, heard.filter((place) => !/127\.0\.0\.1|"::1"|localhost/.test(place))]).toEqual([true, []])
})

test('a failure in the main process ends in one calm box, and what was answered is on the disk', async ({
  program: { app, window },
  folder,
}) => {
  const settings = { 'sending.port': '587', 'sending.account': 'a@office.example', 'sending.from': 'a@office.example' }
  await walk(
    window,
    'ja',
    until(pagesOf({ ...newCopier, lang: 'ja', scenario: null, settings, password: '' }), 'ask'),
    mouse(() => window),
  )
  const boxes = await app.evaluate(async ({ dialog }) => {
    const asked: string[] = []
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push(String(Reflect.get(Object(args.at(-1)), 'message')))
      return { response: 0, checkboxChecked: false }
    }
    process.emit('uncaughtException', new TypeError('a bug with hunter2 in it'))
    await new Promise((done) => setTimeout(done, 1_000))
    return asked
  })
  expect(boxes).toEqual([catalogues.ja.problem.title])
  const data = userDataOf(folder)
  const sites = readdirSync(join(data, 'data', 'v1'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.smtpnavi'),
  )
  const problems = readFileSync(join(data, 'problems.json'), 'utf8')
  expect([sites.length, problems.includes('TypeError'), problems.includes('hunter2')]).toEqual([1, true, false])
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()

  test.skip(process.platform === 'win32', 'Windows has no such modes: the folder of the person is their own')
  const modes = [join(data, 'data', 'v1'), ...sites.map((name) => join(data, 'data', 'v1', name))].map((path) =>
    (statSync(path).mode & 0o777).toString(8),
  )
  expect(modes).toEqual(['700', '600'])
})
