import type { Report } from '../../contract/report'
import { dayInWords } from '../../text/dates'
import { contactRows } from '../../text/contact-rows'
import { lineRows } from '../../text/line-rows'
import { t } from '../../text/t'
import { printOutcome, printRoutes } from './advice'
import { proofPrinter } from './evidence'
import { printFindings } from './findings'
import { blocks, heading, paragraph, type Page } from './page'
import { printableDeep } from './printable'
import { printRouteTests } from './route-tests'
import { table } from './table'

/** The whole result for people. With `details` the raw evidence and the sources stand under each finding. */
export function printReport(page: Page, rawReport: Report, details: boolean): string {
  const report = printableDeep(rawReport)
  const { lang } = page
  const proof = details ? proofPrinter(page, report.evidence) : undefined
  return `${blocks(
    printBanners(page, report),
    printOutcome(page, report.advice),
    [
      heading(page, t(lang, 'cli.result.findings')),
      printFindings(page, report.findings, { proof, saysNoRetry: false }),
    ],
    printComparison(page, report.comparison),
    ...printRouteTests(page, report.routeTests, proof),
    printLine(page, report.line),
    printRoutes(page, report.advice, details),
    details ? printContacts(page, report.contacts) : undefined,
    details ? undefined : t(lang, 'cli.result.moreDetails'),
  )}\n`
}

/** What has to be said before anything else: redirected connections, old knowledge. */
function printBanners(page: Page, { mapped, knowledge }: Report): string {
  const { lang, style } = page
  const stale = { day: dayInWords(knowledge.checkedOn, lang), days: knowledge.ageDays }
  return [
    ...(mapped ? [style.warning(paragraph(page, `! ${t(lang, 'report.mapped')}`, 0, 2))] : []),
    ...(knowledge.stale ? [style.warning(paragraph(page, `! ${t(lang, 'report.stale', stale)}`, 0, 2))] : []),
  ].join('\n')
}

/** Everybody who was contacted for this result. */
function printContacts(page: Page, contacts: Report['contacts']): string {
  const { lang } = page
  const rows = contactRows(contacts, lang).map(({ host, addresses, did }) => [host, addresses, did])
  const none = paragraph(page, t(lang, 'papers.report.contactedNone'))
  return [heading(page, t(lang, 'papers.report.contacted')), rows.length === 0 ? none : table(rows, 2)].join('\n')
}

/** The line and the sender's domain; nothing where they were not looked at. */
function printLine(page: Page, line: Report['line']): string {
  if (line === null) return ''
  const { lang } = page
  const rows = lineRows(line, lang).map(({ label, value }) => [label, value])
  return [heading(page, t(lang, 'line.title')), paragraph(page, t(lang, 'line.lead')), table(rows, 2)].join('\n')
}

/** Basic and OAuth side by side; nothing where no server was looked at. */
export function printComparison(page: Page, rows: Report['comparison']): string {
  if (rows.length === 0) return ''
  const { lang, style } = page
  const colours = { yes: style.good, no: style.trouble, 'not-tried': style.faint, look: style.accent }
  const cells = [
    ['', t(lang, 'report.comparison.basic'), t(lang, 'report.comparison.oauth')],
    ...rows.map(({ step, basic, oauth }) => [
      t(lang, `report.comparison.steps.${step}`),
      t(lang, `report.comparison.marks.${basic}`),
      t(lang, `report.comparison.marks.${oauth}`),
    ]),
  ]
  const colour = (cell: string, row: number, column: number) => {
    const compared = rows[row - 1]
    if (compared === undefined || column === 0) return cell
    return colours[column === 1 ? compared.basic : compared.oauth](cell)
  }
  return [heading(page, t(lang, 'cli.result.comparison')), table(cells, 2, colour)].join('\n')
}
