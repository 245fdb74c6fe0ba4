import axe from 'axe-core'
import type { Page } from '@playwright/test'

const media = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
] as const

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const size = { width: 1120, height: 760 }
/** 320 px is 1280 px at 400 % (WCAG 1.4.10); 560 px is our window with everything twice as large (WCAG 1.4.4). */
const widths = [320, 560]

declare global {
  interface Window {
    readonly axe?: typeof axe
  }
}

/** Which rules: all of them, all but those about colours, or those alone. */
type Rules = 'all' | 'without colours' | 'colours'

/** What axe finds: rule and element. It is put into each document once, which is half of its time. */
async function audit(window: Page, rules: Rules): Promise<readonly string[]> {
  for (const frame of window.frames())
    if (await frame.evaluate(() => window.axe === undefined)) await frame.evaluate(axe.source)
  return window.evaluate(
    async ({ values, wanted }) => {
      if (window.axe === undefined) return ['axe is not here']
      const aboutColours = new Set(window.axe.getRules(['cat.color']).map(({ ruleId }) => ruleId))
      const chosen = window.axe
        .getRules(values)
        .filter(({ tags: own }) => !own.includes('experimental') && !own.includes('deprecated'))
        .map(({ ruleId }) => ruleId)
        .filter((id) => wanted === 'all' || aboutColours.has(id) === (wanted === 'colours'))
      const { violations } = await window.axe.run(
        // Fluent UI's own focus helper: it takes the focus only to hand it on.
        { exclude: [['[data-tabster-dummy]']] },
        { runOnly: { type: 'rule', values: chosen }, resultTypes: ['violations'] },
      )
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
    },
    { values: tags, wanted: rules },
  )
}

/** Everything but colours that axe's rules look at: the elements, where they stand, and whether they are seen. */
async function shapeOf(window: Page): Promise<string> {
  const shapes = window.frames().map((frame) =>
    frame.evaluate(async () => {
      // Colours that are still changing into those of another theme are nobody's colours.
      for (let turn = 0; turn < 2; turn += 1) await new Promise(requestAnimationFrame)
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
      const boxes = [...document.body.querySelectorAll('*')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const { display, visibility, opacity, clipPath, position } = getComputedStyle(element)
        return [x, y, width, height, display, visibility, opacity, clipPath, position].join()
      })
      return [document.documentElement.lang, document.title, document.body.outerHTML, ...boxes].join('\n')
    }),
  )
  return (await Promise.all(shapes)).join('\n')
}

/**
 * What axe finds in each look. A look that differs from the first in its colours alone is asked about colours alone: what the other rules
 * see is the same, and half of the time is theirs. In forced colours axe reads the colours of the theme, not those on screen: they are left out.
 */
async function auditEveryLook(window: Page): Promise<readonly string[]> {
  const found: string[] = []
  let firstShape: string | undefined
  for (const { name, ...how } of media) {
    await window.emulateMedia({ ...how, reducedMotion: 'reduce' })
    const shape = await shapeOf(window)
    const isForced = how.forcedColors === 'active'
    const isNew = shape !== firstShape
    firstShape ??= shape
    if (isForced && !isNew) continue
    const problems = await audit(window, isForced ? 'without colours' : isNew ? 'all' : 'colours')
    found.push(...problems.map((problem) => `${name}: ${problem}`))
  }
  return found
}

/** How wide the page and its parts need to be, in px. */
const neededWidth = (window: Page) =>
  window.evaluate(() => {
    const parts = [document.documentElement, ...document.querySelectorAll('main')]
    return Math.max(...parts.map((part) => part.scrollWidth))
  })

/** Audits pages one after the other, in every look and at every width. `found`: what is wrong; `looked`: the pages looked at. */
export function lookEverywhere(window: Page) {
  const found: string[] = []
  const looked: string[] = []
  const look = async (page: string) => {
    const problems = await auditEveryLook(window)
    found.push(...problems.map((problem) => `${page}, ${problem}`))
    for (const width of widths) {
      await window.setViewportSize({ width, height: 640 })
      const needed = await neededWidth(window)
      if (needed > width) found.push(`${page} needs ${needed} of ${width} px`)
    }
    await window.setViewportSize(size)
    looked.push(page)
  }
  return { look, found, looked }
}
