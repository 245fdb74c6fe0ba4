import { practicePassword } from '../../src-main/practice/scenarios'
import { keyboard, mouse } from './support/hands'
import { arrive, catalogues, familyOf, oldCopier, pagesOf, speak, walk } from './support/pages'
import { expect, test } from './support/program'

for (const lang of ['ja', 'en'] as const) {
  test(`a wording is corrected by keyboard on the page of the family and printed as confirmed on site (${lang})`, async ({
    program: { window },
  }) => {
    const { family: words, questions, sheet, wizard } = catalogues[lang]
    const { vendor, name, oauth, sources } = familyOf(oldCopier.family)
    const title = `${vendor[lang]} ${name[lang]}`
    const server = sheet.field.server
    const hand = mouse(() => window)
    const keys = keyboard(() => window)
    const correct = words.correctWhat.replace('{{what}}', server)
    const wording = 'SMTP サーバー (実機) <b>&'

    await speak(window, lang)
    const pages = pagesOf({ ...oldCopier, lang, scenario: 'after-december', password: practicePassword })
    await walk(window, lang, pages, hand, async (page) => {
      if (page.name === 'family') {
        await hand.type(questions.family.label, oldCopier.model)
        await hand.choose(title)
        await hand.press(words.open)
        await arrive(window, lang, { title })
        await hand.see(oauth.whereToLook[lang])
        // Not yet the device of this work: nothing to correct.
        expect(await window.getByRole('button', { name: correct }).count()).toBe(0)
        await keys.press(words.close)
        await arrive(window, lang, page)
      }
      if (page.name !== 'offersOAuth') return

      await keys.press(words.open)
      await arrive(window, lang, { title })
      expect(await window.locator('.sources a').count()).toBe(
        new Set(
          [...sources, oauth.source, familyOf(oldCopier.family).tls.source]
            .concat(familyOf(oldCopier.family).notes.map(({ source }) => source))
            .flatMap(({ url }) => url ?? []),
        ).size,
      )
      await keys.press(correct)
      await keys.type(words.asShown.replace('{{what}}', server), wording)
      await window.keyboard.press('Enter')
      await hand.see(wording)
      // The focus stands where it was, and Escape leaves a second correction without a trace.
      expect(await window.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(correct)
      await keys.press(correct)
      await keys.type(words.asShown.replace('{{what}}', server), 'x')
      await window.keyboard.press('Escape')
      await hand.see(wording)
      await keys.press(words.copyRows)
      await hand.see(words.copied)
      await keys.press(words.close)
      await arrive(window, lang, page)
    })

    const paper = window.frameLocator('iframe')
    await paper.getByText(wording).first().waitFor()
    expect(await paper.locator('th[data-field=server]').innerText()).toContain(
      sheet.values.onSite.slice(0, sheet.values.onSite.indexOf('{{')),
    )
    await hand.press(words.openToCorrect)
    await arrive(window, lang, { title })
    await hand.press(correct)
    await hand.press(words.takeBack)
    await hand.press(words.close)
    await arrive(window, lang, { title: wizard.paper.title })
    await paper.getByRole('heading', { level: 1 }).waitFor()
    expect(await paper.getByText(wording).count()).toBe(0)
  })
}
