import type { Report } from '../../contract/report'
import { t, type Lang } from '../../text/t'
import { paperOf } from '../device-sheet/paper'
import { sourcesSection } from '../device-sheet/sources'
import { sheetStyle } from '../device-sheet/style'
import { banners, card } from '../device-sheet/summary'
import { htmlDocument, markup, type Fonts } from '../html'

/** What three answers have shown, on half a page: for the colleague who asks. Drawn from the report alone; names no machine and no setting. */
export function triageNoteHtml(report: Report, lang: Lang, fonts?: Fonts): string {
  const running = { left: t(lang, 'sheet.triage.title'), right: t(lang, 'sheet.triage.short') }
  const paper = { ...paperOf(report, lang), running }
  const { outcome } = report.advice
  return htmlDocument({
    lang,
    title: t(lang, 'sheet.triage.title'),
    css: sheetStyle(paper),
    fonts,
    body: markup`<main aria-label="${t(lang, 'sheet.triage.title')}">
      ${banners(paper)}<header><h1>${t(lang, 'sheet.triage.title')}</h1><p>${t(lang, 'sheet.triage.purpose')}</p></header>
      ${card(paper, 'hidden')}
      <p>${t(lang, `sheet.triage.next.${outcome}`)}</p>
      ${sourcesSection({ ...paper, route: null })}
    </main>`,
  })
}
