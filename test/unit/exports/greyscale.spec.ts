import { expect, it } from 'vitest'
import { paperFacts } from '../../../src-main/core/report/paper-facts'
import { bookHtml } from '../../../src-main/exports/book/book'
import { drawPaper } from '../../../src-main/exports/paper/draw-paper'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { sampleMoment, sampleReport } from '../support/sample-report'
import { styleOf } from './read-sheet'

/** Relative luminance (WCAG 2.2), which is also what a grey printer makes of a colour. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = digits
    .map((digit) => parseInt(digit, 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const onWhite = (hex: string): number => 1.05 / (luminance(hex) + 0.05)
const found = (style: string, property: RegExp): readonly string[] => [
  ...new Set([...style.matchAll(property)].map(([, colour = '']) => colour)),
]

const report = sampleReport({ mapped: true, stale: true })
const facts = paperFacts(report, shippedKnowledge, sampleReport())
const papers = {
  ...Object.fromEntries(
    (['device', 'admin', 'dealer', 'report', 'comparison', 'triage'] as const).map((kind) => [
      kind,
      drawPaper(kind, report, 'ja', facts),
    ]),
  ),
  book: bookHtml([{ site: '', report, facts }], {
    kind: 'device',
    lang: 'ja',
    organisation: null,
    now: sampleMoment,
    medium: 'paper',
  }),
}

it.each(Object.entries(papers))(
  '%s reads on a grey printer: dark words, lines that are seen, backgrounds that hide nothing',
  (_kind, html) => {
    const style = styleOf(html)
    const words = found(style, /(?<![-\w])color: (#[0-9a-f]{3,6})/g)
    const lines = found(style, /border[\w-]*: [^;}]*?(#[0-9a-f]{3,6})/g)
    const grounds = found(style, /background: (#[0-9a-f]{3,6})/g)
    expect(words.length).toBeGreaterThan(0)
    expect(lines.length).toBeGreaterThan(0)
    expect(words.filter((colour) => onWhite(colour) < 7)).toEqual([])
    expect(lines.filter((colour) => onWhite(colour) < 2.5)).toEqual([])
    expect(grounds.filter((colour) => onWhite(colour) > 1.2)).toEqual([])
  },
)
