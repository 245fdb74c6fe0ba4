// Trying another way from here, in practice: what will happen is said first, a mail goes only after a yes, and what became of it counts.
import { practicePassword } from '../../src-main/practice/scenarios'
import { shippedKnowledge } from '../../src-main/services/knowledge'
import { lookEverywhere } from './support/audit'
import { mouse } from './support/hands'
import { arrive, catalogues, oldCopier, pagesOf, speak, until, walk } from './support/pages'
import { expect, test } from './support/program'

const shots = process.env.NAVI_WAY_SHOTS
const routeName = (id: string, lang: 'ja' | 'en') =>
  shippedKnowledge.routes.find((route) => route.id === id)?.name[lang] ?? expect.fail(id)
const wayName = (as: string, lang: 'ja' | 'en') =>
  shippedKnowledge.transports?.find(({ test: trial }) => trial?.as === as)?.test?.name[lang] ?? expect.fail(as)

for (const lang of ['ja', 'en'] as const) {
  test(`a way is tried from here, with one real mail after a yes (${lang})`, async ({ program: { window } }) => {
    const { look, found } = lookEverywhere(window)
    const { routes } = catalogues[lang]
    const { page, verdicts, arrival } = routes
    const hand = mouse(() => window)
    const shot = async (name: string) => {
      if (shots !== undefined) await window.screenshot({ path: `${shots}/${name}-${lang}.png`, fullPage: true })
    }
    const named = (text: string, name: string) => text.replace('{{name}}', name)
    await speak(window, lang)
    const pages = pagesOf({ ...oldCopier, lang, scenario: 'today', password: practicePassword })
    await walk(window, lang, until(pages, 'advice'), hand)
    await shot('advice')

    await hand.press(named(page.tryOf, routeName('direct-send', lang)))
    const directSend = wayName('direct-send', lang)
    await arrive(window, lang, { title: named(page.titleOf, directSend) })
    // Whom it would contact stands there before anything is contacted.
    await expect(window.getByText('MX (example.co.jp):25')).toBeVisible()
    await look('form')
    await shot('form')

    // Without the box nothing is sent: the recipient alone is called no proof.
    await hand.press(page.start)
    await arrive(window, lang, { title: named(page.resultOf, directSend) })
    await expect(window.getByText(verdicts['recipient-accepted'], { exact: true })).toBeVisible()
    await expect(window.getByText(routes.messageId)).toHaveCount(0)
    await shot('result-recipient')

    await hand.press(page.again)
    await window.getByLabel(page.real.replace('{{recipient}}', 'soumu@example.co.jp')).check()
    await hand.press(page.startReal)
    await arrive(window, lang, { title: named(page.resultOf, directSend) })
    await expect(window.getByText(verdicts['mail-accepted'], { exact: true }).first()).toBeVisible()
    await look('result with a mail')
    await shot('result-mail')
    await hand.choose(arrival.answers.junk)
    await expect(window.getByText(verdicts['in-junk'], { exact: true }).first()).toBeVisible()
    await hand.choose(arrival.answers.inbox)
    await expect(window.getByText(verdicts.proven, { exact: true }).first()).toBeVisible()

    await hand.press(page.toAdvice)
    await arrive(window, lang, { title: catalogues[lang].wizard.advice.title })
    await expect(window.getByText(routes.tested.replace('{{verdict}}', verdicts.proven))).toBeVisible()

    // From the tasks the same: first which way, then a password for the account of that way alone.
    await hand.press(catalogues[lang].wizard.advice.tasks)
    await hand.press(page.tryNew)
    await arrive(window, lang, { title: page.choose })
    await look('choose')
    await shot('choose')
    await hand.choose(wayName('hve', lang))
    await hand.press(catalogues[lang].wizard.continue)
    await arrive(window, lang, { title: named(page.titleOf, wayName('hve', lang)) })
    await hand.type(routes.fields.hveAccount.label, '')
    await hand.press(page.start)
    await expect(
      window.getByText(page.missing.replace('{{label}}', routes.fields.hveAccount.label)).first(),
    ).toBeVisible()
    await look('form with an error')
    await hand.type(routes.fields.hveAccount.label, 'hve-scan@example.co.jp')
    await hand.type(catalogues[lang].wizard.check.password, practicePassword)
    await hand.press(page.start)
    await arrive(window, lang, { title: named(page.resultOf, wayName('hve', lang)) })
    await expect(window.getByRole('columnheader', { name: new RegExp('smtp-hve.office365.com') })).toBeVisible()
    await expect(window.getByText(practicePassword)).toHaveCount(0)
    await look('result of two hosts')
    await shot('result-hve')
    expect(found).toEqual([])
  })
}
