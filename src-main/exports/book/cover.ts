import type { Organisation } from '../../contract/organisation'
import type { Report } from '../../contract/report'
import { t, type Lang } from '../../text/t'
import { dayOfMoment } from '../device-sheet/days'
import { pairs, type Paper } from '../device-sheet/paper'
import { banners } from '../device-sheet/summary'
import { markup, type Html, type Part } from '../html'
import { letterhead } from '../paper/letterhead'

/** What the cover says of a device: the place of its pages is known when the document has been printed once. */
export interface Entry {
  /** Name of the place in the document. */
  readonly anchor: string
  readonly paper: Paper
}

interface Cover {
  readonly title: string
  readonly lang: Lang
  readonly organisation: Organisation | null
  /** ms since 1970 UTC. */
  readonly now: number
  readonly entries: readonly Entry[]
  /** False on a screen, which has no pages. */
  readonly hasPages: boolean
}

const outcomes = [
  'already-failing',
  'find-out',
  'works-until',
  'not-affected',
] as const satisfies readonly Report['advice']['outcome'][]

export const coverStyle = `
.cover h1 { font-size: 22pt; margin-top: 6mm; } .cover a { color: inherit; text-decoration: none; }
.contents { table-layout: fixed; } .contents td, .contents th { font-size: 9.5pt; line-height: 1.45; padding: .9mm 2mm; } .contents tbody th { background: none; font-weight: 400; }
.contents .number, .contents .page { width: 15mm; text-align: end; font-variant-numeric: tabular-nums; } .contents .place { width: 34mm; } .contents .state { width: 46mm; } .contents td.state { font-weight: 400; }
.states { display: flex; flex-wrap: wrap; gap: 2mm; margin: 0 0 4mm; padding: 0; list-style: none; } .states li { border: .8pt solid #555; padding: 1.5mm 3.5mm; margin: 0; } .states strong { display: block; font-size: 15pt; line-height: 1.3; }
`

/** The cover: whose papers these are, how the devices stand, and the contents. */
export function cover({ title, lang, organisation, now, entries, hasPages }: Cover): Html {
  const [worst] = [...entries].sort((one, other) => Number(other.paper.report.mapped) - Number(one.paper.report.mapped))
  return markup`<section class="cover">
    ${worst && banners(worst.paper)}
    <header>${letterhead({ organisation })}<h1>${title}</h1><p>${t(lang, 'book.purpose')}</p>
    <div class="facts">${pairs([
      ...(organisation !== null && organisation.name !== ''
        ? [[t(lang, 'book.organisation'), organisation.name] as const]
        : []),
      [t(lang, 'book.madeOn'), dayOfMoment(now, lang)],
      [t(lang, 'book.devices'), entries.length],
    ])}</div></header>
    ${entries.length === 0 ? markup`<p>${t(lang, 'book.none')}</p>` : [states(entries, lang), contents(entries, lang, hasPages)]}
  </section>\n`
}

/** How many devices are in which state; what is in none is left out. */
function states(entries: readonly Entry[], lang: Lang): Part {
  const counted = outcomes.map((outcome) => ({
    outcome,
    count: entries.filter(({ paper }) => paper.report.advice.outcome === outcome).length,
  }))
  return markup`<h2>${t(lang, 'book.summary')}</h2>
    <ul class="states">${counted
      .filter(({ count }) => count > 0)
      .map(
        ({ outcome, count }) =>
          markup`<li><strong>${t(lang, 'book.count', { count })}</strong>${t(lang, `inventory.outcomes.${outcome}`)}</li>\n`,
      )}</ul>`
}

function contents(entries: readonly Entry[], lang: Lang, hasPages: boolean): Html {
  const hasPlaces = entries.some(({ paper }) => paper.frame.site !== '')
  const columns = (['number', 'device', 'place', 'state', 'page'] as const).filter(
    (column) => (column !== 'place' || hasPlaces) && (column !== 'page' || hasPages),
  )
  const cell = ({ anchor, paper }: Entry, at: number): Readonly<Record<(typeof columns)[number], Part>> => ({
    number: at + 1,
    device: markup`<a href="#${anchor}">${paper.deviceName}</a>`,
    place: paper.frame.site,
    state: t(lang, `inventory.outcomes.${paper.report.advice.outcome}`),
    page: markup`<a href="#${anchor}" data-page-of="${anchor}"></a>`,
  })
  return markup`<h2>${t(lang, 'book.contents')}</h2>
    <table class="contents">
    <thead><tr>${columns.map((column) => markup`<th scope="col" class="${column}">${t(lang, `book.columns.${column}`)}</th>`)}</tr></thead>
    <tbody>${entries.map((entry, at) => {
      const cells = cell(entry, at)
      return markup`<tr>${columns.map((column) =>
        column === 'device'
          ? markup`<th scope="row">${cells[column]}</th>`
          : markup`<td class="${column}">${cells[column]}</td>`,
      )}</tr>\n`
    })}</tbody></table>`
}
