import { t } from '../../text/t'
import { cssString } from '../html'
import { dayOfMoment } from './days'
import { sheetNumber, type Paper } from './paper'
import type { Lang } from '../../text/t'

const prose = `'BIZ UDPGothic', 'BIZ UDPゴシック', 'BIZ UDゴシック', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif`
const exact = `'BIZ UDGothic', 'BIZ UDゴシック', 'Noto Sans Mono CJK JP', 'Noto Sans Mono', monospace`

/** `{{page}} / {{pages}}` of the catalogue as the counters of the printer. */
function pageNumber(lang: Lang): string {
  const [page, pages] = ['PAGE', 'COUNT']
  return t(lang, 'sheet.pageNumber', { page, pages })
    .split(/(PAGE|COUNT)/)
    .map((part) => (part === page ? 'counter(page)' : part === pages ? 'counter(pages)' : cssString(part, 40)))
    .join(' ')
}

/** What stands at the edges of a page. */
export interface PageEdge {
  readonly lang: Lang
  readonly left: string
  readonly right: string
  readonly foot: string
  /** Name of who hands it out; empty: nobody is named. */
  readonly organisation: string
  readonly isPractice: boolean
}

export const edgeOf = ({ lang, report, running, frame }: Paper): PageEdge => ({
  lang,
  left: running.left,
  right: running.right,
  foot: t(lang, 'sheet.footer', { day: dayOfMoment(report.createdAt, lang), number: sheetNumber(report) }),
  organisation: frame.organisation?.name ?? '',
  isPractice: report.mapped,
})

/** Head and foot of every page: the margin boxes of CSS, which Chromium draws since version 131. `name`: of these pages only. */
export function pageRule({ lang, left, right, foot, organisation, isPractice }: PageEdge, name = ''): string {
  const practice = `margin: 6mm 0; border: 1.5pt solid #111; padding: 0 3mm; font-weight: 700; color: #111; white-space: nowrap; content: ${cssString(t(lang, 'sheet.practice.header'), 40)};`
  return `@page ${name} {
  size: A4; margin: 21mm 16mm 19mm 18mm; font: 8.5pt/1.3 ${prose}; color: #444;
  @top-left { content: ${cssString(left, 60)}; }
  @top-right { content: ${cssString(right, 36)}; }
  @bottom-left { white-space: nowrap; content: ${cssString(foot, 80)}; }
  @bottom-right { content: ${pageNumber(lang)}; }
  ${isPractice ? `@top-center { ${practice} } @bottom-center { ${practice} }` : organisation === '' ? '' : `@bottom-center { white-space: nowrap; content: ${cssString(organisation, 20)}; }`}
}`
}

