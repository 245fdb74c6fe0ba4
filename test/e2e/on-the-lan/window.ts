// The shipped program on the laptop of an office network: finds a real printer, lets it show itself, and keeps what it saw in the site file.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mouse } from '../support/hands'
import { arrive, catalogues, newCopier, pagesOf, until, walk } from '../support/pages'
import { expect, test, userDataOf } from '../support/program'

const { capturePage, discoveryPage, questions, wizard } = catalogues.ja
/** Network namespace of the printer's host. */
const printer = process.env['NAVI_PRINTER'] ?? ''
const laptop = '10.77.0.10'

/** Every file that the program keeps, with its text. */
const keptFiles = (folder: string): readonly (readonly [name: string, text: string])[] => {
  const data = join(userDataOf(folder), 'data')
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')])
}

test('a real printer is found, taken, shows what it can do, and all of it is there after a restart', async ({
  start,
  folder,
}) => {
  let program = await start()
  const hand = mouse(() => program.window)
  const journey = { ...newCopier, lang: 'ja', scenario: null, password: '' } as const
  await walk(program.window, 'ja', until(pagesOf(journey), 'family'), hand)

  await hand.press(discoveryPage.button)
  await arrive(program.window, 'ja', discoveryPage)
  await hand.see('10.77.0.0/24')
  await hand.press(discoveryPage.search)
  await arrive(program.window, 'ja', { title: discoveryPage.titleDone })
  for (const model of ['Brother MFC-L8900CDW', 'TASKalfa 3253ci', 'HP Color LaserJet MFP M479fdw'])
    await expect(program.window.getByRole('radio', { name: new RegExp(model) })).toHaveCount(1)
  await hand.choose('Brother MFC-L8900CDW')
  await hand.press(discoveryPage.use)
  await arrive(program.window, 'ja', questions.family)
  await expect(program.window.getByRole('radio', { checked: true })).toHaveCount(1)

  await hand.press(capturePage.button)
  await arrive(program.window, 'ja', capturePage)
  await hand.choose(laptop)
  await hand.press(capturePage.start)
  await arrive(program.window, 'ja', { title: capturePage.titleOn })
  const onPage = (name: 'server' | 'port' | 'user' | 'password') =>
    program.window.getByText(capturePage.valueNames[name], { exact: true }).locator('+ dd').innerText()
  const [server, port, user, password] = [
    await onPage('server'),
    await onPage('port'),
    await onPage('user'),
    await onPage('password'),
  ]
  expect(server).toBe(laptop)
  // What the printer would do after somebody typed these values into it.
  execFileSync('ip', [
    ...['netns', 'exec', printer, 'swaks', '--server', server, '--port', port, '--helo', 'BRN008077AABB01', '--tls'],
    ...['--auth', 'LOGIN', '--auth-user', user, '--auth-password', password],
    ...['--from', 'scan@example.co.jp', '--to', 'soumu@example.co.jp', '--silent', '2'],
  ])
  await program.window.getByRole('heading', { name: capturePage.routes }).waitFor()
  await hand.press(capturePage.stop)
  await arrive(program.window, 'ja', { title: capturePage.titleOff })

  const seen = () => keptFiles(folder).filter(([, text]) => text.includes('"device.attempted"'))
  await expect.poll(() => seen().some(([name]) => /^[0-9a-f-]{36}\.smtpnavi$/.test(name))).toBe(true)
  expect(seen().every(([, text]) => text.includes('BRN008077AABB01') && text.includes('10.77.0.21'))).toBe(true)
  expect(keptFiles(folder).filter(([, text]) => text.includes(password))).toEqual([])

  program.kill()
  program = await start()
  await hand.press(wizard.start.resume.button)
  await arrive(program.window, 'ja', { title: capturePage.titleOff })
  await program.window.getByRole('heading', { name: capturePage.routes }).waitFor()
})
