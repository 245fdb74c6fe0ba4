import type { Page } from '@playwright/test'
import { practicePassword } from '../../../src-main/practice/scenarios'
import type { Hand } from './hands'
import { arrive, catalogues, oldCopier, pagesOf, walk, type Lang } from './pages'

/** From the start page over a practice to the pages that lie over others: name and logo, dates, hand-over, the file for support, a dropped file. */
export async function overThePages(window: Page, lang: Lang, hand: Hand, onPage: (name: string) => Promise<void>) {
  const { organisation, reminders, handOver, support, learn, papers, wizard, dropped } = catalogues[lang]
  await walk(
    window,
    lang,
    pagesOf({ ...oldCopier, lang, scenario: 'after-december', password: practicePassword }),
    hand,
  )
  const there = async (open: string, title: string, name: string) => {
    await hand.press(open)
    await arrive(window, lang, { title })
    await onPage(name)
    await hand.press(wizard.back)
    await arrive(window, lang, { title: wizard.paper.title })
  }
  await there(organisation.open, organisation.title, 'organisation')
  await there(reminders.page.open, reminders.page.title, 'reminders')
  for (const to of ['admin', 'dealer'] as const) {
    await hand.choose(papers.kinds[to].name)
    await there(handOver.page.open[to], handOver.page.title[to], `hand-over-${to}`)
  }
  await window.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['MZ\u0000'], 'setup.exe'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  })
  await hand.see(dropped.kinds.unknown.what)
  await onPage('dropped')
  await hand.press(dropped.close)
  await hand.press(learn.open)
  await hand.press(support.open)
  await arrive(window, lang, { title: support.title })
  await onPage('support')
}
