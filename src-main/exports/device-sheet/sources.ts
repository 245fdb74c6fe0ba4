import type { Source } from '../../contract/knowledge-parts'
import { dayInWords } from '../../text/dates'
import { t } from '../../text/t'
import { markup, type Html } from '../html'
import { datesOf } from './plan'
import type { Paper } from './paper'

/** Everything the sheet rests on, each page once. */
function sourcesOf({ report: { device, advice, findings }, route }: Paper): readonly Source[] {
  const verdictFindings = findings.filter(({ id }) => advice.findings.includes(id))
  const all = [
    ...(route?.sources ?? []),
    ...datesOf(advice, route).flatMap(({ sources }) => sources),
    ...verdictFindings.flatMap(({ sources }) => sources),
    ...[device?.oauth.flow?.permission, device?.oauth.flow?.expires].flatMap((fact) => (fact ? [fact.source] : [])),
    ...(device ? [device.oauth.source, ...device.sources, ...device.notes.map(({ source }) => source)] : []),
  ]
  const page = ({ url, note }: Source) => url ?? note
  return all.filter((source, index) => all.findIndex((other) => page(other) === page(source)) === index)
}

/** Sources in small print, those read on the same day with the same certainty together. */
export function sourcesSection(paper: Paper): Html {
  const { report, lang } = paper
  const checked = ({ checkedOn, confidence }: Source) =>
    t(lang, 'sheet.sources.checked', {
      day: dayInWords(checkedOn, lang),
      word: t(lang, `report.confidence.${confidence}`),
    })
  const sources = sourcesOf(paper).map((source) => ({ source, title: checked(source) }))
  const titles = [...new Set(sources.map(({ title }) => title))]
  const address = ({ url, note }: Source) => url ?? (note?.startsWith('http') ? note : t(lang, 'sheet.sources.noPage'))
  const group = (title: string) => {
    const pages = sources.filter((row) => row.title === title)
    return markup`<h3>${title}</h3>
    <ul>${pages.map(({ source }) => markup`<li>${address(source)}</li>\n`)}</ul>
`
  }
  return markup`<section class="sources">
    <h2>${t(lang, 'sheet.sections.sources')}</h2>
    ${titles.map(group)}
    <p>${t(lang, 'sheet.facts.knowledge')} ${dayInWords(report.knowledge.checkedOn, lang)} · ${t(lang, 'sheet.sources.madeWith', report.program)}</p>
  </section>\n`
}
