import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import jsQR from 'jsqr'
import { afterAll, describe, expect, it } from 'vitest'
import { deviceSheetHtml } from '../../src-main/exports/device-sheet/device-sheet'
import { findChromium } from '../../src-main/services/pdf-printer/find-chromium'
import { printPdf } from '../../src-main/services/pdf-printer/print-pdf'
import { sampleReport } from '../unit/support/sample-report'

const chromium = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const leftBehind = () => readdirSync(tmpdir()).filter((name) => /^smtp-auth-navi-(sheet|print)-/.test(name))
const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8' })

/** The text of the QR code on the first page, read back from its picture. */
function readQrCode(pdf: string): string | undefined {
  // A portable greymap (P5): header of three numbers, then one byte a pixel.
  const picture = execFileSync('pdftoppm', ['-r', '150', '-gray', '-f', '1', '-l', '1', pdf], {
    maxBuffer: 100_000_000,
  })
  const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1')) ?? []
  const grey = picture.subarray(header?.length ?? 0)
  const pixels = new Uint8ClampedArray(grey.length * 4).map((_, at) => (at % 4 === 3 ? 255 : (grey[at >> 2] ?? 0)))
  return jsQR(pixels, Number(width), Number(height))?.data
}

describe.skipIf(chromium === undefined)('printPdf', () => {
  it.each(['ja', 'en'] as const)(
    'prints a sheet as tagged A4 with our fonts embedded and nothing left behind (%s)',
    async (lang) => {
      const before = leftBehind()
      const fonts = { href: pathToFileURL(resolve('dist/public/fonts/fonts.css')).href, source: 'file:' } as const
      const report = sampleReport({})
      const named = {
        ...report,
        situation: { ...report.situation, device: { ...report.situation.device, name: '髙橋﨑①㈱' } },
      }
      const pdf = await printPdf(deviceSheetHtml(named, lang, fonts), chromium ?? '')
      if (!pdf.ok) throw new Error(pdf.fault.code)
      const file = join(folder, `${lang}.pdf`)
      writeFileSync(file, pdf.value)

      const about = tool('pdfinfo', file)
      const fontRows = tool('pdffonts', file)
        .split('\n')
        .slice(2)
        .filter((row) => row !== '')
      const words = tool('pdftotext', file, '-')
      const outside = [
        ...tool('pdftotext', '-bbox', file, '-').matchAll(
          /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g,
        ),
      ].filter(
        ([, left, top, right, bottom]) =>
          Number(left) < 0 || Number(top) < 0 || Number(right) > 595 || Number(bottom) > 842,
      )
      expect({
        isA4: /Page size: +59[45][.\d]* x 84[12][.\d]* pts/.test(about),
        isTagged: /Tagged: +yes/.test(about),
        hasTitle: /Title: +\S/.test(about),
        isOurFonts: fontRows.length > 0 && fontRows.every((row) => /BIZUD|\[none\]/.test(row)),
        isEmbedded: fontRows.every((row) => / yes (yes|no) (yes|no) +\d/.test(row)),
        hasRareCharacters: words.includes('髙橋﨑①㈱'),
        outside: outside.length,
        qrCode: readQrCode(file),
        leftBehind: leftBehind(),
      }).toEqual({
        isA4: true,
        isTagged: true,
        hasTitle: true,
        isOurFonts: true,
        isEmbedded: true,
        hasRareCharacters: true,
        outside: 0,
        // The official page, which stands beside it as text.
        qrCode: expect.stringMatching(/^https:\/\//),
        leftBehind: before,
      })
    },
  )

  it('says so when the browser is none, or is not there', async () => {
    const before = leftBehind()
    const results = await Promise.all(['/bin/false', '/nowhere/chromium'].map((path) => printPdf('<p>x</p>', path)))
    expect(results).toEqual(
      ['/bin/false', '/nowhere/chromium'].map((path) => ({ ok: false, fault: { code: 'pdf.failed', args: { path } } })),
    )
    expect(leftBehind()).toEqual(before)
  })
})

it('finds a Chromium on the path, and none where there is none', async () => {
  expect(await findChromium({ PATH: folder })).toBeOneOf([undefined, expect.stringMatching(/^(\/Applications|C:)/)])
  const fake = join(folder, 'chromium')
  writeFileSync(fake, '', { mode: 0o755 })
  expect([await findChromium({ PATH: folder }), existsSync(fake)]).toEqual([fake, true])
})
