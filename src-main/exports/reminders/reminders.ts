import type { ListedReport, ReminderFacts } from '../../contract/papers'
import type { RankedRoute, ReportDate } from '../../contract/report'
import { t, type Lang } from '../../text/t'
import { whenInWords } from '../device-sheet/days'
import { paperOf, say } from '../device-sheet/paper'
import { datesOf, routeOnSheet } from '../device-sheet/plan'
import { clean } from '../html'
import { icsOf, type CalendarEvent } from './calendar'
import { expiryEvents } from './expiry-events'

const domain = 'smtp-auth-navi'

/** A short name that is the same in every export (FNV-1a, 32 bits): names of sites and devices do not belong in an identifier. */
function shortName(text: string): string {
  let hash = 0x811c9dc5
  for (const octet of new TextEncoder().encode(text)) hash = Math.imul(hash ^ octet, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

const nameOf = ({ site, report }: ListedReport, lang: Lang): string => {
  const { deviceName } = paperOf(report, lang)
  return clean(site === '' ? deviceName : t(lang, 'reminders.deviceAt', { site, device: deviceName }), 200)
}

/** What tells a device from every other, in every export: its id in the site file, else site and name. */
const deviceMark = (one: ListedReport): string =>
  shortName(one.id ?? `${one.site}\n${paperOf(one.report, 'en').deviceName}`)

/** Ids of our own knowledge only; whatever else a report may hold does not enter an identifier. */
const plain = (id: string): string => id.replace(/[^a-z0-9-]/gi, '').slice(0, 60)

const practice = (listed: readonly ListedReport[], lang: Lang): string =>
  listed.some(({ report }) => report.mapped) ? `${t(lang, 'sheet.practice.banner')}\n` : ''

/** A date of the plan, once for all devices that it concerns. */
function dateEvent(date: ReportDate, listed: readonly ListedReport[], lang: Lang): CalendarEvent {
  const site = [...new Set(listed.map(({ site: name }) => name))].sort().join('\n')
  const devices = listed.map((one) => t(lang, 'reminders.device', { name: nameOf(one, lang) }))
  return {
    // Each site has its own list of devices in it: the calendar of one does not take the place of another's.
    uid: `date-${plain(date.id)}${site === '' ? '' : `-${shortName(site)}`}@${domain}`,
    // Of an announcement the first day on which it may come; of a change the day on which it is in force at the latest.
    day: date.kind === 'change' ? date.to : date.from,
    summary: `${practice(listed, lang)}${t(lang, 'reminders.date', { title: say(date.title, lang) })}`.replaceAll(
      '\n',
      ' ',
    ),
    description: [
      practice(listed, lang) + whenInWords(date, lang),
      clean(say(date.text, lang)),
      t(lang, 'reminders.devices'),
      ...devices,
    ].join('\n'),
    url: date.sources.find(({ url }) => url !== null)?.url ?? null,
    alarmDays: [30, 7],
  }
}

/** A stop-gap has to be undone before it ends by itself. */
function undoEvent(one: ListedReport, route: RankedRoute, ends: ReportDate, lang: Lang): CalendarEvent {
  const device = nameOf(one, lang)
  return {
    uid: `undo-${deviceMark(one)}-${plain(route.id)}@${domain}`,
    day: ends.from,
    summary: `${practice([one], lang)}${t(lang, 'reminders.undo', { device })}`.replaceAll('\n', ' '),
    description: [
      practice([one], lang) + clean(say(route.name, lang)),
      t(lang, 'reminders.who', { who: t(lang, 'report.who.administrator') }),
      clean(say(route.undo, lang)),
      t(lang, 'reminders.undoWhy', { when: whenInWords(ends, lang) }),
    ].join('\n'),
    url: route.sources.find(({ url }) => url !== null)?.url ?? null,
    alarmDays: [60, 30, 7],
  }
}

/** What to be reminded of: the dates that concern these devices, and the stop-gaps to undo. `now`: ms since 1970 UTC. */
export function remindersIcs(
  listed: readonly ListedReport[],
  lang: Lang,
  now: number,
  facts: ReminderFacts = { unusedSignIn: null },
): string {
  const dated = new Map<string, { readonly date: ReportDate; readonly of: readonly ListedReport[] }>()
  for (const one of listed) {
    const { advice } = one.report
    for (const date of datesOf(advice, routeOnSheet(advice)))
      dated.set(date.id, { date, of: [...(dated.get(date.id)?.of ?? []), one] })
  }
  const undos = listed.flatMap((one) => {
    const route = routeOnSheet(one.report.advice)
    return route?.stopGap && route.ends ? [undoEvent(one, route, route.ends, lang)] : []
  })
  const expiries = listed.flatMap((one) =>
    expiryEvents(
      one.report,
      `${practice([one], lang)}${nameOf(one, lang)}`.replaceAll('\n', ' '),
      (kind) => `expiry-${deviceMark(one)}-${kind}@${domain}`,
      facts,
      lang,
    ),
  )
  return icsOf({
    name: t(lang, 'reminders.calendar'),
    productId: `-//${domain}//${lang.toUpperCase()}`,
    stamp: now,
    events: [...[...dated.values()].map(({ date, of }) => dateEvent(date, of, lang)), ...undos, ...expiries],
  })
}
