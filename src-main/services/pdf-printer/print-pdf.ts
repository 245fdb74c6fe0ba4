import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fault, ok, type Result } from '../../contract/result'
import { startChromium, type Chromium } from './chromium-pipe'
import { printNumbered } from './page-numbers'

/** Nothing of a sheet takes long; a Chromium that hangs is given up. Many sheets in one document take longer: a second more for every 20 kB. */
const limitMs = (html: string): number => 30_000 + Math.min(html.length / 20, 300_000)

/**
 * Prints an HTML document to PDF with the Chromium at `executable`: A4 by the document's own @page rule, tagged, with outline and title.
 * Fault: `pdf.failed` when Chromium cannot be started, refuses or takes longer than `limitMs`.
 */
export async function printPdf(html: string, executable: string): Promise<Result<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'smtp-auth-navi-sheet-'))
  const file = join(folder, 'sheet.html')
  let chromium: Chromium | undefined
  let timer: NodeJS.Timeout | undefined
  try {
    await writeFile(file, html, { mode: 0o600 })
    chromium = await startChromium(executable)
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('timed out')), limitMs(html))
    })
    return ok(await Promise.race([pdfOf(chromium, pathToFileURL(file).href), tooLong]))
  } catch {
    return fault('pdf.failed', { path: executable })
  } finally {
    clearTimeout(timer)
    await chromium?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function pdfOf(chromium: Chromium, url: string): Promise<Uint8Array> {
  const { targetId } = await chromium.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await chromium.send('Target.attachToTarget', { targetId, flatten: true })
  const session = String(sessionId)
  await chromium.send('Page.enable', {}, session)
  const loaded = chromium.event('Page.loadEventFired')
  await chromium.send('Page.navigate', { url }, session)
  await loaded
  const run = async (expression: string): Promise<unknown> => {
    const { result } = await chromium.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      session,
    )
    return typeof result === 'object' && result !== null && 'value' in result ? result.value : undefined
  }
  await run('document.fonts.ready.then(() => 0)')
  return printNumbered({
    run,
    async print() {
      const { data } = await chromium.send(
        'Page.printToPDF',
        { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
        session,
      )
      return Buffer.from(String(data), 'base64')
    },
  })
}
