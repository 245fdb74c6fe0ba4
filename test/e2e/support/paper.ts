import type { Frame } from '@playwright/test'
import { catalogues, type Lang } from './pages'
import type { Hand } from './hands'
import { expect, type Program } from './program'

/** Answers the dialog that asks where to save: always `path`. */
export const saveAt = ({ app }: Program, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
  }, path)

/** On the page of the sheet: saves it as `path`. */
export async function save(program: Program, hand: Hand, lang: Lang, as: 'savePdf' | 'saveHtml', path: string) {
  const { paper } = catalogues[lang].wizard
  await saveAt(program, path)
  await hand.press(paper[as])
  await expect(program.window.getByRole('status').filter({ hasText: path })).toBeVisible()
}

/** The sheet inside its preview. */
export async function previewOf({ window }: Program): Promise<Frame> {
  const frame = await (await window.locator('iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('There is no preview')
  await frame.getByRole('heading', { level: 1 }).waitFor()
  return frame
}

/** Every piece of text of the sheet, as it stands in the document. */
export const piecesOf = (sheet: Frame): Promise<readonly string[]> =>
  sheet.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const pieces: string[] = []
    while (walker.nextNode()) pieces.push(walker.currentNode.textContent ?? '')
    return pieces
  })
