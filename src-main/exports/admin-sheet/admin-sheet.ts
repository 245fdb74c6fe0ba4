import type { AdvisedScript, PaperFacts } from '../../contract/papers'
import type { Report } from '../../contract/report'
import { lineRows } from '../../text/line-rows'
import { t, type Lang } from '../../text/t'
import { checkList, pairs, paperOf, remark, say, type Paper } from '../device-sheet/paper'
import { sourcesSection } from '../device-sheet/sources'
import { card } from '../device-sheet/summary'
import { recordSection } from '../device-sheet/work-sections'
import { markup, type Part } from '../html'
import { numbered, paperPage, type PaperSection } from '../paper/paper-page'
import type { PaperParts } from '../paper/paper-parts'
import { scriptPart } from './script-part'

/** Why the administrator is asked: what the advice rests on, and what was found that only they can mend. */
function reasons({ report, lang }: Paper): Part {
  const theirs = report.findings.filter(
    ({ id, who, severity, saidBy }) =>
      saidBy === undefined &&
      (report.advice.findings.includes(id) || (who === 'administrator' && severity !== 'good' && severity !== 'info')),
  )
  return [
    markup`<p>${say(report.advice.reason, lang)}</p>`,
    theirs.length > 0 &&
      markup`<ul>${theirs.map(({ title, cause }) => markup`<li><strong>${say(title, lang)}</strong>${remark(say(cause, lang))}</li>\n`)}</ul>`,
  ]
}

const scriptsOfRoute = ({ route }: Paper, { scripts }: PaperFacts): readonly AdvisedScript[] =>
  scripts.filter(({ script }) => route?.steps.some((step) => step.script === script.id))

/** The switches of the route as one list; what has a part of its own points there. */
function switches(paper: Paper, scripts: readonly AdvisedScript[], firstPart: number): Part {
  const { lang, route } = paper
  const steps = route?.steps.filter(({ who }) => who === 'administrator') ?? []
  if (steps.length === 0) return markup`<p>${t(lang, 'papers.admin.nothing')}</p>`
  const items = steps.map(({ text, script: id }) => {
    const at = scripts.findIndex(({ script }) => script.id === id)
    const script = scripts[at]?.script
    const title = script && t(lang, 'sheet.reference', { number: firstPart + at, title: script.title[lang] })
    return [say(text, lang), title !== undefined && remark(t(lang, 'papers.admin.see', { section: title }))]
  })
  return checkList(items)
}

/**
 * The sheet for the tenant's administrator: which switch, why, who may turn it, the clicks and the same as commands, and the way back.
 * Commands come from our own knowledge; of the report only addresses enter them.
 */
export function adminSheet(report: Report, lang: Lang, facts: PaperFacts): PaperParts {
  const paper = { ...paperOf(report, lang, facts.frame), sections: [] }
  const { route } = paper
  const scripts = scriptsOfRoute(paper, facts)
  const { account, from } = report.situation.sending
  const sections: readonly PaperSection[] = [
    { title: t(lang, 'papers.admin.why'), body: reasons(paper) },
    ...(route === null
      ? []
      : [
          { title: t(lang, 'papers.admin.switches'), body: switches(paper, scripts, 3) },
          ...scripts.map((script) => ({
            title: script.script.title[lang],
            body: scriptPart(script, facts.cmdlets, lang),
          })),
          {
            title: t(lang, 'papers.admin.back'),
            body: [
              markup`<p>${say(route.undo, lang)}</p>`,
              route.stopGap && markup`<p class="frame">${t(lang, 'papers.admin.stopGap')}</p>`,
            ],
            together: true,
          },
        ]),
  ]
  return paperPage(paper, {
    title: t(lang, 'papers.admin.title'),
    purpose: t(lang, 'papers.admin.purpose'),
    facts: [
      [t(lang, 'papers.account'), account ?? t(lang, 'papers.notKnown')],
      [t(lang, 'papers.from'), from ?? t(lang, 'papers.notKnown')],
    ],
    body: [
      card(paper),
      scripts.length > 0 && markup`<p class="small">${t(lang, 'sheet.values.differs')}</p>`,
      numbered(sections, lang),
      lineSection(report, lang),
      recordSection({ ...paper, route: null }),
      scriptSources(scripts, lang),
      sourcesSection(paper),
    ],
  })
}

/** The public address for a connector and the SPF record for the domain, as they were measured. */
function lineSection({ line }: Report, lang: Lang): Part {
  if (line === null) return null
  const rows = lineRows(line, lang).map(({ label, value, copy }): readonly [string, Part] => [
    label,
    copy ? markup`<span class="typed">${value}</span>` : value,
  ])
  return markup`<section><h2>${t(lang, 'line.title')}</h2><p class="small">${t(lang, 'line.lead')}</p>${pairs(rows)}</section>`
}

/** Where the clicks and commands were read, beside the sources of the route. */
function scriptSources(scripts: readonly AdvisedScript[], lang: Lang): Part {
  const urls = new Set(scripts.flatMap(({ script }) => script.sources.flatMap(({ url }) => url ?? [])))
  if (urls.size === 0) return null
  return markup`<section class="sources"><h2>${t(lang, 'papers.admin.sources')}</h2><ul>${[...urls].map((url) => markup`<li>${url}</li>\n`)}</ul></section>`
}
