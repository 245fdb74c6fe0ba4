import { channels } from '../../src-main/contract/channels'
import { expect, test } from './support/program'

test('the page has window.api as listed and no other power', async ({ program: { window } }) => {
  const powers = await window.evaluate(() => ({
    api: Object.fromEntries(Object.entries(window.api).map(([group, members]) => [group, Object.keys(members)])),
    isFrozen: Object.isFrozen(window.api),
    others: ['require', 'process', 'ipcRenderer', 'electron', 'Buffer', 'global'].filter((name) => name in window),
  }))
  expect(powers).toEqual({
    api: Object.fromEntries(Object.entries(channels).map(([group, members]) => [group, Object.keys(members)])),
    isFrozen: true,
    others: [],
  })
})

test('the content security policy blocks script, eval, markup, images and requests', async ({
  program: { window },
}) => {
  const blocked = await window.evaluate(async () => {
    // Without a network everything from outside fails: only the policy itself says that it was the policy.
    const directives = new Set<string>()
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => directives.add(effectiveDirective))
    const script = document.createElement('script')
    const attempts = {
      inlineScript: () => {
        script.text = 'window.broken = 1'
        document.head.append(script)
        return 'broken' in window
      },
      eval: () =>
        new Promise<boolean>((resolve) => {
          // Reached by name, so that the linter of the tests need not be told about it; in a task of the page's own,
          // because the developer tools let what they evaluate themselves get past the policy.
          const evaluate: unknown = Reflect.get(window, 'eval')
          setTimeout(() => {
            try {
              resolve(typeof evaluate === 'function' && evaluate('1') === 1)
            } catch {
              resolve(false)
            }
          })
        }),
      // Trusted Types stop the two above before the policy about scripts is asked; this one is stopped by that policy alone.
      importedScript: () =>
        new Promise<boolean>((resolve) => {
          setTimeout(() => {
            const address = 'data:text/javascript,export const worked = true'
            import(address).then(
              () => resolve(true),
              () => resolve(false),
            )
          })
        }),
      innerHtml: () => {
        document.createElement('div').innerHTML = '<b>x</b>'
        return true
      },
      fetch: () => fetch('https://example.com/').then(() => true),
      image: () =>
        new Promise<boolean>((resolve) => {
          const image = new Image()
          image.onload = () => resolve(true)
          image.onerror = () => resolve(false)
          image.src = 'https://example.com/x.png'
        }),
    }
    const outcomes = Object.entries(attempts).map(async ([name, attempt]) => {
      try {
        return [name, (await attempt()) ? 'worked' : 'blocked']
      } catch {
        return [name, 'blocked']
      }
    })
    const told = Object.fromEntries(await Promise.all(outcomes))
    await new Promise((done) => setTimeout(done, 100))
    return { ...told, directives: [...directives].toSorted() }
  })
  expect(blocked).toEqual({
    inlineScript: 'blocked',
    eval: 'blocked',
    importedScript: 'blocked',
    innerHtml: 'blocked',
    fetch: 'blocked',
    image: 'blocked',
    directives: ['connect-src', 'img-src', 'require-trusted-types-for', 'script-src-elem'],
  })
})

test('no page leads away and no window opens', async ({ program: { app, window } }) => {
  await window.evaluate(() => {
    window.open('https://example.com/')
    window.location.href = 'https://example.com/'
  })
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
  expect(
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
    ),
  ).toEqual(['app://wizard/index.html'])
})

test('every window is isolated and sandboxed', async ({ program: { app } }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } =
        webContents.getLastWebPreferences() ?? {}
      return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag }
    }),
  )
  expect(preferences).toEqual([
    { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ])
})

test('links open in the browser only when the knowledge names them', async ({ program: { app, window } }) => {
  await app.evaluate(({ shell }) => {
    Object.assign(globalThis, { opened: [] })
    Object.assign(shell, { openExternal: async (url: string) => void Reflect.get(globalThis, 'opened').push(url) })
  })
  const answers = await window.evaluate(() =>
    Promise.all(
      ['https://evil.example/', 'https://www.ricoh.com/info/2025/0526_1'].map((url) =>
        window.api.program.openLink(url),
      ),
    ),
  )
  expect(answers.map(({ ok }) => ok)).toEqual([false, true])
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([
    'https://www.ricoh.com/info/2025/0526_1',
  ])
})
