// Two walks through every page, one in each language. On each page everything that has to hold on every page is looked at:
// accessibility in all three looks, and that nothing scrolls sideways however narrow the window.
import { practicePassword } from '../../src-main/practice/scenarios'
import { lookEverywhere } from './support/audit'
import { mouse } from './support/hands'
import { overThePages } from './support/over'
import { arrive, catalogues, familyOf, oldCopier, pagesOf, speak, walk } from './support/pages'
import { besideTheWay } from './support/beside'
import { expect, test } from './support/program'

for (const lang of ['ja', 'en'] as const) {
  test(`every page: axe finds nothing, light, dark and in forced colours, and nothing scrolls sideways (${lang})`, async ({
    program: { window },
  }) => {
    const { look, found, looked } = lookEverywhere(window)
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
    expect(looked).toHaveLength(pages.length + 6)
  })

  test(`pages over others: name and logo, dates, hand-over, dropped files, support (${lang})`, async ({
    program: { window },
  }) => {
    const { look, found, looked } = lookEverywhere(window)
    await speak(window, lang)
    await overThePages(
      window,
      lang,
      mouse(() => window),
      look,
    )
    expect(found).toEqual([])
    expect(looked).toHaveLength(6)
  })

  test(`pages beside the way: sign-in, search and capture (${lang})`, async ({ program: { window } }) => {
    const { look, found, looked } = lookEverywhere(window)
    const hand = mouse(() => window)
    await speak(window, lang)
    await besideTheWay(window, lang, hand, look)
    expect(found).toEqual([])
    expect(looked).toHaveLength(6)
  })
}
