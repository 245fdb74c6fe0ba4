import type { Source } from '../../../src-main/contract/knowledge-parts'
import { dayInWords } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'

/** How sure a fact is, in words, when it was looked up, and the date of the page itself where it bears one. */
export function Sureness({ source }: { source: Source }) {
  const { t, lang } = useText()
  const word = t(`report.confidence.${source.confidence}`)
  const checked = t('family.checked', { word, day: dayInWords(source.checkedOn, lang) })
  return (
    <small className="hint">
      {checked}
      {source.published !== undefined && ` ${t('family.published', { date: source.published })}`}
    </small>
  )
}
