// "Let the device show what it can do" in practice: the practice devices really connect to the port that the page opens.
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from 'node:net'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyboard, mouse } from './support/hands'
import { arrive, catalogues, oldCopier, pagesOf, until, walk } from './support/pages'
import { expect, test, userDataOf } from './support/program'

const { capturePage, questions } = catalogues.ja

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

/** The saved files that hold what a device did. */
const filesWithAttempts = (folder: string) =>
  readdirSync(join(userDataOf(folder), 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.bak'))
    .filter(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').includes('"device.attempted"'))
    .map(({ name }) => name)

test('practice devices connect, are judged, and fill the answers; leaving the page closes the port', async ({
  start,
  folder,
}) => {
  let program = await start()
  const hand = mouse(() => program.window)
  const keys = keyboard(() => program.window)
  const journey = { ...oldCopier, lang: 'ja', scenario: 'after-december', password: 'x' } as const
  await walk(program.window, 'ja', until(pagesOf(journey), 'family'), hand)
  const { window } = program
  const portOnPage = async () =>
    Number(await window.getByText(capturePage.valueNames.port, { exact: true }).locator('+ dd').innerText())

  // By keyboard alone up to the first conclusion.
  await keys.press(capturePage.button)
  await arrive(window, 'ja', capturePage)
  await keys.press(capturePage.start)
  await arrive(window, 'ja', { title: capturePage.titleOn })
  const first = await portOnPage()
  expect(await answers(first)).toBe(true)
  await keys.press(capturePage.practiceDevices['tls10-only'])
  await window.getByRole('heading', { name: capturePage.routes }).waitFor()
  await keys.press(capturePage.practiceDevices['modern-oauth'])
  await expect(window.getByText(/^XOAUTH2:/)).toBeVisible()
  await keys.press(capturePage.stop)
  await arrive(window, 'ja', { title: capturePage.titleOff })
  expect(await answers(first)).toBe(false)

  // Again, and away by the link at the top: nobody has to remember to stop it.
  await hand.press(capturePage.start)
  await arrive(window, 'ja', { title: capturePage.titleOn })
  const second = await portOnPage()
  expect(await answers(second)).toBe(true)
  await hand.press(catalogues.ja.wizard.back)
  await arrive(window, 'ja', questions.family)
  await expect.poll(() => answers(second)).toBe(false)

  await hand.press(capturePage.button)
  await hand.press(capturePage.start)
  await arrive(window, 'ja', { title: capturePage.titleOn })
  await hand.press(capturePage.practiceDevices['login-tls12'])
  await window.getByRole('heading', { name: capturePage.routes }).waitFor()
  await hand.press(capturePage.stop)
  await hand.press(capturePage.use)
  await arrive(window, 'ja', questions.family)

  // What practice showed is kept, but only with the practice.
  await expect.poll(() => filesWithAttempts(folder)).toEqual(['practice.smtpnavi'])
  await sleep(450)
  program.kill()
  program = await start()
  await hand.press(catalogues.ja.wizard.start.resume.button)
  await arrive(program.window, 'ja', questions.family)
  await hand.press(capturePage.button)
  // What was seen before the restart stands there at once.
  await arrive(program.window, 'ja', { title: capturePage.titleOff })
  await program.window.getByRole('heading', { name: capturePage.routes }).waitFor()
  await hand.press(capturePage.start)
  await hand.press(capturePage.practiceDevices['tls10-only'])
  // Only what was seen before the restart can do more than TLS 1.0.
  await expect(program.window.getByRole('row', { name: capturePage.claimAbout['tls-version'] })).toContainText(
    'TLS 1.3',
  )
})
