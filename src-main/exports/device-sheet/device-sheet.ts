import type { Report } from '../../contract/report'
import { assertNever } from '../../contract/result'
import { t, type Lang } from '../../text/t'
import type { PaperFrame } from '../../contract/papers'
import { markup, type Fonts, type Html } from '../html'
import { wholePaper, type PaperParts } from '../paper/paper-parts'
import { contactSection, laterSection } from './contact'
import { paperOf, type Paper } from './paper'
import type { SectionId } from './plan'
import { sourcesSection } from './sources'
import { banners, card, head } from './summary'
import { valuesSection } from './values-table'
import { askedSection, recordSection, stepsSection, testSection, undoSection } from './work-sections'

function drawSection(paper: Paper, id: SectionId): Html {
  switch (id) {
    case 'values':
      return valuesSection(paper)
    case 'steps':
      return stepsSection(paper)
    case 'administrator':
    case 'network':
    case 'microsoft':
    case 'recipient':
      return askedSection(paper, id)
    case 'test':
      return testSection(paper)
    case 'contact':
      return contactSection(paper)
    case 'contactLater':
      return laterSection(paper)
    case 'undo':
      return undoSection(paper)
    case 'record':
      return recordSection(paper)
    default:
      return assertNever(id)
  }
}

/**
 * The sheet for the person at the machine's panel: one self-contained HTML file, made for A4, without scripts.
 * `fonts` is for a sheet that is printed here; a sheet that is given away uses the fonts of its reader.
 * It is drawn from the report alone, holds the family's own labels of the language, and never a secret.
 */
export const deviceSheetHtml = (report: Report, lang: Lang, fonts?: Fonts): string =>
  wholePaper(deviceSheet(report, lang), fonts)

/** The same before it becomes a document. */
export function deviceSheet(report: Report, lang: Lang, frame?: PaperFrame): PaperParts {
  const paper = paperOf(report, lang, frame)
  return {
    paper,
    title: `${t(lang, 'sheet.title')} – ${paper.deviceName}`,
    label: t(lang, 'sheet.title'),
    css: '',
    body: markup`${banners(paper)}${head(paper)}${card(paper)}${paper.sections.map((id) => drawSection(paper, id))}${sourcesSection(paper)}`,
  }
}
