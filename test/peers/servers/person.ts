// A person at a real browser, signing in at the pages of the identity provider.
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { findChromium } from '../../../src-main/services/pdf-printer/find-chromium'
import { environment } from './tools'

/** Why there is no browser on this machine, or undefined when there is one. */
export const whyNoBrowser = async (): Promise<string | undefined> =>
  (await findChromium(environment)) === undefined ? 'not installed: chromium (test/prepare)' : undefined

/** What the person does at the pages. `leave`: closes the window at the first page; `watch`: only looks. */
export type Deed = 'sign-in' | 'cancel' | 'decline' | 'leave' | 'watch'

export interface Person {
  /** Follows an address to its end and says what the last page shows. */
  follow(url: string, deed?: Deed, account?: string): Promise<{ readonly url: string; readonly text: string }>
  /** Types a code at the page for device codes, and signs in. */
  typeCode(url: string, code: string, account?: string): Promise<string>
  close(): Promise<void>
}

/** A browser that is led to the provider for Entra's host. Everything else stays as it is, also how it meets the listener on this computer. */
export async function seatPerson(port: number): Promise<Person> {
  const executablePath = await findChromium(environment)
  if (executablePath === undefined) throw new Error('No Chromium')
  const browser: Browser = await chromium.launch({
    executablePath,
    handleSIGTERM: false,
    handleSIGINT: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      `--host-resolver-rules=MAP login.microsoftonline.com:443 127.0.0.1:${port}`,
    ],
  })
  const inNewWindow = async <T>(use: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true })
    try {
      return await use(await context.newPage(), context)
    } finally {
      await context.close()
    }
  }
  return {
    follow: (url, deed = 'sign-in', account = '') =>
      inNewWindow(async (page) => {
        await page.goto(url)
        await walk(page, deed, account)
        return { url: page.url(), text: await textOf(page) }
      }),
    typeCode: (url, code, account = '') =>
      inNewWindow(async (page) => {
        await page.goto(url)
        await page.fill('input[name=user_code]', code)
        await press(page, page.locator('button[type=submit]').first())
        await walk(page, 'sign-in', account)
        return textOf(page)
      }),
    close: () => browser.close(),
  }
}

const textOf = (page: Page) =>
  page
    .locator('body')
    .innerText()
    .catch(() => '')

async function press(page: Page, what: ReturnType<Page['locator']>): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), what.click()])
  await page.waitForLoadState('domcontentloaded')
}

/** Answers page after page until there is nothing more to answer. */
async function walk(page: Page, deed: Deed, account: string): Promise<void> {
  for (let pages = 0; pages < 10; pages += 1) {
    await page.waitForLoadState('domcontentloaded')
    if (deed === 'leave' || deed === 'watch') return
    const asksForName = (await page.locator('input[name=login]').count()) > 0
    const asksForConsent = (await page.locator('input[name=prompt][value=consent]').count()) > 0
    const submit = page.locator('button[type=submit]').first()
    if (asksForName && deed === 'cancel') await press(page, page.getByText('Cancel'))
    else if (asksForName) {
      await page.fill('input[name=login]', account)
      await page.fill('input[name=password]', 'x')
      await press(page, submit)
    } else if (asksForConsent) await press(page, deed === 'decline' ? page.getByText('Cancel') : submit)
    else if ((await submit.count()) > 0) await press(page, submit)
    else if (/^https:/.test(page.url()) && (await page.locator('form[method=post]').count()) > 0)
      await page.waitForURL(/^http:\/\/localhost/)
    else return
  }
}
