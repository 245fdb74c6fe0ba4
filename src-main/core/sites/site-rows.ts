import type { Knowledge } from '../../contract/knowledge'
import type { Bilingual } from '../../contract/knowledge-parts'
import type { Advice, ReportDate } from '../../contract/report'
import type { Site, SiteDevice } from '../../contract/site-file'
import type { DeviceRow, DeviceState, DueDate, SiteOverview, SiteSummary } from '../../contract/sites-window'
import type { Situation } from '../../contract/situation'
import { daysSince } from '../advice/dates'
import { familyOf } from '../devices/identify'
import { deviceState } from './device-state'
import { judgeDevice } from './judge-device'

/** All states, the most urgent first. */
export const deviceStates: readonly DeviceState[] = ['to-do', 'basic-only', 'unknown', 'proven', 'not-affected']

/** What a row is drawn from besides the device. */
export interface RowContext {
  readonly knowledge: Knowledge
  /** ms since 1970 UTC. */
  readonly now: number
}

/** The row of a device, judged anew. */
export function deviceRow(device: SiteDevice, { knowledge, now }: RowContext): DeviceRow {
  const judged = judgeDevice(device, knowledge, now)
  const { situation, runs, id, changedAt } = device
  const family = familyOf(situation, knowledge.devices)
  const state = deviceState(judged)
  const ends = runs.flatMap(({ finishedAt }) => finishedAt ?? [])
  return {
    id,
    name: situation.device.name ?? null,
    kind: situation.device.kind,
    family: family === undefined ? null : joined(family.vendor, family.name),
    model: situation.device.model ?? null,
    host: situation.sending.host ?? null,
    account: situation.sending.account ?? null,
    state,
    next: nextStep(judged.advice),
    due: nearest([...(isSettled(state) ? [] : dueDates(judged.advice)), ...secretEnds(situation, now)]),
    checkedAt: ends.length === 0 ? null : Math.max(...ends),
    changedAt,
  }
}

const joined = (one: Bilingual, other: Bilingual): Bilingual => ({
  ja: `${one.ja} ${other.ja}`,
  en: `${one.en} ${other.en}`,
})

function nextStep(advice: Advice): Bilingual | null {
  if (advice.outcome === 'not-affected') return null
  if (advice.outcome === 'find-out') return advice.question.question
  return advice.routes.find(({ state }) => state === 'recommended')?.name ?? null
}

const isSettled = (state: DeviceState) => state === 'proven' || state === 'not-affected'

function dueDates(advice: Advice): readonly DueDate[] {
  const date = dateOf(advice)
  return date === null ? [] : [{ day: date.to, daysLeft: date.daysLeft, what: { kind: 'date', title: date.title } }]
}

/** Ends of secrets concern also a device that was changed: then it stops again. */
const secretEnds = ({ expiry }: Situation, now: number): readonly DueDate[] =>
  (['clientSecret', 'azureSecret'] as const).flatMap((kind) => {
    const day = expiry?.[kind]
    return day === undefined ? [] : [{ day, daysLeft: -daysSince(day, now), what: { kind } }]
  })

const nearest = (dates: readonly DueDate[]): DueDate | null =>
  dates.toSorted((one, other) => one.daysLeft - other.daysLeft)[0] ?? null

function dateOf(advice: Advice): ReportDate | null {
  if (advice.outcome === 'works-until') return advice.until
  return advice.outcome === 'find-out' && advice.urgency.kind === 'until' ? advice.urgency.until : null
}

/** A site and its devices. `rowOf` draws a row, so that a caller may keep rows of devices that did not change. */
export function siteOverview(site: Site, isPractice: boolean, rowOf: (device: SiteDevice) => DeviceRow): SiteOverview {
  const devices = site.devices.map(rowOf)
  return { site: siteSummary(site, isPractice, devices), devices }
}

function siteSummary({ id, name, scenario }: Site, isPractice: boolean, devices: readonly DeviceRow[]): SiteSummary {
  const countOf = (state: DeviceState) => devices.filter((device) => device.state === state).length
  const ahead = devices.flatMap(({ due }) => (due === null || due.daysLeft < 0 ? [] : [due]))
  return {
    id,
    name,
    scenario,
    isPractice,
    deviceCount: devices.length,
    states: {
      'to-do': countOf('to-do'),
      'basic-only': countOf('basic-only'),
      unknown: countOf('unknown'),
      proven: countOf('proven'),
      'not-affected': countOf('not-affected'),
    },
    changedAt: devices.reduce((newest, device) => Math.max(newest, device.changedAt, device.checkedAt ?? 0), 0),
    due: nearest(ahead),
  }
}
