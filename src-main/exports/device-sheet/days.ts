import type { ReportDate } from '../../contract/report'
import { endInWords, windowInWords } from '../../text/dates'
import type { Lang } from '../../text/t'

const locales = { ja: 'ja-JP', en: 'en-GB' } as const

/** ECMAScript's largest time value, ms. */
const latestMs = 8.64e15

/** The day of a moment (ms since 1970 UTC), as the calendar of this computer has it. */
export const dayOfMoment = (moment: number, lang: Lang): string =>
  Math.abs(moment) <= latestMs ? new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long' }).format(moment) : '–'

/** When something happens: of a change the day it is in force at the latest, of an announcement the time in which it is awaited. */
export const whenInWords = ({ kind, from, to }: ReportDate, lang: Lang): string =>
  kind === 'announcement' ? windowInWords(from, to, lang) : endInWords(from, to, lang)
