import type { Severity } from '../../contract/knowledge-parts'
import type { ReportFinding } from '../../contract/report'
import { pick, t } from '../../text/t'
import { blocks, item, paragraph, type Page } from './page'
import { sourceLines } from './sources'
import { suspectLines } from './suspects'
import type { Style } from './style'

const order: readonly Severity[] = ['trouble', 'warning', 'good', 'info']
const marks: Record<Severity, readonly [string, keyof Style]> = {
  trouble: ['✗', 'trouble'],
  warning: ['!', 'warning'],
  good: ['✓', 'good'],
  info: ['-', 'faint'],
}

/** What is shown of a finding, wherever it comes from: a report or a pasted text. */
export type ShownFinding = Pick<
  ReportFinding,
  'title' | 'cause' | 'steps' | 'retry' | 'severity' | 'sources' | 'suspects' | 'saidBy'
>

interface FindingsOptions<F> {
  /** Raw evidence under each finding. With it, sources and the causes of mere remarks are printed too. */
  readonly proof?: ((finding: F) => readonly string[]) | undefined
  /** Say also that sending again does not help: true where every finding is about a refused mail. */
  readonly saysNoRetry: boolean
}

/** Findings, the gravest first: title, why, what to do and by whom. Mere remarks are one line without proof. */
export function printFindings<F extends ShownFinding>(
  page: Page,
  findings: readonly F[],
  { proof, saysNoRetry }: FindingsOptions<F>,
): string {
  const sorted = findings
    .filter(({ saidBy }) => saidBy === undefined)
    .toSorted((left, right) => order.indexOf(left.severity) - order.indexOf(right.severity))
  const shown = sorted.map((finding) => ({ finding, isRemark: proof === undefined && finding.severity === 'info' }))
  const print = ({ finding, isRemark }: (typeof shown)[number]) =>
    [
      titleLine(page, finding),
      ...(isRemark ? [] : [paragraph(page, pick(finding.cause, page.lang), 4)]),
      ...stepLines(page, finding),
      ...suspectLines(page, finding.suspects ?? []),
      ...retryLines(page, finding, saysNoRetry),
      ...(proof === undefined ? [] : [...sourceLines(page, finding.sources, 4), ...proof(finding)]),
    ].join('\n')
  const remarks = shown.filter(({ isRemark }) => isRemark).map(print)
  return blocks(...shown.filter(({ isRemark }) => !isRemark).map(print), remarks)
}

function titleLine(page: Page, { title, severity }: ShownFinding): string {
  const [mark, colour] = marks[severity]
  const text = pick(title, page.lang)
  return item(page, mark, severity === 'info' ? text : page.style.strong(text), 2, page.style[colour])
}

const stepLines = (page: Page, { steps }: ShownFinding): readonly string[] =>
  steps.map(({ who, text }) => {
    const step = { who: t(page.lang, `report.who.${who}`), text: pick(text, page.lang) }
    return item(page, '→', t(page.lang, 'cli.result.step', step), 4, page.style.accent)
  })

function retryLines(page: Page, { severity, retry }: ShownFinding, saysNoRetry: boolean): readonly string[] {
  const isTrouble = severity === 'trouble' || severity === 'warning'
  return isTrouble && (retry !== 'no' || saysNoRetry) ? [paragraph(page, t(page.lang, `report.retry.${retry}`), 4)] : []
}
