import type { PaperFacts } from '../../contract/papers'
import type { Report, ReportFinding } from '../../contract/report'
import { dayInWords } from '../../text/dates'
import { probeName } from '../../text/probe-name'
import { contactRows } from '../../text/contact-rows'
import { t, type Lang } from '../../text/t'
import { whenInWords } from '../device-sheet/days'
import { box, paperOf, remark, say, sureness, type Paper } from '../device-sheet/paper'
import { datesOf } from '../device-sheet/plan'
import { sourcesSection } from '../device-sheet/sources'
import { card } from '../device-sheet/summary'
import { markup, type Part } from '../html'
import { numbered, paperPage, table, type PaperSection } from '../paper/paper-page'
import type { PaperParts } from '../paper/paper-parts'
import { beforeAfterPart, changedPart } from './before-after'

const order = ['trouble', 'warning', 'info', 'good'] as const satisfies readonly ReportFinding['severity'][]

/** What was found, the worst first; what another finding says more exactly is left out. */
function found({ report, lang }: Paper): Part {
  const shown = order.flatMap((severity) =>
    report.findings.filter((finding) => finding.severity === severity && finding.saidBy === undefined),
  )
  if (shown.length === 0) return markup`<p>${t(lang, 'papers.report.foundNothing')}</p>`
  return table(
    [t(lang, 'papers.report.severity'), t(lang, 'papers.report.finding')],
    shown.map(({ severity, title, cause }) => [
      t(lang, `papers.report.severities.${severity}`),
      [markup`<strong>${say(title, lang)}</strong>`, remark(say(cause, lang))],
    ]),
    'first-narrow',
  )
}

function tried({ report, lang }: Paper): Part {
  const mark = (of: Report['comparison'][number]['basic']) => t(lang, `report.comparison.marks.${of}`)
  return table(
    [t(lang, 'papers.report.step'), t(lang, 'report.comparison.basic'), t(lang, 'report.comparison.oauth')],
    report.comparison.map(({ step, basic, oauth }) => [
      t(lang, `report.comparison.steps.${step}`),
      mark(basic),
      mark(oauth),
    ]),
  )
}

/** The dates of the plan, what the machine's maker says of expiry, and the certificates that were seen. */
function expires({ report, lang, route }: Paper): Part {
  const plan = datesOf(report.advice, route).map((date): readonly Part[] => [
    whenInWords(date, lang),
    [markup`<strong>${say(date.title, lang)}</strong>`, remark(say(date.text, lang))],
  ])
  const flow = route?.settings?.signIn === 'oauth' ? report.device?.oauth.flow?.expires : undefined
  const own: readonly (readonly Part[])[] = flow
    ? [[t(lang, 'sheet.steps.oauthExpires'), [say(flow.text, lang), remark(sureness(flow.source.confidence, lang))]]]
    : []
  const ends = new Map(
    report.evidence.flatMap((fact) => {
      const at = fact.kind === 'tls.negotiated' ? Date.parse(fact.chain[0]?.validTo ?? '') : NaN
      return fact.kind === 'tls.negotiated' && !Number.isNaN(at)
        ? [[fact.host, new Date(at).toISOString().slice(0, 10)] as const]
        : []
    }),
  )
  const certificates = [...ends].map(([host, day]): readonly Part[] => [
    dayInWords(day, lang),
    t(lang, 'papers.report.certificate', { host }),
  ])
  const rows = [...plan, ...own, ...certificates]
  return rows.length === 0
    ? markup`<p>${t(lang, 'papers.report.expiresNone')}</p>`
    : table([t(lang, 'papers.report.when'), t(lang, 'papers.report.what')], rows, 'first-third')
}

/** What could not be said: conditions nobody knows, and checks that were not made. */
function unknown({ report, lang, route }: Paper): Part {
  const open = route?.conditions.filter(({ state }) => state === 'unknown') ?? []
  const asked = report.advice.outcome === 'find-out' ? [say(report.advice.question.question, lang)] : []
  const texts = [...new Set([...asked, ...open.map(({ text }) => say(text, lang))])]
  const notRun = [
    ...new Set(
      report.evidence.flatMap(({ kind, probe, target }) =>
        kind === 'probe.not-run' || kind === 'probe.broke' || kind === 'auth.not-tried' || kind === 'mail.not-tried'
          ? [`${probeName(probe, lang)} (${target})`]
          : [],
      ),
    ),
  ]
  if (texts.length + notRun.length === 0) return null
  return [
    texts.length > 0 && markup`<ul class="plain">${texts.map((text) => markup`<li>${box} ${text}</li>`)}</ul>`,
    notRun.length > 0 &&
      markup`<h3>${t(lang, 'papers.report.notRun')}</h3><ul>${notRun.map((text) => markup`<li>${text}</li>`)}</ul>`,
  ]
}

function contactedPart({ report, lang }: Paper, before: Report | null): Part {
  const both = [...(before === null ? [] : [before.contacts]), report.contacts]
  // The newest says what was done at a place, the first adds what is not there any more.
  const rows = [...new Map(both.flatMap((one) => contactRows(one, lang)).map((row) => [row.host, row])).values()]
  if (rows.length === 0) return markup`<p>${t(lang, 'papers.report.contactedNone')}</p>`
  const recipients = [...new Set(both.flatMap((contacts) => contacts.recipients))]
  return [
    markup`<p>${t(lang, 'papers.report.contactedText')}</p>`,
    table(
      [t(lang, 'papers.report.host'), t(lang, 'papers.report.addresses'), t(lang, 'papers.report.did')],
      rows.map(({ host, addresses, did }) => [host, addresses, did]),
    ),
    recipients.length > 0 && markup`<p>${t(lang, 'papers.report.mailSent', { recipients: recipients.join(', ') })}</p>`,
  ]
}

const css = `
.first-narrow thead th:first-child { width: 18mm; } .first-third thead th:first-child { width: 45mm; }
`

/** The report for the customer: the result, what was found, before and after, what changed, what expires, what is not known, whom we talked to. */
export function customerReport(report: Report, lang: Lang, { before, beforeAfter, frame }: PaperFacts): PaperParts {
  const paper = paperOf(report, lang, frame)
  const { host, port } = report.situation.sending
  const open = unknown(paper)
  const sections: readonly PaperSection[] = [
    { title: t(lang, 'papers.report.found'), body: found(paper) },
    ...(beforeAfter === null
      ? []
      : [{ title: t(lang, 'papers.report.beforeAfter'), body: beforeAfterPart(beforeAfter, lang) }]),
    ...(before === null && report.comparison.length > 0
      ? [{ title: t(lang, 'papers.report.steps'), body: tried(paper) }]
      : []),
    { title: t(lang, 'papers.report.changed'), body: changedPart(report, before, lang) },
    { title: t(lang, 'papers.report.expires'), body: expires(paper) },
    ...(open === null ? [] : [{ title: t(lang, 'papers.report.unknown'), body: open }]),
    { title: t(lang, 'papers.report.contacted'), body: contactedPart(paper, before) },
  ]
  return paperPage(paper, {
    title: t(lang, 'papers.report.title'),
    purpose: t(lang, 'papers.report.purpose', { device: paper.deviceName }),
    facts: [
      [
        t(lang, 'papers.report.server'),
        host === undefined ? t(lang, 'papers.notKnown') : port === undefined ? host : `${host}:${port}`,
      ],
      [t(lang, 'papers.from'), report.situation.sending.from ?? t(lang, 'papers.notKnown')],
    ],
    css,
    body: [card(paper), numbered(sections, lang), sourcesSection(paper)],
  })
}
