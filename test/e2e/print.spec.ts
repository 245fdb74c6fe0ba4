import { practicePassword } from '../../src-main/practice/scenarios'
import { mouse } from './support/hands'
import { catalogues, oldCopier, pagesOf, walk } from './support/pages'
import { expect, isStandIn, test, type Program } from './support/program'

/** What becomes of printing the hidden window of a sheet. `throws`: the system has no printing at all. */
type Printing = 'throws' | { readonly isPrinted: boolean; readonly reason: string }

/** From now on printing ends like this; no dialog is ever opened. */
const letPrintingEnd = ({ app }: Program, printing: Printing) =>
  app.evaluate(({ app: electron }, ending) => {
    electron.on('web-contents-created', (_event, contents) => {
      Object.assign(contents, {
        print(_options: object, done: (isPrinted: boolean, reason: string) => void) {
          if (ending === 'throws') throw new Error('There is no printing here')
          done(ending.isPrinted, ending.reason)
        },
      })
    })
  }, printing)

test('where nothing can be printed, a calm sentence leads to the PDF; closing the dialog needs none', async ({
  program,
}) => {
  const { window } = program
  const { wizard, faults } = catalogues.ja
  const hand = mouse(() => window)
  await walk(window, 'ja', pagesOf({ ...oldCopier, lang: 'ja', scenario: 'today', password: practicePassword }), hand)
  const isSaidAfterPress = async () => {
    await hand.press(wizard.paper.print)
    await expect(window.getByRole('button', { name: wizard.paper.print, exact: true })).toBeEnabled()
    return window.getByText(faults.print.failed).isVisible()
  }
  const seen: Record<string, boolean> = {}
  // The stand-in cannot print, and says so by throwing.
  if (isStandIn) expect(await isSaidAfterPress()).toBe(true)
  for (const printing of [
    { isPrinted: false, reason: 'Print job canceled' },
    'throws',
    { isPrinted: true, reason: '' },
    { isPrinted: false, reason: 'Print job failed' },
  ] as const) {
    await letPrintingEnd(program, printing)
    seen[printing === 'throws' ? printing : printing.reason || 'printed'] = await isSaidAfterPress()
  }
  expect(seen).toEqual({ 'Print job canceled': false, throws: true, printed: false, 'Print job failed': true })
  // The button of which the sentence speaks is there.
  expect(faults.print.failed).toContain(`「${wizard.paper.savePdf}」`)
  await expect(window.getByRole('button', { name: wizard.paper.savePdf, exact: true })).toBeEnabled()
})
