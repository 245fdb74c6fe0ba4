import type { Report, RouteTest, TestedWay } from '../../contract/report'
import { pick, t } from '../../text/t'
import { printFindings } from './findings'
import { heading, paragraph, type Page } from './page'
import { table } from './table'

const steps = [
  'reached',
  'encrypted',
  'signedIn',
  'senderAccepted',
  'recipientAccepted',
  'mailAccepted',
  'arrived',
] as const satisfies readonly (keyof TestedWay)[]

/** The ways that were tried from here, side by side, and what was found of each; nothing where none was. */
export function printRouteTests(
  page: Page,
  tests: Report['routeTests'],
  proof?: (finding: RouteTest['findings'][number]) => readonly string[],
): readonly string[] {
  if (tests.length === 0) return []
  const { lang } = page
  const ways = tests.flatMap((test) => test.ways)
  const rows = [
    ['', ...ways.map(({ target }) => target)],
    ...steps.map((step) => [
      t(lang, `routes.steps.${step}`),
      ...ways.map((way) => t(lang, `routes.marks.${way[step]}`)),
    ]),
  ]
  return [
    [heading(page, t(lang, 'routes.result')), table(rows, 2)].join('\n'),
    ...tests.map((test) =>
      [
        heading(page, `${pick(test.name, lang)}: ${t(lang, `routes.verdicts.${test.verdict}`)}`),
        printFindings(page, test.findings, { proof, saysNoRetry: false }),
        ...mails(page, test),
      ].join('\n'),
    ),
  ]
}

const mails = (page: Page, { ways }: RouteTest): readonly string[] =>
  ways.flatMap(({ mail }) =>
    mail === null
      ? []
      : [
          paragraph(page, `${t(page.lang, 'routes.messageId')}: ${mail.messageId}`, 2),
          paragraph(page, t(page.lang, 'routes.trace'), 2),
        ],
  )
