import type { Page } from '@playwright/test'
import type { Hand } from './hands'
import { arrive, catalogues, newCopier, pagesOf, until, walk, type Lang } from './pages'

/** From the start page to the pages that lie beside the way. Nothing is sent but what practice devices send to this computer. */
export async function besideTheWay(window: Page, lang: Lang, hand: Hand, onPage: (name: string) => Promise<void>) {
  const { wizard, signIn, capturePage, discoveryPage, questions } = catalogues[lang]
  const settings = { 'sending.port': '587', 'sending.account': 'a@office.example', 'sending.from': 'a@office.example' }
  const real = pagesOf({ ...newCopier, lang, scenario: null, settings, password: '' })
  await walk(window, lang, until(real, 'ask'), hand, async ({ name }) => {
    if (name !== 'family') return
    await hand.press(discoveryPage.button)
    await arrive(window, lang, discoveryPage)
    await hand.see(discoveryPage.address)
    await onPage('search')
    await hand.press(discoveryPage.back)
    await arrive(window, lang, questions.family)
  })
  await hand.press(signIn.panel.button)
  await arrive(window, lang, signIn.form)
  await window.getByText(signIn.form.missing).click()
  await hand.choose(signIn.form.flows.application.label)
  await onPage('sign-in')
  await hand.press(signIn.form.submit)
  await hand.see(signIn.problems.tenant.empty)
  await onPage('sign-in-errors')

  await window.getByRole('button', { name: wizard.home }).click()
  const practice = pagesOf({ ...newCopier, lang, scenario: 'oauth-only', password: '' })
  await walk(window, lang, until(practice, 'family'), hand)
  await hand.press(capturePage.button)
  await arrive(window, lang, capturePage)
  await onPage('capture')
  await hand.press(capturePage.start)
  await arrive(window, lang, { title: capturePage.titleOn })
  await hand.press(capturePage.practiceDevices['modern-oauth'])
  await window.getByRole('heading', { name: capturePage.routes }).waitFor()
  await onPage('capture-on')
  await hand.press(capturePage.stop)
  await arrive(window, lang, { title: capturePage.titleOff })
  await onPage('capture-off')
}
