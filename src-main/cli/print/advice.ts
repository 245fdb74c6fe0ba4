import type { Bilingual } from '../../contract/knowledge-parts'
import type { Advice, RankedRoute, ReportDate } from '../../contract/report'
import { daysInWords, endInWords, windowInWords } from '../../text/dates'
import { pick, t, type Lang } from '../../text/t'
import { blocks, heading, item, paragraph, type Page } from './page'
import { sourceLines } from './sources'

const whenAndDays = (date: ReportDate, lang: Lang) => ({
  when: date.kind === 'announcement' ? windowInWords(date.from, date.to, lang) : endInWords(date.from, date.to, lang),
  days: daysInWords(date.daysLeft, lang),
})

/** The outcome in one sentence, its date in words. */
export function outcomeSentence(advice: Advice, lang: Lang): string {
  if (advice.outcome === 'works-until') {
    const key =
      advice.until.kind === 'announcement'
        ? 'report.outcome.works-until-announcement'
        : 'report.outcome.works-until-change'
    return t(lang, key, whenAndDays(advice.until, lang))
  }
  if (advice.outcome !== 'find-out') return t(lang, `report.outcome.${advice.outcome}`)
  return `${t(lang, 'report.outcome.find-out')}${lang === 'en' ? ' ' : ''}${urgencySentence(advice.urgency, lang)}`
}

type Urgency = Extract<Advice, { outcome: 'find-out' }>['urgency']

function urgencySentence(urgency: Urgency, lang: Lang): string {
  if (urgency.kind !== 'until') return t(lang, `report.urgency.${urgency.kind}`)
  const key =
    urgency.until.kind === 'announcement' ? 'report.urgency.until-announcement' : 'report.urgency.until-change'
  return t(lang, key, whenAndDays(urgency.until, lang))
}

/** Outcome, reason, and with find-out the question and the place to look. */
export function printOutcome(page: Page, advice: Advice): string {
  const { lang, style } = page
  const colour = {
    'not-affected': style.good,
    'works-until': style.warning,
    'already-failing': style.trouble,
    'find-out': style.accent,
  }
  const question =
    advice.outcome === 'find-out'
      ? [
          heading(page, t(lang, 'cli.result.question')),
          item(page, '?', pick(advice.question.question, lang), 2, style.accent),
          paragraph(page, t(lang, 'cli.result.where', { where: pick(advice.question.where, lang) }), 4),
          paragraph(page, t(lang, 'cli.result.writeAnswer', { answer: advice.question.answer }), 4),
        ]
      : undefined
  const untilLines = advice.outcome === 'works-until' ? [paragraph(page, pick(advice.until.text, lang))] : []
  const lines = paragraph(page, outcomeSentence(advice, lang)).split('\n')
  return blocks(
    [
      ...lines.map((line) => style.strong(colour[advice.outcome](line))),
      paragraph(page, pick(advice.reason, lang)),
      ...untilLines,
    ],
    question,
  )
}

/** The recommended route in full, the others with why or why not. With find-out the answer may change the order, which is said. */
export function printRoutes(page: Page, advice: Advice, details: boolean): string {
  if (advice.outcome === 'not-affected') return ''
  const { lang } = page
  const isFinal = advice.outcome !== 'find-out'
  const first = advice.routes.filter(({ state }) => state === 'recommended')
  const others = advice.routes.filter(({ state }) => state !== 'recommended')
  return blocks(
    ...first.flatMap((route) => [
      heading(page, t(lang, isFinal ? 'cli.result.recommended' : 'cli.result.recommendedSoFar')),
      printRecommended(page, route, details),
    ]),
    others.length === 0
      ? undefined
      : [heading(page, t(lang, 'cli.result.otherRoutes')), ...others.map((route) => printOther(page, route))],
  )
}

/** A sentence of a route; what nobody could fill in is named instead. */
const say = (text: Bilingual, lang: Lang): string => named(pick(text, lang), lang)
const named = (text: string, lang: Lang): string =>
  text
    .replaceAll('{{mxHost}}', t(lang, 'cli.result.placeholders.mxHost'))
    .replaceAll('{{relayHost}}', t(lang, 'cli.result.placeholders.relayHost'))
    .replaceAll(/\{\{\w+\}\}/g, '____')

