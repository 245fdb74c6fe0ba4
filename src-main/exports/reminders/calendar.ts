/** An entry of a whole day with its alarms. */
export interface CalendarEvent {
  /** The same in every export, so that importing again does not double it (RFC 5545 3.8.4.7). */
  readonly uid: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly summary: string
  readonly description: string
  readonly url: string | null
  /** Days before, one alarm each. */
  readonly alarmDays: readonly number[]
}

interface Calendar {
  readonly name: string
  readonly productId: string
  /** ms since 1970 UTC. */
  readonly stamp: number
  readonly events: readonly CalendarEvent[]
}

/** Text of a property (RFC 5545 3.3.11): control characters go, line breaks become `\n`. */
export const icsText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

const encoder = new TextEncoder()

/** A content line folded so that no line is longer than 75 octets and no character is cut (RFC 5545 3.1). */
export function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).byteLength
    if (octets + size > 75) {
      lines.push(current)
      // The blank that begins a continued line counts.
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].map((part) => `${part}\r\n`).join('')
}

const dateOf = (day: string): string => day.replaceAll('-', '')
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const momentOf = (at: number): string => new Date(at).toISOString().replace(/[-:]|[.]\d+/g, '')

/** Of two versions of an event the higher one counts (RFC 5545 3.8.7.4): minutes since 1970, so that a later export is the newer one. */
const sequenceOf = (at: number): number => Math.max(0, Math.floor(at / 60_000))

const eventLines = ({ uid, day, summary, description, url, alarmDays }: CalendarEvent, stamp: number) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${momentOf(stamp)}`,
  `SEQUENCE:${sequenceOf(stamp)}`,
  `DTSTART;VALUE=DATE:${dateOf(day)}`,
  `DTEND;VALUE=DATE:${dateOf(dayAfter(day))}`,
  `SUMMARY:${icsText(summary)}`,
  `DESCRIPTION:${icsText(description)}`,
  ...(url === null ? [] : [`URL:${url}`]),
  // It takes nobody's time (RFC 5545 3.8.2.7).
  'TRANSP:TRANSPARENT',
  ...alarmDays.flatMap((days) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-P${days}D`,
    `DESCRIPTION:${icsText(summary)}`,
    'END:VALARM',
  ]),
  'END:VEVENT',
]

/** A calendar as text (RFC 5545), its lines ending in CRLF. */
export function icsOf({ name, productId, stamp, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${icsText(productId)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsText(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('')
}
