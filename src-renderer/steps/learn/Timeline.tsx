import type { LearnBook } from '../../../src-main/contract/learn-book'
import { dayInWords, windowInWords } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'
import { useLearn } from '../../state/learn-store'
import { Sources } from '../../ui/Sources'

type Row = LearnBook['timeline'][number]

/** The dates on one line from past to future, today among them. */
export function Timeline() {
  const { t, lang } = useText()
  const book = useLearn((learn) => learn.book)
  if (book === null) return null
  const { timeline, today } = book
  return (
    <ol className="timeline" aria-label={t('learn.timeline')}>
      {timeline
        .filter(({ from }) => from <= today)
        .map((row) => (
          <Moment key={row.id} row={row} />
        ))}
      <li className="today" aria-current="date">
        <time dateTime={today}>{dayInWords(today, lang)}</time>
        <strong>{t('learn.today')}</strong>
      </li>
      {timeline
        .filter(({ from }) => from > today)
        .map((row) => (
          <Moment key={row.id} row={row} />
        ))}
    </ol>
  )
}

function Moment({ row: { from, to, state, title, text, sources } }: { row: Row }) {
  const { lang, pick } = useText()
  return (
    <li className={state}>
      <time dateTime={from}>{windowInWords(from, to, lang)}</time>
      <div>
        <strong>{pick(title)}</strong>
        <p>{pick(text)}</p>
        <Sources sources={sources} />
      </div>
    </li>
  )
}
