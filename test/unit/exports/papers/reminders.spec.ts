import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { folded, icsText } from '../../../../src-main/exports/reminders/calendar'
import { remindersIcs } from '../../../../src-main/exports/reminders/reminders'
import { reminderFacts } from '../../../../src-main/core/report/reminder-facts'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { oauthRoute, passwordRoute, sampleMoment, sampleReport } from '../../support/sample-report'

const office = (name: string, site = '', mapped = false) => ({
  site,
  report: sampleReport({ routes: [passwordRoute], situation: { device: { name } }, mapped }),
})

/** The events as a calendar program reads them. */
function eventsOf(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const alarms = component
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')))
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      description: event.description,
      alarms,
    }
  })
}

it('reminds of the dates of the plan once for all devices, and of every stop-gap to undo', () => {
  const ics = remindersIcs([office('複合機 A; 1F, 東', '本社'), office('B\\n')], 'ja', sampleMoment)
  const events = eventsOf(ics)
  expect(events.map(({ start, end, summary, alarms }) => ({ start, end, summary, alarms }))).toEqual([
    {
      start: '2026-12-31',
      end: '2027-01-01',
      summary: 'メール送信: 今のテナントで、Basic 認証が初期設定で切られます',
      alarms: ['-P30D', '-P7D'],
    },
    {
      start: '2027-07-01',
      end: '2027-07-02',
      summary: 'メール送信: 最後の日が発表されます',
      alarms: ['-P30D', '-P7D'],
    },
    {
      start: '2027-07-01',
      end: '2027-07-02',
      summary: '一時的な設定を元に戻す: 本社: 複合機 A; 1F, 東',
      alarms: ['-P60D', '-P30D', '-P7D'],
    },
    {
      start: '2027-07-01',
      end: '2027-07-02',
      summary: '一時的な設定を元に戻す: B\\n',
      alarms: ['-P60D', '-P30D', '-P7D'],
    },
  ])
  expect(events[0]?.description.split('\n').slice(-2)).toEqual(['・本社: 複合機 A; 1F, 東', '・B\\n'])
  expect(ics).toContain('DTSTAMP:20261123T120000Z\r\n')
})

it('gives the same identifiers in every export, and others to other devices', () => {
  const uids = (...names: readonly string[]) =>
    eventsOf(
      remindersIcs(
        names.map((name) => office(name)),
        'en',
        Date.now(),
      ),
    ).map(({ uid }) => uid)
  expect(uids('A', 'B')).toEqual(uids('A', 'B'))
  expect(new Set(uids('A', 'B')).size).toBe(4)
})

it('is a calendar without entries where nothing expires, and says so of practice', () => {
  expect(eventsOf(remindersIcs([{ site: '', report: sampleReport({ outcome: 'not-affected' }) }], 'en', 0))).toEqual([])
  expect(
    eventsOf(remindersIcs([office('A', '', true)], 'ja', 0)).every(({ summary }) => summary.includes('練習')),
  ).toBe(true)
})

it('lets no name end its line and begin a property of its own', () => {
  const ics = remindersIcs([office('A\r\nBEGIN:VEVENT\r\nhunter2:x')], 'en', 0)
  expect(ics).not.toMatch(/^hunter2/m)
  expect(eventsOf(ics).length).toBe(3)
})

it('folds at 75 octets without cutting a character, and unfolds to the same', () => {
  const line = `SUMMARY:${'機器😀é'.repeat(60)}`
  const lines = folded(line).split('\r\n').slice(0, -1)
  expect([
    lines.every((part) => new TextEncoder().encode(part).byteLength <= 75),
    lines.length > 5,
    lines.join('\r\n').replaceAll('\r\n ', ''),
  ]).toEqual([true, true, line])
  expect(icsText('a;b,c\\d\r\ne\u0000')).toBe('a\\;b\\,c\\\\d\\ne')
})

const expiry = { clientSecret: '2028-12-01', azureSecret: '2027-06-30', signedIn: '2026-11-20' }
const expiring = (name: string, id: string, days = expiry) => ({
  id,
  site: '本社',
  report: sampleReport({
    outcome: 'already-failing',
    routes: [oauthRoute],
    situation: { device: { name }, expiry: days },
  }),
})

it('reminds of secrets, and of a sign-in that ends when it is not used, with what to do and by whom', () => {
  const facts = reminderFacts(shippedKnowledge)
  const ics = remindersIcs([expiring('複合機', 'a')], 'ja', sampleMoment, facts)
  const events = eventsOf(ics).filter(({ uid }) => uid.startsWith('expiry-'))
  expect(events.map(({ start, summary, alarms }) => ({ start, summary, alarms }))).toEqual([
    { start: '2028-12-01', summary: 'シークレットの期限: 本社: 複合機', alarms: ['-P60D', '-P30D', '-P7D'] },
    { start: '2027-06-30', summary: 'Azure のシークレットの期限: 本社: 複合機', alarms: ['-P60D', '-P30D', '-P7D'] },
    // Ninety days later.
    { start: '2027-02-18', summary: 'サインインの確認: 本社: 複合機', alarms: ['-P14D', '-P3D'] },
  ])
  expect(events.map(({ description }) => description.split('\n')[0])).toEqual([
    'する人: 管理者',
    'する人: 管理者',
    expect.stringMatching(/^する人: /),
  ])
  expect(events[2]?.description).toMatch(/90日間.*\n.*公式/s)
  expect(ics).not.toMatch(/VTIMEZONE|TZID|DTSTART:\d/)
})

it('says nothing of a sign-in while nobody knows how long one is good for', () => {
  const uids = eventsOf(remindersIcs([expiring('A', 'a')], 'ja', sampleMoment)).map(({ uid }) => uid)
  expect(uids.filter((uid) => uid.includes('signedIn'))).toEqual([])
})

it('names an event the same in every export, also after the device got another name, and numbers the later one higher', () => {
  const export1 = remindersIcs([expiring('複合機', 'a'), expiring('プリンター', 'b')], 'ja', sampleMoment)
  const export2 = remindersIcs(
    [expiring('2階の複合機', 'a'), expiring('プリンター', 'b')],
    'en',
    sampleMoment + 86_400_000,
  )
  const uids = (ics: string) => eventsOf(ics).map(({ uid }) => uid)
  const sequences = (ics: string) => [...ics.matchAll(/SEQUENCE:(\d+)/g)].map(([, number]) => Number(number))
  expect(uids(export2)).toEqual(uids(export1))
  expect(new Set(uids(export1)).size).toBe(uids(export1).length)
  expect(sequences(export2).every((number, at) => number > (sequences(export1)[at] ?? Infinity))).toBe(true)
  const elsewhere = remindersIcs([{ ...office('A', '支社') }], 'ja', sampleMoment)
  const here = remindersIcs([{ ...office('A', '本社') }], 'ja', sampleMoment)
  expect(uids(elsewhere).filter((uid) => uids(here).includes(uid))).toEqual([])
})
