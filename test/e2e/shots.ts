// Pictures of every page and of the sheet, in both languages, on one contact sheet: dist/shots/contact-sheet.png. The single pictures lie beside it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { practicePassword } from '../../src-main/practice/scenarios'
import { mouse } from './support/hands'
import { overThePages } from './support/over'
import { arrive, catalogues, familyOf, oldCopier, pagesOf, speak, walk } from './support/pages'
import { save } from './support/paper'
import { test } from './support/program'
import { besideTheWay } from './support/beside'
import { listPages } from './support/lists'
import { siteLists } from './support/site-lists'
import { readTopics } from './support/topics'

const folder = resolve('dist/shots')
const size = { width: 1120, height: 760 }
const columns = 6
const thumbnailWidth = 520

test.beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
})

/** The whole page, however long: the window is made as high as its scrolling part needs. */
async function shoot(window: Page, name: string) {
  await window.setViewportSize(size)
  const hidden = await window.evaluate(() => {
    const parts = [document.documentElement, ...document.querySelectorAll('main')]
    return Math.max(0, ...parts.map((part) => part.scrollHeight - part.clientHeight))
  })
  await window.setViewportSize({ ...size, height: size.height + hidden })
  await window.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

for (const lang of ['ja', 'en'] as const) {
  test(`pictures (${lang})`, async ({ program }) => {
    const { window } = program
    const { wizard, questions, family } = catalogues[lang]
    const hand = mouse(() => window)
    let number = 0
    const take = (page: string) => shoot(window, `${lang}-${String((number += 1)).padStart(2, '0')}-${page}`)
    const takeDark = async (page: string) => {
      await window.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await take(`${page}-dark`)
      await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    }

    await window.emulateMedia({ reducedMotion: 'reduce' })
    await speak(window, lang)
    const pages = pagesOf({ ...oldCopier, lang, scenario: 'after-december', password: practicePassword })
    await walk(window, lang, pages, hand, async ({ name }) => {
      await window.setViewportSize(size)
      if (name === 'paper') await window.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
      await take(name)
      if (['start', 'result', 'advice'].includes(name)) await takeDark(name)
      if (name === 'offersOAuth') {
        await hand.press(family.open)
        const { vendor, name: series } = familyOf(oldCopier.family)
        await arrive(window, lang, { title: `${vendor[lang]} ${series[lang]}` })
        await take('family-details')
        await hand.press(family.close)
      }
      if (name !== 'kind') return
      await hand.press(wizard.continue)
      await take('kind-error')
    })
    const pdf = join(folder, `${lang}-sheet.pdf`)
    await save(program, hand, lang, 'savePdf', pdf)
    execFileSync('pdftoppm', ['-r', '75', '-png', pdf, join(folder, `${lang}-${number + 1}-sheet`)])
    number += 1

    await hand.press(wizard.paper.finish)
    await hand.choose(wizard.start.ways.explain.label)
    await hand.press(wizard.continue)
    await arrive(window, lang, { title: wizard.explain.title })
    await take('explain')
    await hand.type(wizard.explain.label, '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.')
    await hand.press(wizard.explain.run)
    await arrive(window, lang, { title: wizard.explain.resultTitle })
    await take('explained')

    await window.getByRole('button', { name: wizard.home }).click()
    await hand.press(wizard.continue)
    for (const { title, options } of [questions.server, questions.signIn, questions.worksNow]) {
      await arrive(window, lang, { title })
      await hand.choose(options.unknown.label)
      await hand.press(wizard.continue)
    }
    await arrive(window, lang, { title: wizard.triage.title })
    await take('triage-result')

    await readTopics(window, lang, take)
    await window.getByRole('button', { name: catalogues[lang].learn.leave }).first().click()
    await window.getByRole('button', { name: wizard.home }).click()
    await besideTheWay(window, lang, hand, take)
    await siteLists(window, lang, hand, take)
    await listPages(window, lang, hand, take)
  })
}

for (const lang of ['ja', 'en'] as const) {
  test(`pictures of pages over others (${lang})`, async ({ program: { window } }) => {
    let number = 60
    await speak(window, lang)
    await overThePages(
      window,
      lang,
      mouse(() => window),
      (page) => shoot(window, `${lang}-${(number += 1)}-${page}`),
    )
  })
}

test('the contact sheet', async () => {
  const pictures = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .toSorted()
  const figures = pictures.map((name) => {
    const picture = readFileSync(join(folder, name), 'base64')
    return `<figure><img src="data:image/png;base64,${picture}"><figcaption>${name}</figcaption></figure>`
  })
  const style = `
    body { margin: 0; padding: 16px; background: #888; font: 16px sans-serif; columns: ${columns}; column-gap: 16px }
    figure { margin: 0 0 16px; break-inside: avoid; background: #fff }
    img { width: 100%; display: block } figcaption { padding: 4px 8px }`
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
  const page = await browser.newPage({ viewport: { width: columns * (thumbnailWidth + 16) + 16, height: 800 } })
  await page.setContent(`<!doctype html><style>${style}</style>${figures.join('')}`)
  await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true })
  await browser.close()
  console.log(`${pictures.length} pictures: ${join(folder, 'contact-sheet.png')}`)
})
