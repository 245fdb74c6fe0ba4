import type { Source } from '../../contract/knowledge-parts'
import { sourceNote } from '../../text/source-note'
import { t } from '../../text/t'
import { paragraph, type Page } from './page'

/** Where facts come from: address or note, the day it was read, and how sure it is. */
export const sourceLines = (page: Page, sources: readonly Source[], indent: number): readonly string[] =>
  sources.map(({ url, checkedOn, confidence, ...source }) =>
    page.style.faint(
      paragraph(
        page,
        t(page.lang, 'cli.source', {
          where: url ?? sourceNote(source, page.lang) ?? '',
          day: checkedOn,
          confidence: t(page.lang, `report.confidence.${confidence}`),
        }),
        indent,
      ),
    ),
  )