/** Black on white and frames instead of colours: it must read on a grey printer that leaves backgrounds out. */
export const fixedStyle = `
html { font: 10.5pt/1.65 ${prose}; color: #111; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
/* Anything outside the page area is clipped, table borders first: hence the padding. */
body { margin: 0; padding: 0 1mm; line-break: strict; word-break: auto-phrase; overflow-wrap: anywhere; text-spacing-trim: trim-start; }
h1 { font-size: 19pt; line-height: 1.3; margin: 0 0 3mm; padding-bottom: 1.5mm; border-bottom: 2pt solid #1a5fa8; }
h1 .about { display: block; font-size: 14pt; }
.letterhead { display: flex; align-items: center; justify-content: flex-end; gap: 3mm; margin: 0 0 3mm; font-size: 10pt; font-weight: 700; line-height: 1.4; } .letterhead img { max-width: 52mm; max-height: 13mm; object-fit: contain; }
h2 { font-size: 13pt; line-height: 1.4; margin: 5mm 0 1.5mm; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; } p.small { margin-bottom: 1mm; }
small, .small { font-size: 8.5pt; line-height: 1.5; }
small { display: block; color: #333; font-weight: 400; }
tr, li, .together, .banner, .frame, .write, blockquote { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; table-layout: fixed; }
thead { display: table-header-group; }
th, td { border: .6pt solid #555; padding: 1.2mm 2.6mm; text-align: start; vertical-align: top; }
thead th { font-size: 9pt; font-weight: 700; border-bottom: 1.2pt solid #333; }
tbody th { background: #eef4fa; }
th.label { width: 38%; } th.done, td.tick { width: 11mm; text-align: center; } .values td.tick { vertical-align: middle; }
.before { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5mm 3mm; margin-bottom: 3mm; } .before .write { margin: 0; } .before small { display: inline; margin-inline-start: 1.5mm; } .record td { height: 11mm; } .phone td { height: 8mm; } .phone .who, .phone .phone { width: 30%; }
.typed { font-family: ${exact}; font-size: 11.5pt; }
.secret { color: #333; } .mark { margin-inline-start: .3em; }
.line { display: block; height: 7mm; border-bottom: .8pt solid #111; margin-bottom: 1mm; }
dl { margin: 0 0 3mm; } dl div { display: grid; grid-template-columns: 38mm minmax(0, 1fr); break-inside: avoid; padding-bottom: .7mm; }
/* The few facts on top stand in two columns; the long link has a row of its own. */
.facts dl { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); column-gap: 5mm; } .facts dl div { grid-template-columns: 20mm minmax(0, 1fr); } .facts div:has(.link) { grid-column: 1 / -1; }
.official { float: inline-end; margin: 0 0 2mm 4mm; width: 24mm; text-align: center; } .official .qr { width: 24mm; height: 24mm; } .official figcaption { font-size: 8pt; }
.lead { break-after: avoid; } .card + p { margin-top: 4mm; }
dt { font-size: 9pt; padding-top: .3mm; color: #333; } dd { margin: 0; } .path { font-weight: 700; }
.link { font-size: 8.5pt; word-break: break-all; }
ol { padding-left: 10mm; margin: 0 0 3mm; } ul { padding-left: 5mm; margin: 0 0 3mm; } ul.plain { padding: 0; margin: 0; list-style: none; } li { margin-bottom: 1mm; padding-left: 1mm; }
ol li { position: relative; padding-left: 7mm; } ol li > .box { position: absolute; left: 1mm; top: 1.3mm; }
.box { display: inline-block; width: 3.4mm; height: 3.4mm; border: .9pt solid #111; margin-inline-end: 2mm; vertical-align: -.5mm; }
.tick .box { margin: 0; }
.banner { border: 2pt solid #111; padding: 2.5mm 4mm; margin: 0 0 4mm; }
.practice { border: 4pt double #111; font-size: 12pt; text-align: center; }
.card { border: .6pt solid #555; border-left: 3pt solid #1a5fa8; margin: 4mm 0 0; }
.card section { display: grid; grid-template-columns: 31mm minmax(0, 1fr); padding: 2mm 3.5mm; break-inside: avoid; }
.card section + section { border-top: .6pt solid #999; } .card section.question { border: 2pt solid #111; }
.card h2 { font-size: 9pt; line-height: 1.6; margin: .4mm 3mm 0 0; color: #333; }
.card p { margin: 0 0 1mm; } .card p:last-child { margin: 0; }
.headline { font-size: 12.5pt; font-weight: 700; line-height: 1.5; }
.answers { display: flex; flex-wrap: wrap; gap: 1mm 9mm; margin: 2mm 0; }
.frame { border: 1.2pt solid #a91524; padding: 2mm 3.5mm; } .frame:has(~ table), .frame ~ .small:has(~ table) { break-after: avoid; }
.write { border: .8pt solid #111; margin: 0 0 3mm; padding: 1mm 2mm; } .write .what { font-size: 8.5pt; color: #333; } .high { min-height: 20mm; } .low { min-height: 12mm; }
blockquote { margin: 0 0 3mm; padding: 1.5mm 4mm; border-left: 2pt solid #555; }
.sources, .sources li { font-size: 8pt; line-height: 1.5; color: #333; } .sources h2 { font-size: 9.5pt; } .sources h3 { font-size: 8pt; margin: 1mm 0 0; } .sources ul { margin: 0 0 1mm; } .sources li { margin: 0; }
@media screen { body { max-width: 176mm; margin: 8mm auto; padding: 0 5mm; } .practice { position: sticky; top: 0; background: #fff; } }
`

/** All styling of the sheet; it loads nothing. */
export const sheetStyle = (paper: Paper): string => pageRule(edgeOf(paper)) + fixedStyle
