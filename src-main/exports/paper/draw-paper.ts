import type { PaperFacts } from '../../contract/papers'
import type { Report } from '../../contract/report'
import type { SheetPaper } from '../../contract/window'
import type { Lang } from '../../text/t'
import { adminSheet } from '../admin-sheet/admin-sheet'
import { customerReport } from '../customer-report/customer-report'
import { dealerSheet } from '../dealer-sheet/dealer-sheet'
import { deviceSheet } from '../device-sheet/device-sheet'
import type { Fonts } from '../html'
import { routeComparison } from '../route-comparison/route-comparison'
import { triageNoteHtml } from '../triage-note/triage-note'
import { wholePaper, type PaperParts } from './paper-parts'

/** Every paper that is drawn from one report, but the half page after the three questions. */
export const paperParts: Readonly<
  Record<Exclude<SheetPaper, 'triage'>, (report: Report, lang: Lang, facts: PaperFacts) => PaperParts>
> = {
  device: (report, lang, { frame }) => deviceSheet(report, lang, frame),
  admin: adminSheet,
  dealer: (report, lang, { frame }) => dealerSheet(report, lang, frame),
  report: customerReport,
  comparison: (report, lang, { frame }) => routeComparison(report, lang, frame),
}

/** A paper as one self-contained HTML file, made for A4, without scripts. */
export const drawPaper = (kind: SheetPaper, report: Report, lang: Lang, facts: PaperFacts, fonts?: Fonts): string =>
  kind === 'triage' ? triageNoteHtml(report, lang, fonts) : wholePaper(paperParts[kind](report, lang, facts), fonts)
