import type { Page } from '@playwright/test'
import type { Hand } from './hands'
import { arrive, catalogues, type Lang } from './pages'

/** From whatever page to the lists of sites and devices, with the sample site of practice in them. */
export async function siteLists(window: Page, lang: Lang, hand: Hand, onPage: (name: string) => Promise<void>) {
  const { wizard, practice, sites } = catalogues[lang]
  const home = window.getByRole('button', { name: new RegExp(`^(${wizard.home}|${practice.leave})$`) })
  if (await home.isVisible()) await home.click()
  await arrive(window, lang, { title: wizard.start.title })
  await hand.choose(sites.start.label)
  await hand.press(wizard.continue)
  await arrive(window, lang, sites.list)
  await onPage('sites-empty')
  await hand.press(sites.list.sample)
  await arrive(window, lang, { title: sites.sample.name })
  await onPage('site')
  await window.getByLabel(sites.site.selectAll).check()
  await hand.press(sites.site.check)
  await window.getByText(sites.queue.doneTitle).waitFor({ timeout: 60_000 })
  await onPage('site-checked')
  await hand.press(sites.site.back)
  await arrive(window, lang, sites.list)
  await onPage('sites')
}
