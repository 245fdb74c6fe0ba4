import axe from 'axe-core'
import type { Page } from '@playwright/test'
import { practicePassword } from '../../src-main/practice/scenarios'
import { mouse } from './support/hands'
import { arrive, catalogues, familyOf, oldCopier, pagesOf, speak, walk } from './support/pages'
import { expect, test } from './support/program'

const media = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
] as const

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

declare global {
  interface Window {
    readonly axe?: typeof axe
  }
}

/** What axe finds: rule and element. It is put into each document once, which is half of its time. */
async function audit(window: Page, withContrast: boolean): Promise<readonly string[]> {
  for (const frame of window.frames())
    if (await frame.evaluate(() => window.axe === undefined)) await frame.evaluate(axe.source)
  return window.evaluate(
    async ({ values, enabled }) => {
      // Colours that are still changing into those of another theme are nobody's colours.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
      const result = await window.axe?.run(
        // Fluent UI's own focus helper: it takes the focus only to hand it on.
        { exclude: [['[data-tabster-dummy]']] },
        {
          runOnly: { type: 'tag', values },
          // axe reads the colours of the theme; in forced colours those of the system are on screen.
          rules: { 'color-contrast': { enabled } },
          resultTypes: ['violations'],
        },
      )
      if (result === undefined) return ['axe is not here']
      return result.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
    },
    { values: tags, enabled: withContrast },
  )
}

for (const lang of ['ja', 'en'] as const) {
  test(`axe finds nothing on any page, light, dark and in forced colours (${lang})`, async ({
    program: { window },
  }) => {
    const found: string[] = []
    const looked: string[] = []
    const look = async (page: string) => {
      for (const { name, ...how } of media) {
        await window.emulateMedia({ ...how, reducedMotion: 'reduce' })
        const problems = await audit(window, name !== 'forced colours')
        found.push(...problems.map((problem) => `${page}, ${name}: ${problem}`))
        looked.push(`${page}, ${name}`)
      }
    }
    const { wizard, questions, family, sheet } = catalogues[lang]
    const hand = mouse(() => window)
    await speak(window, lang)
    const pages = pagesOf({ ...oldCopier, lang, scenario: 'after-december', password: practicePassword })
    await walk(window, lang, pages, hand, async ({ name }) => {
      await look(name)
      if (name === 'offersOAuth') {
        await hand.press(family.open)
        const { vendor, name: series } = familyOf(oldCopier.family)
        await arrive(window, lang, { title: `${vendor[lang]} ${series[lang]}` })
        await look('family details')
        await hand.press(family.correctWhat.replace('{{what}}', sheet.field.server))
        await look('family details, correcting')
        await hand.press(family.cancel)
        await hand.press(family.close)
        await arrive(window, lang, { title: questions.offersOAuth.title })
      }
      if (name !== 'kind') return
      await hand.press(wizard.continue)
      await window.getByText(wizard.errors.title).first().waitFor()
      await look('kind with an error')
    })

    await hand.press(wizard.paper.finish)
    await hand.choose(wizard.start.ways.explain.label)
    await hand.press(wizard.continue)
    await arrive(window, lang, { title: wizard.explain.title })
    await look('explain')
    await hand.type(wizard.explain.label, '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.')
    await hand.press(wizard.explain.run)
    await arrive(window, lang, { title: wizard.explain.resultTitle })
    await look('explained')

    await window.getByRole('button', { name: wizard.home }).click()
    await hand.press(wizard.continue)
    for (const { title, options } of [questions.server, questions.signIn, questions.worksNow]) {
      await arrive(window, lang, { title })
      await hand.choose(options.unknown.label)
      await hand.press(wizard.continue)
    }
    await arrive(window, lang, { title: wizard.triage.title })
    await look('triage result')

    expect(found).toEqual([])
    expect(looked).toHaveLength((pages.length + 6) * media.length)
  })
}
