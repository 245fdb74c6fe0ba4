import AxeBuilder from '@axe-core/playwright'
import { practicePassword } from '../../src-main/practice/scenarios'
import { mouse } from './support/hands'
import { arrive, catalogues, oldCopier, pagesOf, speak, walk } from './support/pages'
import { expect, test } from './support/program'

const media = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
] as const

for (const lang of ['ja', 'en'] as const) {
  test(`axe finds nothing on any page, light, dark and in forced colours (${lang})`, async ({
    program: { window },
  }) => {
    const found: string[] = []
    const looked: string[] = []
    const look = async (page: string) => {
      for (const { name, ...how } of media) {
        await window.emulateMedia({ ...how, reducedMotion: 'reduce' })
        const axe = new AxeBuilder({ page: window })
          // An Electron window has no second page for axe's own use.
          .setLegacyMode(true)
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          // Fluent UI's own focus helper: it takes the focus only to hand it on.
          .exclude('[data-tabster-dummy]')
        // axe reads the colours of the theme; on screen are those of the system.
        const { violations } = await (name === 'forced colours' ? axe.disableRules('color-contrast') : axe).analyze()
        for (const { id, nodes } of violations)
          for (const { target } of nodes) found.push(`${page}, ${name}: ${id} at ${target.join(' ')}`)
        looked.push(`${page}, ${name}`)
      }
    }
    const { wizard, questions } = catalogues[lang]
    const hand = mouse(() => window)
    await speak(window, lang)
    const pages = pagesOf({ ...oldCopier, lang, scenario: 'after-december', password: practicePassword })
    await walk(window, lang, pages, hand, async ({ name }) => {
      await look(name)
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
    expect(looked).toHaveLength((pages.length + 4) * media.length)
  })
}
