// Papers beside the device sheet, printed by a real Chromium and read back by poppler.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { RankedRoute, Report } from '../../src-main/contract/report'
import { paperFacts } from '../../src-main/core/report/paper-facts'
import { drawPaper } from '../../src-main/exports/paper/draw-paper'
import { shippedKnowledge } from '../../src-main/services/knowledge'
import { findChromium } from '../../src-main/services/pdf-printer/find-chromium'
import { printPdf } from '../../src-main/services/pdf-printer/print-pdf'
import { oauthRoute, sampleReport } from '../unit/support/sample-report'

const chromium = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-papers-'))
// What is printed here at the same time is no leftover of another file's tests.
process.env.TMPDIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8', maxBuffer: 100_000_000 })

/** Every route that there is, as wordy as it is, each with something that it still needs. */
const allRoutes: readonly RankedRoute[] = shippedKnowledge.routes.map((known, at) => ({
  ...oauthRoute,
  id: known.id,
  pattern: known.pattern,
  name: known.name,
  summary: known.summary,
  cost: known.cost,
  limits: known.limits,
  steps: known.steps,
  undo: known.undo,
  stopGap: known.id === 'basic-bridge',
  state: at === 0 ? 'recommended' : at % 2 === 0 ? 'open' : 'closed',
  conditions: [1, 2, 3].map((count) => ({
    condition: `c${count}`,
    text: {
      ja: '会社の回線に、固定のグローバル IP アドレスがある',
      en: 'The line of the office has a fixed public IP address',
    },
    state: count === 1 ? ('yes' as const) : ('unknown' as const),
    because: [],
  })),
}))
const long = 'a'.repeat(60)
const address = `${long}@${long}.example.co.jp`
const judged = sampleReport({
  routes: allRoutes,
  mapped: true,
  stale: true,
  situation: {
    device: { name: `髙橋﨑①㈱ ${'複合機'.repeat(20)}`, model: 'M'.repeat(60) },
    sending: {
      host: `${long}.${long}.${long}.example.co.jp`,
      port: 587,
      signIn: 'password',
      account: address,
      from: address,
    },
  },
})

/** What is only in the evidence, a dialogue that went wrong, is on no paper. */
const report: Report = {
  ...judged,
  evidence: judged.evidence.map((fact) => ({
    ...fact,
    dialogue: [{ from: 'us', text: 'AUTH PLAIN hunter2', atMs: 1 }],
  })),
}

/** Words of a page beyond its edges, and sheets of paper that are not A4. */
function outsideOf(file: string): number {
  const pages = tool('pdftotext', '-bbox', file, '-').split('<page ').slice(1)
  return pages.reduce((count, page) => {
    const [, width = 0, height = 0] = /width="([\d.]+)" height="([\d.]+)"/.exec(page)?.map(Number) ?? []
    const boxes = [...page.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g)]
    const outside = boxes.filter(
      ([, left, top, right, bottom]) =>
        Number(left) < 0 || Number(top) < 0 || Number(right) > width || Number(bottom) > height,
    )
    return count + outside.length
  }, 0)
}

const papers = ['admin', 'dealer', 'report', 'comparison'] as const

/** Prints a paper and says what poppler sees of it. */
async function seen(paper: (typeof papers)[number], lang: 'ja' | 'en') {
  const fonts = { href: pathToFileURL(resolve('dist/public/fonts/fonts.css')).href, source: 'file:' } as const
  const facts = paperFacts(report, shippedKnowledge, paper === 'report' ? sampleReport() : null)
  const pdf = await printPdf(drawPaper(paper, report, lang, facts, fonts), chromium ?? '')
  if (!pdf.ok) throw new Error(pdf.fault.code)
  const file = join(folder, `${paper}-${lang}.pdf`)
  writeFileSync(file, pdf.value)

  const about = tool('pdfinfo', file)
  const fontRows = tool('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((row) => row !== '')
  const words = tool('pdftotext', '-raw', file, '-').replaceAll(/\s/g, '')
  const pages = Number(/Pages: +(\d+)/.exec(about)?.[1])
  const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(about) ?? []
  return {
    size: `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
    isTagged: /Tagged: +yes/.test(about),
    hasTitle: /Title: +\S/.test(about),
    isOurFonts: fontRows.length > 0 && fontRows.every((row) => /BIZUD|\[none\]/.test(row)),
    isEmbedded: fontRows.every((row) => / yes +(yes|no) +(yes|no) +\d/.test(row)),
    outside: outsideOf(file),
    hasDeviceName: words.includes('髙橋﨑①㈱'),
    isOnePage: pages === 1,
    isShort: pages <= 12,
    hasSecret: words.includes('hunter2'),
  }
}

describe.skipIf(chromium === undefined)(
  `papers as PDF${chromium === undefined ? ' (SKIPPED: not installed: chromium)' : ''}`,
  () => {
    it.each(papers)(
      'are tagged A4 in our fonts with everything on the paper, long values too, and no dialogue: %s',
      async (paper) => {
        const good = {
          size: paper === 'comparison' ? '842 x 595' : '595 x 842',
          isTagged: true,
          hasTitle: true,
          isOurFonts: true,
          isEmbedded: true,
          outside: 0,
          hasDeviceName: true,
          isOnePage: paper === 'comparison',
          isShort: true,
          hasSecret: false,
        }
        expect(await Promise.all([seen(paper, 'ja'), seen(paper, 'en')])).toEqual([good, good])
      },
    )
  },
)
