import type { DueDate } from '../../../src-main/contract/sites-window'
import { dayInWords, daysInWords } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'

/** The calendar day of a moment on this computer. */
const dayOf = (at: number) => {
  const date = new Date(at)
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}

/** Days in words, in the language on screen. */
export function useDays() {
  const { lang, t, pick } = useText()
  return {
    dayOf: (at: number) => dayInWords(dayOf(at), lang),
    what: ({ what }: DueDate) => (what.kind === 'date' ? pick(what.title) : t(`reminders.page.${what.kind}`)),
    due: ({ day, daysLeft }: DueDate) =>
      t('sites.site.dueDay', { day: dayInWords(day, lang), left: daysInWords(daysLeft, lang) }),
  }
}
