import type { Question, ReportDate } from '../../contract/report'
import { dayInWords, daysInWords } from '../../text/dates'
import { t, type Lang } from '../../text/t'
import { markup, type Html, type Part } from '../html'
import { qrCode } from '../qr-code'
import { dayOfMoment, whenInWords } from './days'
import { letterhead } from '../paper/letterhead'
import { box, familyName, firstHeading, pairs, say, sheetNumber, type Paper } from './paper'
import { datesOf } from './plan'

const lineBreak = markup`<br />`

/** The page to read on: the maker's where we have read it, else one of Microsoft's. */
function officialPage({ report: { device, advice }, route }: Paper): string | null {
  const maker = device?.oauth.source
  if (maker?.url && maker.confidence === 'confirmed') return maker.url
  const sources = [...(route?.sources ?? []), ...datesOf(advice, route).flatMap((date) => date.sources)]
  return sources.find(({ url }) => url && new URL(url).hostname.endsWith('.microsoft.com'))?.url ?? null
}

/** Title, what the paper is for, and what it is about. */
export function head(paper: Paper): Html {
  const { report, lang, deviceName, route } = paper
  const purpose = route ? 'sheet.purpose' : 'sheet.purposeNotAffected'
  const family = familyName(report, lang) ?? t(lang, 'sheet.facts.familyUnknown')
  const { name, model } = report.situation.device
  const official = officialPage(paper)
  return markup`<header>
    ${letterhead(paper.frame)}${firstHeading(t(lang, 'sheet.title'), paper)}
    ${official && markup`<figure class="official">${qrCode(official, official)}<figcaption>${t(lang, 'sheet.facts.official')}</figcaption></figure>`}
    <p>${t(lang, purpose, { device: deviceName })}</p>
    <div class="facts">
      ${pairs([
        ...(name ? [[t(lang, 'sheet.facts.device'), markup`<strong>${name}</strong>`] as const] : []),
        [t(lang, 'sheet.facts.family'), model ? [markup`<strong>${model}</strong>`, lineBreak, family] : family],
        [t(lang, 'sheet.facts.madeOn'), dayOfMoment(report.createdAt, lang)],
        [t(lang, 'sheet.facts.number'), markup`<span class="typed">${sheetNumber(report)}</span>`],
        ...(official
          ? [[t(lang, 'sheet.facts.official'), markup`<span class="link">${official}</span>`] as const]
          : []),
      ])}
    </div>
  </header>\n`
}

/** What must be read before anything else: practice, and old knowledge. */
export function banners({ report, lang }: Paper): Html {
  const { mapped, knowledge } = report
  const stale = { day: dayInWords(knowledge.checkedOn, lang), days: knowledge.ageDays }
  const banner = (className: string, title: string, text: Part) =>
    markup`<p class="banner ${className}" role="note"><strong>${title}</strong>${text}</p>\n`
  return markup`${[
    mapped && banner('practice', t(lang, 'sheet.practice.banner'), null),
    knowledge.stale && banner('stale', t(lang, 'sheet.stale.title'), [lineBreak, t(lang, 'sheet.stale.text', stale)]),
  ]}`
}

const whenAndDays = (date: ReportDate, lang: Lang) => ({
  when: whenInWords(date, lang),
  days: daysInWords(date.daysLeft, lang),
})

/** The outcome in the words that every skin uses. */
function headline({ report: { advice }, lang }: Paper): string {
  if (advice.outcome !== 'works-until') return t(lang, `report.outcome.${advice.outcome}`)
  const { until } = advice
  const key = until.kind === 'announcement' ? 'announcement' : 'change'
  return t(lang, `report.outcome.works-until-${key}`, whenAndDays(until, lang))
}

/** What is known of the time while there is something to find out. */
function urgencyOf({ report: { advice }, lang }: Paper): string | null {
  if (advice.outcome !== 'find-out') return null
  const { urgency } = advice
  if (urgency.kind !== 'until') return t(lang, `report.urgency.${urgency.kind}`)
  const key = urgency.until.kind === 'announcement' ? 'announcement' : 'change'
  return t(lang, `report.urgency.until-${key}`, whenAndDays(urgency.until, lang))
}

/** A row of the card on top: what it is about, and what there is to say. */
const cardRow = (title: string, body: Part, className = ''): Html =>
  markup`<section class="${className}">
    <h2>${title}</h2>
    <div>${body}</div>
  </section>`

/** Verdict, question, route and dates, each a row of one card. `hidden` on a paper that is not about setting a machine. */
export function card(paper: Paper, showsRoute: 'shown' | 'hidden' = 'shown'): Html {
  const { report, lang, route } = paper
  const { advice } = report
  const urgency = urgencyOf(paper)
  const verdict = markup`<p class="headline">${headline(paper)}</p>
    ${urgency && markup`<p>${urgency}</p>`}
    <p>${say(advice.reason, lang)}</p>
    ${route === null && showsRoute === 'shown' && markup`<p>${t(lang, 'sheet.outcome.nothingToDo')}</p>`}`
  return markup`<div class="card">
    ${[
      cardRow(t(lang, 'sheet.outcome.title'), verdict),
      advice.outcome === 'find-out' && question(paper, advice.question),
      showsRoute === 'shown' && recommendation(paper),
      dates(paper),
    ]}
  </div>\n`
}

function question({ lang }: Paper, { question: asked, where }: Question): Html {
  const answers = ['yes', 'no', 'unknown'] as const
  const body = markup`<p class="headline">${say(asked, lang)}</p>
    <p><strong>${t(lang, 'sheet.question.where')}</strong> ${say(where, lang)}</p>
    <p class="answers">${answers.map((answer) => markup`<span>${box}${t(lang, `sheet.question.${answer}`)}</span> `)}</p>
    <p class="small">${t(lang, 'sheet.question.next')}</p>`
  return cardRow(t(lang, 'sheet.question.title'), body, 'question')
}

function recommendation({ report, lang, route }: Paper): Html | null {
  if (route === null) return null
  const decided = route.state === 'recommended' || route.state === 'possible'
  const title = !decided ? 'open' : report.advice.outcome === 'find-out' ? 'fallback' : 'recommended'
  const unknown = decided ? [] : route.conditions.filter(({ state }) => state === 'unknown')
  const boxes = markup`<ul class="plain">${unknown.map(({ text }) => markup`<li>${box}${say(text, lang)}</li>`)}</ul>`
  const body = markup`<p><strong>${say(route.name, lang)}</strong><br />${say(route.summary, lang)}</p>
    ${route.stopGap && markup`<p>${t(lang, 'sheet.route.stopGap')}</p>`}
    ${unknown.length > 0 && [markup`<p>${t(lang, 'sheet.route.openText')}</p>`, boxes]}`
  return cardRow(t(lang, `sheet.route.${title}`), body)
}

function dates({ report, lang, route }: Paper): Html | null {
  const rows = datesOf(report.advice, route)
  if (rows.length === 0) return null
  const lines = rows.map(
    (date) =>
      markup`<p><strong>${whenInWords(date, lang)}</strong>　${daysInWords(date.daysLeft, lang)}<br />${say(date.title, lang)}</p>\n`,
  )
  const body = markup`${lines}<p class="small">${t(lang, 'sheet.dates.note')}</p>`
  return cardRow(t(lang, 'sheet.dates.title'), body)
}
