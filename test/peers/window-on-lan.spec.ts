// The window itself on a laptop in an office network of real devices: the tests of test/e2e/on-the-lan, run inside the laptop's namespace.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLan, whyNoLan, type Lan } from './servers/lan'
import { whereIs } from './servers/tools'

const browsers = ['chromium', 'google-chrome', 'chromium-browser']
const why =
  whyNoLan() ??
  (whereIs('swaks') === undefined ? 'not installed: swaks (test/prepare)' : undefined) ??
  (browsers.some(whereIs) ? undefined : 'not installed: Chromium (test/prepare)')

describe.skipIf(why !== undefined)(`the window on the network${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let lan: Lan
  beforeAll(async () => {
    lan = await startLan()
  })
  afterAll(() => lan?.stop())

  it('finds a printer, lets it show itself, and keeps what it saw', async () => {
    const { code, stdout, stderr } = await lan.onLaptop(
      ['node_modules/@playwright/test/cli.js', 'test', '-c', 'test/e2e/on-the-lan/playwright.config.mts'],
      { NAVI_PRINTER: lan.namespaceOf('brother') },
    )
    expect({ code, said: code === 0 ? '' : stdout + stderr }).toEqual({ code: 0, said: '' })
  })
})
