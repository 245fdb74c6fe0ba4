import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPractice } from '../../src-main/practice/start-practice'
import { scenarios } from '../../src-main/practice/scenarios'
import { crossedIn } from './support/crossed'
import { mouse } from './support/hands'
import { catalogues, oldCopier, pagesOf, walk } from './support/pages'
import { save } from './support/paper'
import { textOf } from './support/pdf'
import { expect, test, userDataOf } from './support/program'
import { filesWith, holds } from './support/secrets'

// With characters that every encoding changes.
const secret = 'hunter2+/=&"<>~パス'

/** The site files and backups that hold some text. What came from a redirected connection is practice. */
const siteFilesWith = (text: string, folder: string): readonly string[] => {
  const data = join(userDataOf(folder), 'data', 'v1')
  return readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.smtpnavi'))
    .filter((name) => readFileSync(join(data, name), 'utf8').includes(text))
    .toSorted()
}

test('a password typed in a real check goes to the check and is found nowhere else', async ({ start, folder }) => {
  const scenario = scenarios.find(({ id }) => id === 'today')
  if (scenario === undefined) throw new Error('The practice scenario is gone')
  const server = await startPractice(scenario, Date.now())
  try {
    const program = await start({ network: server })
    const { window, app } = program
    const hand = mouse(() => window)
    const { wizard } = catalogues.ja
    const address = 'scan@example.co.jp'
    const settings = { 'sending.port': '587', 'sending.account': address, 'sending.from': address }
    const pages = pagesOf({ ...oldCopier, lang: 'ja', scenario: null, settings, password: secret })
    await walk(window, 'ja', pages, hand, async ({ name }) => {
      if (name !== 'run') return
      const signIn = wizard.detailsOf.replace('{{what}}', wizard.check.probes['basic-sign-in'])
      await window.getByRole('button', { name: signIn }).click()
      await hand.press(wizard.copy)
    })
    const [pdf, html] = [join(folder, 'sheet.pdf'), join(folder, 'sheet.html')]
    await save(program, hand, 'ja', 'savePdf', pdf)
    await save(program, hand, 'ja', 'saveHtml', html)

    const crossed = await crossedIn(program)
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    const page = await window.evaluate(() =>
      JSON.stringify([
        document.documentElement.outerHTML,
        document.title,
        [...document.querySelectorAll('input')].map(({ value }) => value),
        { ...sessionStorage },
        { ...localStorage },
      ]),
    )
    const places = { copied, page, said: program.said(), pdf: textOf(pdf) }
    expect({
      messages: crossed
        .filter(({ content }) => holds(secret, JSON.stringify(content ?? null)))
        .map(({ way, channel }) => `${way} ${channel}`),
      files: filesWith(secret, folder),
      places: Object.entries(places).flatMap(([name, content]) => (holds(secret, content) ? [name] : [])),
    }).toEqual({ messages: ['to-main checks.start'], files: [], places: [] })
    // It was really sent: the server has refused it, and the conversation could be copied.
    expect(JSON.stringify(crossed)).toContain('"auth.refused"')
    expect(copied).toContain('AUTH LOGIN')
    // And what was searched holds the check: the site file, and the one before it.
    await expect
      .poll(() => siteFilesWith('"auth.refused"', folder))
      .toEqual(['practice.smtpnavi', 'practice.smtpnavi.bak'])
    expect(filesWith(secret, folder)).toEqual([])
  } finally {
    await server.stop()
  }
})
