import { t, type Lang } from './t'

const locales = { ja: 'ja-JP', en: 'en-GB' } as const

/** A calendar day (`YYYY-MM-DD`) in words: 2026年12月31日, 31 December 2026. */
export const dayInWords = (day: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

const monthInWords = (day: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

const lastOfMonth = (day: string): string => {
  const [year, month] = day.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10)
}

const isWholeMonth = (from: string, to: string): boolean => from.endsWith('-01') && to === lastOfMonth(from)

/** A window of time in words, as people say it: a day, a month, half a year, a year, or from-to. */
export function windowInWords(from: string, to: string, lang: Lang): string {
  if (from === to) return dayInWords(from, lang)
  const year = from.slice(0, 4)
  const days = `${from.slice(4)} ${to.slice(4)}`
  if (to.startsWith(year)) {
    if (days === '-01-01 -06-30') return t(lang, 'report.window.first-half', { year })
    if (days === '-07-01 -12-31') return t(lang, 'report.window.second-half', { year })
    if (days === '-01-01 -12-31') return t(lang, 'report.window.whole-year', { year })
    if (isWholeMonth(from, to)) return monthInWords(from, lang)
  }
  return t(lang, 'report.window.between', { from: dayInWords(from, lang), to: dayInWords(to, lang) })
}

/** How far away a day is: あと 38 日, 38 days left. Negative `days` are over. */
export function daysInWords(days: number, lang: Lang): string {
  if (days === 0) return t(lang, 'report.days.today')
  if (days === 1) return t(lang, 'report.days.one')
  return days > 0 ? t(lang, 'report.days.left', { days }) : t(lang, 'report.days.over', { days: -days })
}

/** The end of a window, as people say "by": 2026年12月末, the end of December 2026. Half years and years stay windows. */
export function endInWords(from: string, to: string, lang: Lang): string {
  const window = windowInWords(from, to, lang)
  return isWholeMonth(from, to) ? t(lang, 'report.window.end-of', { window }) : window
}

/** The time of day on this computer's clock: 14:05, 14:05. `at` in ms since 1970 UTC. */
export const clockTime = (at: number, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], { timeStyle: 'short' }).format(new Date(at))
