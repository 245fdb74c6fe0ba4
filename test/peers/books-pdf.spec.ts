// Many devices in one PDF, printed by a real Chromium and read back by poppler: pages, outline, contents, pictures in grey, size and time.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src-main/contract/report'
import type { BookPaper } from '../../src-main/contract/window'
import { paperFacts } from '../../src-main/core/report/paper-facts'
import { logoOf, readPicture } from '../../src-main/core/pictures/read-picture'
import { bookHtml } from '../../src-main/exports/book/book'
import { shippedKnowledge } from '../../src-main/services/knowledge'
import { findChromium } from '../../src-main/services/pdf-printer/find-chromium'
import { printPdf } from '../../src-main/services/pdf-printer/print-pdf'
import { t, type Lang } from '../../src-main/text/t'
import { oauthRoute, passwordRoute, relayRoute, sampleMoment, sampleReport } from '../unit/support/sample-report'
import { samplePng } from '../unit/support/sample-pictures'

const chromium = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-books-'))
// What is printed here at the same time is no leftover of another file's tests.
process.env.TMPDIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8', maxBuffer: 200_000_000 })
const picture = readPicture(samplePng)
const logo = picture.state === 'ok' ? logoOf(picture.picture) : null

const nameOf = (at: number) => `機器${String(at + 1).padStart(3, '0')}`
const routes = [[oauthRoute], [relayRoute, passwordRoute], [passwordRoute]]
const outcomes = ['works-until', 'already-failing', 'find-out', 'not-affected'] as const

/** A device as a report; one in ten has a name and values that hardly fit. The dialogue that went wrong is on no paper. */
function deviceReport(at: number): Report {
  const long = at % 10 === 9 ? `-${'長い名前'.repeat(15)}` : ''
  const report = sampleReport({
    outcome: outcomes[at % 4] ?? 'works-until',
    routes: routes[at % 3] ?? [oauthRoute],
    situation: {
      device: { name: `${nameOf(at)}${long}`, model: 'M'.repeat(20) },
      sending: {
        host: 'smtp.office365.com',
        port: 587,
        signIn: 'password',
        account: `${'a'.repeat(60)}@contoso.co.jp`,
      },
    },
  })
  const evidence = report.evidence.map((fact) => ({
    ...fact,
    dialogue: [{ from: 'us' as const, text: 'AUTH PLAIN hunter2', atMs: 1 }],
  }))
  return { ...report, evidence }
}

async function print(count: number, lang: Lang, kind: BookPaper = 'device') {
  const fonts = { href: pathToFileURL(resolve('dist/public/fonts/fonts.css')).href, source: 'file:' } as const
  const devices = Array.from({ length: count }, (_, at) => {
    const report = deviceReport(at)
    return {
      site: '大阪本社',
      report,
      facts: paperFacts(report, shippedKnowledge, kind === 'report' ? sampleReport() : null),
    }
  })
  const organisation = { name: 'さくら事務機サービス', logo }
  const begun = performance.now()
  const html = bookHtml(devices, { kind, lang, organisation, now: sampleMoment, medium: 'paper', fonts })
  const pdf = await printPdf(html, chromium ?? '')
  if (!pdf.ok) throw new Error(pdf.fault.code)
  const file = join(folder, `${kind}-${count}-${lang}.pdf`)
  writeFileSync(file, pdf.value)
  return { file, bytes: pdf.value.byteLength, seconds: (performance.now() - begun) / 1000 }
}

const squeezed = (text: string) => text.replaceAll(/\s/g, '')
const pagesOf = (file: string): readonly string[] => tool('pdftotext', '-layout', file, '-').split('\f').slice(0, -1)

