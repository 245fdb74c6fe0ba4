import { join } from 'node:path'
import { practicePassword } from '../../src-main/practice/scenarios'
import { keyboard } from './support/hands'
import { oldCopier, pagesOf, walk } from './support/pages'
import { save } from './support/paper'
import { textOf } from './support/pdf'
import { expect, test } from './support/program'

declare global {
  interface Window {
    pointed?: string[]
  }
}

test('the whole journey goes by keyboard alone, and every page begins at its heading', async ({ program, folder }) => {
  const { window } = program
  await window.evaluate(() => {
    const pointed: string[] = []
    window.pointed = pointed
    for (const type of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'wheel', 'touchstart'])
      window.addEventListener(type, () => pointed.push(type), { capture: true })
  })
  const hand = keyboard(() => window)
  const pages = pagesOf({ ...oldCopier, lang: 'ja', scenario: 'after-december', password: practicePassword })
  await walk(window, 'ja', pages, hand, async ({ name }) => {
    const focused = window.locator(':focus')
    await expect(focused, `the focus on the page ${name}`).toHaveJSProperty('tagName', 'H1')
  })
  const pdf = join(folder, 'sheet.pdf')
  await save(program, hand, 'ja', 'savePdf', pdf)

  expect(textOf(pdf)).toContain('STARTTLS')
  expect(await window.evaluate(() => window.pointed)).toEqual([])
})
