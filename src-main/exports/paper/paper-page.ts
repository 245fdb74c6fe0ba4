import { t, type Lang } from '../../text/t'
import { dayOfMoment } from '../device-sheet/days'
import { familyName, firstHeading, pairs, sheetNumber, type Paper } from '../device-sheet/paper'
import { banners } from '../device-sheet/summary'
import { markup, type Html, type Part } from '../html'
import { letterhead } from './letterhead'
import type { PaperParts } from './paper-parts'

/** What the papers beside the device sheet have in common: frame, facts on top, numbered sections. */
interface PaperPage {
  readonly title: string
  readonly purpose: string
  /** Rows of facts besides device, day and number. */
  readonly facts?: readonly (readonly [label: string, text: Part])[]
  readonly body: Part
  /** Our own CSS, behind that of the sheet. */
  readonly css?: string
}

const shared = `
pre { font: 8.5pt/1.5 'BIZ UDGothic', 'BIZ UDゴシック', 'Noto Sans Mono CJK JP', 'Noto Sans Mono', monospace; white-space: pre-wrap; overflow-wrap: anywhere; border: .8pt solid #555; padding: 1.5mm 2.5mm; margin: 0 0 2mm; }
ol.clicks li { padding-left: 1mm; } .part { margin: 0 0 2mm; break-inside: avoid; } td small, th small { line-height: 1.4; } .even { table-layout: auto; }
.state { font-weight: 700; } .narrow { width: 26mm; } .half { width: 50%; } table.list td, table.list th { font-size: 9pt; line-height: 1.5; } td.mark { text-align: center; }
`

/** A whole paper: warnings first, then what it is and about what. */
export function paperPage(paper: Paper, { title, purpose, facts = [], body, css = '' }: PaperPage): PaperParts {
  const { lang, report, deviceName } = paper
  const titled = { ...paper, running: { ...paper.running, left: title } }
  const rows = [
    [t(lang, 'sheet.facts.device'), markup`<strong>${deviceName}</strong>`] as const,
    [
      t(lang, 'sheet.facts.family'),
      report.situation.device.model ?? familyName(report, lang) ?? t(lang, 'papers.notKnown'),
    ] as const,
    [t(lang, 'sheet.facts.madeOn'), dayOfMoment(report.createdAt, lang)] as const,
    [t(lang, 'sheet.facts.number'), markup`<span class="typed">${sheetNumber(report)}</span>`] as const,
    ...facts,
  ]
  return {
    paper: titled,
    title: `${title} – ${deviceName}`,
    label: title,
    css: shared + css,
    body: markup`${banners(titled)}
      <header>${letterhead(titled.frame)}${firstHeading(title, titled)}<p>${purpose}</p><div class="facts">${pairs(rows)}</div></header>
      ${body}`,
  }
}

/** A section of a paper; what has no body is left out before it gets a number. */
export interface PaperSection {
  readonly title: string
  readonly body: Part
  readonly together?: boolean
}

/** The sections, numbered in their order. */
export const numbered = (sections: readonly PaperSection[], lang: Lang): readonly Html[] =>
  sections.map(
    ({ title, body, together = false }, at) =>
      markup`<section class="${together ? 'together' : 'may-break'}"><h2>${t(lang, 'sheet.reference', { number: at + 1, title })}</h2>${body}</section>\n`,
  )

/** A table with a head; the first cell of every row is its head. */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly Part[])[],
  className = '',
): Html => markup`<table class="list ${className}">
  <thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
  <tbody>${rows.map(([first, ...cells]) => markup`<tr><th scope="row">${first}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>`
