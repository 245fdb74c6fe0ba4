import type { Evidence } from '../../contract/evidence'
import type { Run, Site, SiteDevice } from '../../contract/site-file'
import type { TenantReading } from '../../contract/tenant-checkup'
import type { Work } from '../../contract/window'

// What a person's work makes of a site. Pure: values in, a value out; the store only keeps it.

/** A site with nothing in it. `scenario`: the practice scenario, null in the real world. */
export const newSite = (id: string, scenario: string | null): Site => ({
  id,
  name: '',
  scenario,
  devices: [],
  tenantReadings: [],
})

/** The site with one device changed. A check that ends after its device was taken away does not bring it back. */
const withDevice = (site: Site, id: string, change: (device: SiteDevice) => SiteDevice): Site => ({
  ...site,
  devices: site.devices.map((known) => (known.id === id ? change(known) : known)),
})

/** Facts that a list of Microsoft told. They are kept by whoever reads the list: a window that saves its work knows nothing of them. */
export const isToldByList = (kind: Evidence['kind']): boolean =>
  kind === 'list.sign-in-seen' || kind === 'list.no-sign-in-seen'

/** Most facts that are kept beside the checks; the oldest of what the device showed go first. */
const mostSeen = 200
export const withToldFacts = (shown: readonly Evidence[], told: readonly Evidence[]): Evidence[] => [
  ...shown.slice(-(mostSeen - told.length)),
  ...told,
]

/** Is this kept beside the checks of a device, and not replaced by the next one? */
export const isBesideChecks = (kind: Evidence['kind']): boolean => kind === 'device.attempted' || isToldByList(kind)

/** The site after somebody answered, ticked or turned a page; a device that is not there yet is made. `at`: ms since 1970 UTC. */
export function withWork(site: Site, device: string, work: Work, at: number): Site {
  const { situation, practice: _scenario, confirmedLabels, seen: shown, ...progress } = work
  const known = site.devices.find(({ id }) => id === device)
  const runs = known?.runs ?? []
  const seen = withToldFacts(
    shown.filter(({ kind }) => !isToldByList(kind)),
    (known?.seen ?? []).filter(({ kind }) => isToldByList(kind)),
  )
  const changed: SiteDevice = {
    id: device,
    changedAt: at,
    situation,
    ...(known?.address === undefined ? {} : { address: known.address }),
    progress,
    runs,
    seen,
    confirmedLabels,
  }
  return known === undefined
    ? { ...site, devices: [...site.devices, changed] }
    : withDevice(site, device, () => changed)
}

/** The site without a device. */
export const withoutDevice = (site: Site, device: string): Site => ({
  ...site,
  devices: site.devices.filter(({ id }) => id !== device),
})

/** The first check is the "before" of every report; of the others the newest are kept. */
const mostRuns = 10

/** The site after a check of a device began: one that was cut off earlier is forgotten. */
export const withRunBegun = (site: Site, device: string, run: Run): Site =>
  withDevice(site, device, (known) => {
    const [first, ...others] = known.runs.filter(({ finishedAt }) => finishedAt !== null)
    const kept = first === undefined ? [] : [first, ...others.slice(-(mostRuns - 2))]
    return { ...known, runs: [...kept, run] }
  })

const withRun = (site: Site, device: string, id: string, change: (run: Run) => Run): Site =>
  withDevice(site, device, (known) => ({
    ...known,
    runs: known.runs.map((run) => (run.id === id ? change(run) : run)),
  }))

/** The site after a running check has learnt a fact. */
export const withFact = (site: Site, device: string, run: string, fact: Evidence): Site =>
  withRun(site, device, run, (known) => ({ ...known, evidence: [...known.evidence, fact] }))

/** The site after a check has ended, with the evidence that counts. */
export const withRunEnded = (
  site: Site,
  device: string,
  run: string,
  { evidence, finishedAt }: Pick<Run, 'evidence' | 'finishedAt'>,
): Site => withRun(site, device, run, (known) => ({ ...known, evidence, finishedAt }))

/** The site after one row of the last check was tried again: it is still the same check, with a new id and these facts. */
export function withRunAmended(site: Site, device: string, run: Run): Site {
  return withDevice(site, device, (known) => {
    const last = known.progress?.lastRun
    const isThere = known.runs.some(({ id }) => id === last)
    const amend = (old: Run) => (old.id === last ? { ...run, startedAt: old.startedAt } : old)
    return { ...known, runs: isThere ? known.runs.map(amend) : [...known.runs, run] }
  })
}

/** What the device showed by itself, and what the run that counts for it has measured. */
export function evidenceOf(site: Site | undefined, device: string): readonly Evidence[] {
  const found = site?.devices.find(({ id }) => id === device)
  const run = found?.runs.find(({ id }) => id === found.progress?.lastRun)
  return [...(found?.seen ?? []), ...(run?.evidence ?? [])]
}

/** The device of a site that was worked on last, as the window goes on with it; undefined when there is none. */
export function newestWork({ devices, scenario }: Site): { readonly device: string; readonly work: Work } | undefined {
  const [newest] = devices
    .flatMap(({ id, changedAt, situation, progress, seen, confirmedLabels }) =>
      progress === null || progress.way === null
        ? []
        : [{ changedAt, device: id, work: { ...progress, situation, practice: scenario, seen, confirmedLabels } }],
    )
    .sort((one, other) => other.changedAt - one.changedAt)
  return newest && { device: newest.device, work: newest.work }
}

/** The site with a reading of its tenant in the place of an earlier one about the same mailbox. */
export const withReading = (site: Site, reading: TenantReading): Site => ({
  ...site,
  tenantReadings: [...site.tenantReadings.filter(({ mailbox }) => mailbox !== reading.mailbox), reading].slice(-20),
})

/** The site without anything about its tenant. */
export const withoutReadings = (site: Site): Site => ({ ...site, tenantReadings: [] })
