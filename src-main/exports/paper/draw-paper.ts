import type { PaperFacts } from '../../contract/papers'
import type { Report } from '../../contract/report'
import type { SheetPaper } from '../../contract/window'
import type { Lang } from '../../text/t'
import { adminSheetHtml } from '../admin-sheet/admin-sheet'
import { customerReportHtml } from '../customer-report/customer-report'
import { dealerSheetHtml } from '../dealer-sheet/dealer-sheet'
import { deviceSheetHtml } from '../device-sheet/device-sheet'
import type { Fonts } from '../html'
import { routeComparisonHtml } from '../route-comparison/route-comparison'
import { triageNoteHtml } from '../triage-note/triage-note'

/** How a paper is drawn. */
type Draw = (report: Report, lang: Lang, facts: PaperFacts, fonts?: Fonts) => string

/** Every paper that is drawn from one report: one self-contained HTML file, made for A4, without scripts. */
export const drawPaper: Readonly<Record<SheetPaper, Draw>> = {
  device: (report, lang, _facts, fonts) => deviceSheetHtml(report, lang, fonts),
  triage: (report, lang, _facts, fonts) => triageNoteHtml(report, lang, fonts),
  admin: adminSheetHtml,
  dealer: (report, lang, _facts, fonts) => dealerSheetHtml(report, lang, fonts),
  report: customerReportHtml,
  comparison: (report, lang, _facts, fonts) => routeComparisonHtml(report, lang, fonts),
}
