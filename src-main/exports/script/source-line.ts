import type { Source } from '../../contract/knowledge-parts'
import { dayInWords } from '../../text/dates'
import { t, type Lang } from '../../text/t'

/** Where something was read, when, and how sure we are. */
export const sourceLine = ({ url, checkedOn, confidence }: Source, lang: Lang): string =>
  t(lang, 'script.source', {
    page: url ?? t(lang, 'sheet.sources.noPage'),
    day: dayInWords(checkedOn, lang),
    word: t(lang, `report.confidence.${confidence}`),
  })
