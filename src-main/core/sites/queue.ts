import type { Run, Site, SiteDevice } from '../../contract/site-file'
import type { Situation } from '../../contract/situation'
import { asksTheSame, runThatCounts } from './judge-device'

// Checks of many devices without any secret. Pure: which of them ask the same, and what their facts make of a site.

/**
 * Devices whose checks would ask the same server the same things, together: it is asked once for all of them. Everything that was answered decides, but for
 * what names the device and what only a signed-in or sent mail uses. Devices without a server are not in any group.
 */
export function queueGroups(devices: readonly SiteDevice[]): readonly (readonly SiteDevice[])[] {
  const groups = new Map<string, SiteDevice[]>()
  for (const device of devices) {
    if (device.situation.sending.host === undefined) continue
    const key = JSON.stringify(whatIsAsked(device.situation))
    groups.set(key, [...(groups.get(key) ?? []), device])
  }
  return [...groups.values()]
}

function whatIsAsked({ sending, office, tenant }: Situation) {
  const { worksNow: _now, recipientsPerDay: _count, largestMegabytes: _size, testRecipient: _to, ...asked } = sending
  return [asked, office, tenant]
}

const rowOf = ({ probe, target }: Run['evidence'][number]) => `${probe}\n${target}`

/**
 * The site after a check without secrets. What an earlier check that still counts has shown with a secret stands beside it, under ids of its own: a check
 * that may not sign in says nothing against it. A check of settings that were changed meanwhile is kept, but does not count.
 */
export const withQueuedRun = (site: Site, id: string, run: Run): Site => ({
  ...site,
  devices: site.devices.map((device) => (device.id === id ? deviceAfter(device, run) : device)),
})

function deviceAfter(device: SiteDevice, run: Run): SiteDevice {
  if (!asksTheSame(device.situation, run.situation)) return { ...device, runs: keptRuns(device.runs, run) }
  const whole = { ...run, evidence: withEarlier(run, runThatCounts(device)) }
  const progress = device.progress && { ...device.progress, lastRun: run.id }
  return { ...device, runs: keptRuns(device.runs, whole), progress }
}

function withEarlier(run: Run, earlier: Run | undefined): Run['evidence'] {
  const rows = new Set(run.evidence.filter(({ kind }) => !isNotTried(kind)).map(rowOf))
  const carried = (earlier?.evidence ?? [])
    .filter((fact) => !rows.has(rowOf(fact)) && !isNotTried(fact.kind))
    // Ids are unique within one check only; one that was carried before has its own already.
    .map((fact) => ({ ...fact, id: fact.id.includes(' ') ? fact.id : `${fact.id} ${earlier?.id ?? ''}` }))
  const carriedRows = new Set(carried.map(rowOf))
  return [...run.evidence.filter((fact) => !isNotTried(fact.kind) || !carriedRows.has(rowOf(fact))), ...carried]
}

const isNotTried = (kind: string) => ['probe.not-run', 'auth.not-tried', 'mail.not-tried'].includes(kind)

/** The first check is the "before" of every report; of the others the newest are kept. One that was cut off is forgotten. */
function keptRuns(runs: readonly Run[], newest: Run): Run[] {
  const [first, ...others] = runs.filter(({ finishedAt }) => finishedAt !== null)
  return first === undefined ? [newest] : [first, ...others.slice(-8), newest]
}
