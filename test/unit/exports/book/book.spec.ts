import { describe, expect, it } from 'vitest'
import type { Organisation } from '../../../../src-main/contract/organisation'
import type { Report } from '../../../../src-main/contract/report'
import { paperFacts } from '../../../../src-main/core/report/paper-facts'
import { readPicture, logoOf } from '../../../../src-main/core/pictures/read-picture'
import { bookHtml, type BookOptions } from '../../../../src-main/exports/book/book'
import { drawPaper } from '../../../../src-main/exports/paper/draw-paper'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { sampleMoment, sampleReport } from '../../support/sample-report'
import { samplePng } from '../../support/sample-pictures'
import { textOf } from '../read-sheet'

const named = (name: string, mapped = false, outcome: Report['advice']['outcome'] = 'works-until') =>
  sampleReport({ outcome, mapped, situation: { device: { name } } })
const picture = readPicture(samplePng)
if (picture.state !== 'ok') throw new Error(picture.why)
const organisation: Organisation = { name: 'Sakura "Office" <b>', logo: logoOf(picture.picture) }

const book = (reports: readonly Report[], options: Partial<BookOptions> = {}, site = 'Osaka') =>
  bookHtml(
    reports.map((report) => ({ site, report, facts: paperFacts(report, shippedKnowledge, null) })),
    { kind: 'device', lang: 'en', organisation: null, now: sampleMoment, medium: 'paper', ...options },
  )

describe('a book of papers', () => {
  it('has a cover that counts the states and names every device, its site and its state; then every device under a heading with its name', () => {
    const html = book([named('Copier A'), named('Copier B', false, 'already-failing'), named('Copier C')])
    expect(textOf(html)).toMatch(/1 fails now 2 change in time/)
    const rows = [...html.matchAll(/<tr><td class="number">(\d+)<\/td>(.*?)<\/tr>/gs)].map(([, at, rest]) => [
      at,
      textOf(`<body>${rest}</body>`).replaceAll(/\s+/g, ' ').trim(),
    ])
    expect(rows).toEqual([
      ['1', expect.stringMatching(/^Copier A ?Osaka/)],
      ['2', expect.stringMatching(/^Copier B ?Osaka/)],
      ['3', expect.stringMatching(/^Copier C ?Osaka/)],
    ])
    expect([...html.matchAll(/<h1>.*?<\/h1>/gs)].map(([heading]) => heading.replaceAll(/<[^>]+>/g, ''))).toEqual([
      expect.stringContaining('(devices: 3)'),
      expect.stringContaining('Copier A'),
      expect.stringContaining('Copier B'),
      expect.stringContaining('Copier C'),
    ])
  })

  it('puts site and device at the head of the pages of every device, whatever their names are', () => {
    const html = book([named('A } @page { x'), named('</style><script>')], {}, '大阪本社')
    expect(html).not.toMatch(/<script|<\/style><script/)
    expect(html.match(/@page device-\d+ \{/g)).toEqual(['@page device-1 {', '@page device-2 {'])
    expect(html.match(/@top-right \{ content: "大阪本社[^}]*\}/g)).toHaveLength(2)
  })

  it('refers to pages on paper only: a screen has none', () => {
    expect(book([named('A')]).match(/data-page-of="device-1"/g)).toHaveLength(1)
    expect(book([named('A')], { medium: 'screen' })).not.toContain('data-page-of')
  })

  it('says on the cover too that it is practice, if one device is', () => {
    const covers = [false, true].map((mapped) => book([named('A'), named('B', mapped)]).split('class="part')[0] ?? '')
    expect(covers.map((cover) => /class="banner practice"/.test(cover))).toEqual([false, true])
  })

  it('is calm about nothing at all', () => {
    expect(textOf(book([]))).toContain('There are no devices.')
  })
})

describe('who hands the paper out', () => {
  const drawn = (kind: 'device' | 'admin' | 'dealer' | 'report' | 'comparison', of: Organisation | null) =>
    drawPaper(kind, sampleReport(), 'ja', paperFacts(sampleReport(), shippedKnowledge, null, { organisation: of }))

  it.each(['device', 'admin', 'dealer', 'report', 'comparison'] as const)(
    'stands on top with the logo, which is the only thing the page may show as a picture (%s)',
    (kind) => {
      const html = drawn(kind, organisation)
      expect(html).toContain('Sakura &quot;Office&quot; &lt;b&gt;')
      expect(html).toContain(`src="data:image/png;base64,${samplePng.toString('base64')}"`)
      expect(/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]).toMatch(/img-src data:$/)
      const plain = drawn(kind, null)
      expect([plain.includes('letterhead">'), /Content-Security-Policy" content="([^"]*)"/.exec(plain)?.[1]]).toEqual([
        false,
        expect.not.stringContaining('img-src'),
      ])
    },
  )
})