const nameOf = (route: RankedRoute, lang: Lang) =>
  (/^P\d$/.test(route.pattern) ? `${route.pattern}  ` : '') + pick(route.name, lang)

function printRecommended(page: Page, route: RankedRoute, details: boolean): string {
  const { lang, style } = page
  const steps = route.steps.map(({ who, text }, index) =>
    item(
      page,
      `${index + 1}.`,
      t(lang, 'cli.result.step', { who: t(lang, `report.who.${who}`), text: say(text, lang) }),
      4,
    ),
  )
  return [
    `  ${style.strong(style.good(nameOf(route, lang)))}${stopGapNote(route, lang)}`,
    paragraph(page, say(route.summary, lang), 4),
    ...settingsLines(page, route),
    paragraph(page, t(lang, 'cli.result.cost', { text: pick(route.cost, lang) }), 4),
    paragraph(page, t(lang, 'cli.result.limits', { text: pick(route.limits, lang) }), 4),
    route.ends
      ? paragraph(page, t(lang, 'cli.result.ends', whenAndDays(route.ends, lang)), 4)
      : paragraph(page, t(lang, 'cli.result.noEnd'), 4),
    ...(route.conditions.length > 0 ? [`    ${t(lang, 'cli.result.why')}`] : []),
    ...route.conditions.map((condition) => conditionLine(page, condition, 6)),
    `    ${t(lang, 'cli.result.steps')}`,
    ...steps.map((line) => `  ${line.replaceAll('\n', '\n  ')}`),
    paragraph(page, t(lang, 'cli.result.undo', { text: say(route.undo, lang) }), 4),
    ...(details ? sourceLines(page, route.sources, 4) : []),
  ].join('\n')
}

const stopGapNote = (route: RankedRoute, lang: Lang) => (route.stopGap ? `  [${t(lang, 'report.route.stopGap')}]` : '')

function settingsLines(page: Page, { settings }: RankedRoute): readonly string[] {
  if (settings === null) return []
  const { lang } = page
  const hint = (key: 'cli.result.user' | 'cli.result.password' | 'cli.result.sender', text: Bilingual | null) =>
    text === null ? [] : [paragraph(page, t(lang, key, { text: say(text, lang) }), 4)]
  const port = settings.port === null ? '' : String(settings.port)
  return [
    paragraph(page, t(lang, 'cli.result.server', { server: named(settings.server, lang) }), 4),
    ...(port === '' ? [] : [paragraph(page, t(lang, 'cli.result.port', { port }), 4)]),
    paragraph(
      page,
      t(lang, 'cli.result.encryption', { text: t(lang, `cli.result.encryptions.${settings.encryption}`) }),
      4,
    ),
    paragraph(page, t(lang, 'cli.result.signIn', { text: t(lang, `cli.result.signIns.${settings.signIn}`) }), 4),
    ...hint('cli.result.user', settings.userHint),
    ...hint('cli.result.password', settings.passwordHint),
    ...hint('cli.result.sender', settings.senderHint),
  ]
}

function conditionLine(page: Page, { text, state }: RankedRoute['conditions'][number], indent: number): string {
  const { lang, style } = page
  const [mark, colour] = { yes: ['✓', style.good], no: ['✗', style.trouble], unknown: ['?', style.warning] }[state] as [
    string,
    (plain: string) => string,
  ]
  return item(
    page,
    mark,
    t(lang, 'cli.result.condition', { text: pick(text, lang), state: t(lang, `report.condition.${state}`) }),
    indent,
    colour,
  )
}

/** A route that was not recommended: what stands against it, or what would have to be known. */
function printOther(page: Page, route: RankedRoute): string {
  const { lang, style } = page
  const wanted = { recommended: 'yes', possible: 'yes', open: 'unknown', closed: 'no' }[route.state]
  const reasons = route.conditions.filter(({ state }) => state === wanted)
  return [
    item(
      page,
      '-',
      `${nameOf(route, lang)}${stopGapNote(route, lang)}: ${t(lang, `report.route.${route.state}`)}`,
      2,
      style.faint,
    ),
    ...reasons.map((condition) => conditionLine(page, condition, 6)),
  ].join('\n')
}
