import { t } from '../../text/t'
import { markup, type Html } from '../html'
import { whenInWords } from './days'
import { referenceTo, say, section, sheetNumber, writeBox, type Paper } from './paper'

const quoted = (lead: string, sentence: string): Html =>
  markup`<div class="together">
    <p>${lead}</p>
    <blockquote>${sentence}</blockquote>
  </div>\n`

function sentenceForDealer({ report, lang, deviceName, route }: Paper): string | null {
  const { advice } = report
  const about = { device: deviceName, number: sheetNumber(report), route: route ? say(route.name, lang) : '' }
  switch (advice.outcome) {
    case 'not-affected':
      return null
    case 'works-until':
      return advice.until.kind === 'announcement'
        ? t(lang, 'sheet.contact.dealerInTime', about)
        : t(lang, 'sheet.contact.dealerWorksUntil', { ...about, day: whenInWords(advice.until, lang) })
    case 'already-failing':
      return t(lang, 'sheet.contact.dealerAlreadyFailing', about)
    case 'find-out':
      return t(lang, 'sheet.contact.dealerFindOut', {
        device: about.device,
        number: about.number,
        question: say(advice.question.question, lang),
      })
  }
}

const phoneTable = ({ lang }: Paper): Html => {
  const columns = ['who', 'name', 'phone'] as const
  const rows = ['dealer', 'administrator'] as const
  return markup`<table class="phone">
    <thead><tr>${columns.map((column) => markup`<th scope="col" class="${column}">${t(lang, `sheet.contact.${column}`)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => markup`<tr><th scope="row">${t(lang, `sheet.contact.${row}`)}</th><td></td><td></td></tr>\n`)}</tbody>
  </table>`
}

/** Whom to call, with lines for name and number, and a sentence to read out. */
export function contactSection(paper: Paper): Html {
  const { lang, route, deviceName, report, sections } = paper
  const dealer = sentenceForDealer(paper)
  const administrator =
    route && sections.includes('administrator')
      ? t(lang, 'sheet.contact.administratorSays', {
          device: deviceName,
          route: say(route.name, lang),
          section: referenceTo(paper, 'administrator'),
          number: sheetNumber(report),
        })
      : null
  return section(paper, 'contact', [
    dealer && quoted(t(lang, 'sheet.contact.sayDealer'), dealer),
    administrator && quoted(t(lang, 'sheet.contact.sayAdministrator'), administrator),
    phoneTable(paper),
  ])
}

/** The same for a machine that is not affected: what to say should it stop one day. */
export function laterSection(paper: Paper): Html {
  const { lang, deviceName, report } = paper
  const sentence = t(lang, 'sheet.contact.laterNotAffected', { device: deviceName, number: sheetNumber(report) })
  return section(
    paper,
    'contactLater',
    [
      quoted(t(lang, 'sheet.contact.sayLater'), sentence),
      writeBox(t(lang, 'sheet.test.message'), 'high'),
      phoneTable(paper),
    ],
    'together',
  )
}