function readBook(file: string, count: number, lang: Lang, kind: BookPaper) {
  const about = tool('pdfinfo', file)
  const pages = pagesOf(file)
  const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(about) ?? []
  const boxes = tool('pdftotext', '-bbox', file, '-').split('<page ').slice(1)
  const outside = boxes.flatMap((page) =>
    [...page.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g)].filter(
      ([, left, top, right, bottom]) =>
        Number(left) < 0 || Number(top) < 0 || Number(right) > Number(width) || Number(bottom) > Number(height),
    ),
  ).length
  const fontRows = tool('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((row) => row !== '')
  // The head of a page names the device, so every page can be told apart when they are taken out.
  const firstPages = Array.from({ length: count }, (_, at) =>
    pages.findIndex((page, index) => index > 0 && squeezed(page.split('\n').slice(0, 3).join('')).includes(nameOf(at))),
  )
  const contents = tool('pdftotext', '-raw', '-l', String(firstPages[0] ?? 1), file, '-')
  const told = Array.from({ length: count }, (_, at) => {
    const state = t(lang, `inventory.outcomes.${outcomes[at % 4] ?? 'works-until'}`)
    const row = new RegExp(`${nameOf(at)}[\\s\\S]*?${[...squeezed(state)].join('\\s*')}\\s+(\\d+)\\s`).exec(contents)
    return Number(row?.[1])
  })
  const raw = readFileSync(file, 'latin1')
  const kindName = t(lang, `papers.kinds.${kind}.name`)
  return {
    size: `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
    isTagged: /Tagged: +yes/.test(about),
    title: /Title: +(.+)/.exec(about)?.[1]?.trim(),
    language: /\/Lang \(([a-z-]+)\)/.exec(raw)?.[1],
    hasOutline: raw.includes('/Outlines'),
    isEmbedded:
      fontRows.length > 0 &&
      fontRows.every((row) => /BIZUD|\[none\]/.test(row) && / yes +(yes|no) +(yes|no) +\d/.test(row)),
    outside,
    pagesTold: told.map((page, at) => page === (firstPages[at] ?? -2) + 1),
    lastPage: /(\d+) *(?:\/|of) *(\d+)/
      .exec(pages.at(-1)?.split('\n').slice(-4).join(' ') ?? '')
      ?.slice(1)
      .map(Number),
    emptyPages: pages.filter((page) => squeezed(page).length < 60).length,
    hasSecret: squeezed(pages.join('')).includes('hunter2'),
    namesKind: squeezed(pages[0] ?? '').includes(squeezed(kindName)),
    hasOrganisation: pages.every((page) => squeezed(page).includes('さくら事務機サービス')),
    count: pages.length,
  }
}

const good = (count: number, lang: Lang, kind: BookPaper, pages: number) => ({
  size: '595 x 842',
  isTagged: true,
  title: t(lang, 'book.title', { title: t(lang, `papers.kinds.${kind}.name`), count }),
  language: lang,
  hasOutline: true,
  isEmbedded: true,
  outside: 0,
  pagesTold: Array.from({ length: count }, () => true),
  lastPage: [pages, pages],
  emptyPages: 0,
  hasSecret: false,
  namesKind: true,
  hasOrganisation: true,
  count: pages,
})

describe.skipIf(chromium === undefined)(
  `many devices in one PDF${chromium === undefined ? ' (SKIPPED: not installed: chromium)' : ''}`,
  () => {
    it.each([
      [1, 'ja', 'device'],
      [2, 'en', 'device'],
      [30, 'ja', 'device'],
      [12, 'en', 'admin'],
      [12, 'ja', 'dealer'],
      [12, 'en', 'report'],
    ] as const)(
      '%i devices: A4, tagged, language, title, outline, fonts, contents with the right pages, every page under its device (%s, %s)',
      async (count, lang, kind) => {
        const { file } = await print(count, lang, kind)
        const seen = readBook(file, count, lang, kind)
        expect(seen).toEqual(good(count, lang, kind, seen.count))
      },
    )

    it('prints 100 devices, and says how long it took and how large it became', async () => {
      const { file, bytes, seconds } = await print(100, 'ja')
      const seen = readBook(file, 100, 'ja', 'device')
      const megabytes = bytes / 1024 / 1024
      console.log(`100 devices in one PDF: ${seconds.toFixed(1)} s, ${megabytes.toFixed(1)} MB, ${seen.count} pages`)
      expect(seen).toEqual(good(100, 'ja', 'device', seen.count))
      // A mail takes it, and nobody waits for it over a cup of coffee.
      expect(megabytes).toBeLessThan(20)
      expect(seconds).toBeLessThan(180)
    }, 240_000)
  },
)
