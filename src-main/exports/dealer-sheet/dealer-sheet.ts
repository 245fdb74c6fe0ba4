import type { Who } from '../../contract/knowledge-parts'
import type { PaperFrame } from '../../contract/papers'
import type { Report } from '../../contract/report'
import { t, type Lang, type TextKey } from '../../text/t'
import { checkList, pairs, paperOf, say, writeBox, type Paper } from '../device-sheet/paper'
import type { SectionId } from '../device-sheet/plan'
import { sourcesSection } from '../device-sheet/sources'
import { card } from '../device-sheet/summary'
import { valuesSection } from '../device-sheet/values-table'
import { recordSection, stepsSection, testSection, undoSection } from '../device-sheet/work-sections'
import { markup, type Part } from '../html'
import { paperPage } from '../paper/paper-page'
import type { PaperParts } from '../paper/paper-parts'

/** How the machine is set today, as far as it is known. */
function now({ report: { situation }, lang }: Paper): Part {
  const { host, port, encryption, signIn, account, from } = situation.sending
  const text = (value: string | number | undefined) => value ?? t(lang, 'papers.notKnown')
  return pairs([
    [t(lang, 'papers.report.settings.host'), text(host)],
    [t(lang, 'papers.report.settings.port'), text(port)],
    [t(lang, 'papers.report.settings.encryption'), t(lang, `papers.report.encryptions.${encryption}`)],
    [t(lang, 'papers.report.settings.signIn'), t(lang, `papers.report.signIns.${signIn}`)],
    [t(lang, 'papers.report.settings.account'), text(account)],
    [t(lang, 'papers.report.settings.from'), text(from)],
  ])
}

/** What only the dealer can say, each with a place for the answer. */
function questions({ report: { device, advice }, lang, route }: Paper): readonly string[] {
  const own = advice.outcome === 'find-out' ? [say(advice.question.question, lang)] : []
  const asksOauth = device?.oauth.supported !== 'yes' || device.oauth.source.confidence !== 'confirmed'
  const keys: readonly (TextKey & `papers.dealer.question${string}`)[] = [
    ...(asksOauth ? (['papers.dealer.questionOauth'] as const) : []),
    'papers.dealer.questionFirmware',
    ...(device?.path[lang] ? [] : (['papers.dealer.questionPath'] as const)),
    ...(route?.settings ? (['papers.dealer.questionCertificates'] as const) : []),
  ]
  return [...own, ...keys.map((key) => t(lang, key))]
}

const helpers: readonly Who[] = ['administrator', 'network', 'microsoft', 'recipient']

/** What others do, so that the dealer knows what to wait for. */
function otherWork({ route, lang }: Paper): Part {
  const steps = route?.steps.filter(({ who }) => helpers.includes(who)) ?? []
  if (steps.length === 0) return null
  const items = steps.map(
    ({ who, text }) => markup`<li><strong>${t(lang, `report.who.${who}`)}</strong>: ${say(text, lang)}</li>\n`,
  )
  return markup`<h2>${t(lang, 'papers.dealer.otherWork')}</h2><ul>${items}</ul>`
}

/** The sheet for the dealer or maintenance company: what is asked, how it is set now, the values, what to tell us, and a record to send back. */
export function dealerSheet(report: Report, lang: Lang, frame: PaperFrame): PaperParts {
  const first = paperOf(report, lang, frame)
  const { route } = first
  const sections: readonly SectionId[] = route === null ? [] : ['values', 'steps', 'test', 'undo', 'record']
  const paper: Paper = { ...first, sections }
  const isAsked = route?.steps.some(({ who }) => who === 'administrator') === true
  // While something is to be found out nothing is set: the answers come first.
  const isDecided =
    report.advice.outcome !== 'find-out' && (route?.state === 'recommended' || route?.state === 'possible')
  const asked = [
    route === null
      ? t(lang, 'papers.dealer.askNothing')
      : isDecided
        ? t(lang, 'papers.dealer.askSet', { route: say(route.name, lang) })
        : t(lang, 'papers.dealer.askAnswer', { route: say(route.name, lang) }),
    ...(isAsked ? [t(lang, 'papers.dealer.readyFirst')] : []),
  ]
  return paperPage(paper, {
    title: t(lang, 'papers.dealer.title'),
    purpose: t(lang, 'papers.dealer.purpose', { device: paper.deviceName }),
    body: [
      card(paper, 'hidden'),
      markup`<h2>${t(lang, 'papers.dealer.ask')}</h2>${checkList(asked)}
        <h2>${t(lang, 'papers.dealer.now')}</h2>${now(paper)}`,
      route !== null && [
        markup`<section class="together"><h2>${t(lang, 'papers.dealer.questions')}</h2>
          ${questions(paper).map((text) => writeBox(text, 'low'))}</section>`,
        otherWork(paper),
        valuesSection(paper),
        stepsSection(paper),
        testSection(paper),
        undoSection(paper),
        recordSection(paper),
      ],
      writeBox(t(lang, 'papers.dealer.contact'), 'low'),
      sourcesSection(paper),
    ],
  })
}
