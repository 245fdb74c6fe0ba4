import axe from 'axe-core'
import type { Page } from '@playwright/test'

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
export async function audit(window: Page, withContrast: boolean): Promise<readonly string[]> {
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

/** Audits pages one after the other in every medium. `found`: what is wrong; `looked`: pages and media looked at. */
export function lookEverywhere(window: Page) {
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
  return { look, found, looked, media }
}
