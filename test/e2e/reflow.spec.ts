import { practicePassword } from '../../src-main/practice/scenarios'
import { mouse } from './support/hands'
import { oldCopier, pagesOf, speak, walk } from './support/pages'
import { expect, test } from './support/program'

/** 320 px is 1280 px at 400 % (WCAG 1.4.10); 560 px is our window at 200 %. */
const widths = [320, 560]

for (const lang of ['ja', 'en'] as const) {
  test(`no page scrolls sideways, however narrow (${lang})`, async ({ program: { window } }) => {
    const tooWide: string[] = []
    await speak(window, lang)
    const pages = pagesOf({ ...oldCopier, lang, scenario: 'after-december', password: practicePassword })
    await walk(
      window,
      lang,
      pages,
      mouse(() => window),
      async ({ name }) => {
        for (const width of widths) {
          await window.setViewportSize({ width, height: 640 })
          const needed = await window.evaluate(() =>
            Math.max(
              ...[document.documentElement, ...document.querySelectorAll('main')].map((part) => part.scrollWidth),
            ),
          )
          if (needed > width) tooWide.push(`${name} needs ${needed} of ${width} px`)
        }
        await window.setViewportSize({ width: 1120, height: 760 })
      },
    )
    expect(tooWide).toEqual([])
  })
}
