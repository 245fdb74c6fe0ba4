import type { PaperFrame } from '../../contract/papers'
import type { RankedRoute, Report } from '../../contract/report'
import { t, type Lang } from '../../text/t'
import { whenInWords } from '../device-sheet/days'
import { paperOf, remark, say } from '../device-sheet/paper'
import { markup, type Part } from '../html'
import { paperPage, table } from '../paper/paper-page'
import type { PaperParts } from '../paper/paper-parts'

/** What is not there, or not known to be. */
function missing({ conditions }: RankedRoute, lang: Lang): Part {
  const open = conditions.filter(({ state }) => state !== 'yes')
  if (open.length === 0) return t(lang, 'papers.comparison.met')
  return open.map(
    ({ state, text }) =>
      markup`<div>${t(lang, `papers.comparison.${state === 'no' ? 'no' : 'unknown'}`)} ${say(text, lang)}</div>`,
  )
}

const row = (route: RankedRoute, lang: Lang): readonly Part[] => [
  [say(route.name, lang), route.stopGap && remark(t(lang, 'report.route.stopGap'))],
  markup`<span class="state">${t(lang, `report.route.${route.state}`)}</span>`,
  missing(route, lang),
  say(route.cost, lang),
  say(route.limits, lang),
  route.ends === null ? t(lang, 'papers.comparison.noEnd') : whenInWords(route.ends, lang),
]

/** One page on its side: the facts on top in one line, the table as small as it can be read. */
const css = `
@page { size: A4 landscape; margin: 12mm 12mm 11mm; @top-center { margin: 2.5mm 0; } @bottom-center { margin: 2.5mm 0; } }
h1 { font-size: 14pt; margin-bottom: 1mm; padding-bottom: .5mm; } header p { display: none; } .letterhead { float: inline-end; margin: 0 0 0 4mm; font-size: 8.5pt; } .letterhead img { max-height: 7mm; } .banner { padding: .8mm 3mm; margin-bottom: 1.2mm; font-size: 8pt; line-height: 1.3; }
.facts dl { grid-template-columns: 8fr 8fr 4fr 3fr; column-gap: 3mm; margin-bottom: 1mm; font-size: 8pt; line-height: 1.3; } .facts dl div { grid-template-columns: auto minmax(0, 1fr); column-gap: 2mm; } .facts dt, .facts .typed { font-size: 8pt; }
table.list { margin-bottom: 1mm; } table.list td, table.list th { font-size: 7pt; line-height: 1.24; padding: .3mm 1.1mm; word-break: normal; } table.list small { font-size: 6.8pt; }
.routes thead th:nth-child(1) { width: 38mm; } .routes thead th:nth-child(2) { width: 22mm; } .routes thead th:nth-child(4) { width: 52mm; } .routes thead th:nth-child(6) { width: 20mm; }
p.small { font-size: 7.5pt; margin: 0; }
@media screen { body { max-width: 268mm; } }
`

const order: readonly RankedRoute['state'][] = ['recommended', 'possible', 'open', 'closed']

/** What can be used first; among equals the ranking of the advice stays. */
const byState = (routes: readonly RankedRoute[]): readonly RankedRoute[] =>
  order.flatMap((state) => routes.filter((route) => route.state === state))

/** All routes of a report side by side, best first, on one page. */
export function routeComparison(report: Report, lang: Lang, frame: PaperFrame): PaperParts {
  const { advice } = report
  const columns = ['route', 'state', 'missing', 'cost', 'limits', 'ends'] as const
  const heads = columns.map((column) => t(lang, `papers.comparison.${column}`))
  return paperPage(paperOf(report, lang, frame), {
    title: t(lang, 'papers.comparison.title'),
    purpose: t(lang, 'papers.comparison.purpose'),
    css,
    body:
      advice.outcome === 'not-affected'
        ? [markup`<p>${t(lang, 'papers.comparison.none')}</p><p>${say(advice.reason, lang)}</p>`]
        : [
            table(
              heads,
              byState(advice.routes).map((route) => row(route, lang)),
              'routes',
            ),
            markup`<p class="small">${t(lang, 'papers.comparison.legend')}</p>`,
          ],
  })
}
