import type { ListedReport, ReminderFacts } from '../../contract/papers'
import { dayInWords } from '../../text/dates'
import { t, type Lang } from '../../text/t'
import { sureness } from '../device-sheet/paper'
import type { CalendarEvent } from './calendar'

type Expiry = NonNullable<ListedReport['report']['situation']['expiry']>

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What expires at a device, from the days that somebody wrote down. `name`: what the event is about; `uid`: a name for each kind that stays. */
export function expiryEvents(
  { situation: { expiry } }: ListedReport['report'],
  name: string,
  uid: (kind: keyof Expiry) => string,
  { unusedSignIn }: ReminderFacts,
  lang: Lang,
): readonly CalendarEvent[] {
  if (expiry === undefined) return []
  const secrets = (['clientSecret', 'azureSecret'] as const).flatMap((kind): readonly CalendarEvent[] => {
    const day = expiry[kind]
    if (day === undefined) return []
    return [
      {
        uid: uid(kind),
        day,
        summary: t(lang, `reminders.expiry.${kind}.title`, { device: name }),
        description: [
          t(lang, 'reminders.who', { who: t(lang, 'report.who.administrator') }),
          t(lang, `reminders.expiry.${kind}.what`),
          t(lang, 'reminders.expiry.next'),
        ].join('\n'),
        url: null,
        alarmDays: [60, 30, 7],
      },
    ]
  })
  const days = unusedSignIn?.number?.value
  const [source] = unusedSignIn?.sources ?? []
  if (expiry.signedIn === undefined || days === undefined || source === undefined) return secrets
  return [
    ...secrets,
    {
      uid: uid('signedIn'),
      day: dayAfter(expiry.signedIn, days),
      summary: t(lang, 'reminders.expiry.signedIn.title', { device: name }),
      description: [
        t(lang, 'reminders.who', { who: t(lang, 'report.who.user') }),
        t(lang, 'reminders.expiry.signedIn.what', { day: dayInWords(expiry.signedIn, lang), days }),
        sureness(source.confidence, lang),
      ].join('\n'),
      url: source.url,
      alarmDays: [14, 3],
    },
  ]
}
