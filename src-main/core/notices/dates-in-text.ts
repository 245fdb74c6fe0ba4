/** A month or half a year that a text names. */
export interface NamedTime {
  /** `2025-09`, or `2027-H2` for half a year. */
  readonly time: string
  /** Place in the text. */
  readonly at: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = '(20\\d\\d|令和 ?\\d{1,2}|R\\.? ?\\d{1,2})'
const dayOfMonth = '(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?,? ?)?'
const to = ' ?(?:から|より|および|及び|と|and|to|through|until|[-–—~〜～・、,])+ ?'

/** Each way to write a time: its expression, and how its parts are read. */
const forms: readonly { readonly form: RegExp; readonly read: (parts: readonly string[]) => readonly string[] }[] = [
  // 2025年9月, 2025 年 9 月, 令和7年9月1日, R7年9月; then perhaps から4月 without a year.
  {
    form: new RegExp(
      `${year} ?年 ?(\\d{1,2}) ?月(?: ?(?:\\d{1,2} ?日|上旬|中旬|下旬|末|初め))?(?:${to}(\\d{1,2}) ?月)?`,
      'gi',
    ),
    read: ([which = '', first = '', second = '']) => monthsOf(which, [first, second]),
  },
  // 2027年後半, 2027年下半期
  {
    form: new RegExp(`${year} ?年 ?(?:の)?(後半|下半期|下期|前半|上半期|上期)`, 'gi'),
    read: ([which = '', half = '']) => halfOf(which, /後|下/.test(half)),
  },
  // 2026年末
  { form: new RegExp(`${year} ?年(?:の)?末`, 'gi'), read: ([which = '']) => monthsOf(which, ['12']) },
  // 2025/9, 2025/9/1, 2025-09-01, 2025.9.1, R7.9.1
  {
    form: new RegExp(`(?<![\\d./-])${year} ?[/.-] ?(\\d{1,2})(?: ?[/.-] ?\\d{1,2})?(?![\\d])`, 'gi'),
    read: ([which = '', month = '']) => monthsOf(which, [month]),
  },
  // 9/30/2025: the American order, as it stands in most notices in English
  {
    form: /(?<![\d./-])(\d{1,2})\/\d{1,2}\/(20\d\d)(?!\d)/g,
    read: ([month = '', which = '']) => monthsOf(which, [month]),
  },
  // March 1 to April 30, 2026; March and April 2026; September 2025; Sept. 30th, 2025
  {
    form: new RegExp(`\\b${monthName} ?${dayOfMonth}(?:${to}${monthName} ?${dayOfMonth})?(?:of )?(20\\d\\d)\\b`, 'gi'),
    read: ([first = '', second = '', which = '']) => monthsOf(which, [first, second]),
  },
  // the second half of 2027, H2 2027, 2H 2027
  {
    form: /\b(first|second) half of (20\d\d)\b/gi,
    read: ([half = '', which = '']) => halfOf(which, /second/i.test(half)),
  },
  {
    form: /\b(?:H([12])|([12])H)[ /-]?(20\d\d)\b/gi,
    read: ([one = '', other = '', which = '']) => halfOf(which, one + other === '2'),
  },
]

/** Months and half years a text names, in whatever form, in the order of the text. Full-width signs must have become plain before. */
export function namedTimes(text: string): readonly NamedTime[] {
  return forms
    .flatMap(({ form, read }) =>
      [...text.matchAll(form)].flatMap((found) =>
        clockFollows.test(text.slice(found.index + found[0].length).slice(0, 12))
          ? []
          : read(found.slice(1).map((part) => part ?? '')).map((time) => ({ time, at: found.index })),
      ),
    )
    .toSorted((a, b) => a.at - b.at)
}

/** A time of day behind a date belongs to a log line or the head of a mail, never to a plan. */
const clockFollows = /^(?:[T,日 ]|\(.\)|at )*\d{1,2}:\d\d/

/** 令和1年 (R1) is 2019. */
const yearOf = (written: string): number => {
  const number = Number(/\d+/.exec(written)?.[0])
  return /^20\d\d$/.test(written) ? number : 2018 + number
}

function monthsOf(written: string, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const number = /^\d/.test(name) ? Number(name) : months.indexOf(name.slice(0, 3).toLowerCase()) + 1
    return number >= 1 && number <= 12 ? [`${yearOf(written)}-${String(number).padStart(2, '0')}`] : []
  })
}

const halfOf = (written: string, second: boolean): readonly string[] => [`${yearOf(written)}-H${second ? 2 : 1}`]
