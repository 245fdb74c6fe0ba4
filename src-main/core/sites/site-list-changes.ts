import type { Site, SiteDevice } from '../../contract/site-file'
import { Situation } from '../../contract/situation'
import type { Work } from '../../contract/window'

// What the lists of sites and devices do to a site. Pure: values in, a value out.

/** Questions whose answers belong to the office: whoever adds a device is not asked them again. */
const officeQuestions = ['server', 'fixedIp', 'securityDefaults', 'otherWays']
/** Questions about the machine that a second one of the same kind answers alike. */
const machineQuestions = ['kind', 'family']

/**
 * A further device of the office of `like`: answers about office, tenant, server and sender stay, never an account. `isSameMachine`: it is one more of
 * the same model. `at`: ms since 1970 UTC.
 */
export function deviceLike(
  like: SiteDevice | undefined,
  id: string,
  { name, isSameMachine, at }: { readonly name: string; readonly isSameMachine: boolean; readonly at: number },
): SiteDevice {
  const { device, sending, office, tenant } = like?.situation ?? Situation.parse({})
  const kept = isSameMachine ? { kind: device.kind, family: device.family, model: device.model } : {}
  const situation = Situation.parse({
    device: { ...kept, ...(name === '' ? {} : { name }) },
    sending: { host: sending.host, port: sending.port, encryption: sending.encryption, from: sending.from },
    office,
    tenant,
  })
  const questions = isSameMachine ? [...machineQuestions, ...officeQuestions] : officeQuestions
  const answered = (like?.progress?.answered ?? []).filter((question) => questions.includes(question))
  const progress = { way: 'device', answered, page: null, ticked: [], lastRun: null } as const
  return {
    id,
    changedAt: at,
    situation,
    progress: { ...progress, answered, ticked: [] },
    runs: [],
    seen: [],
    confirmedLabels: [],
  }
}

/** The site with a device after the one named, or at its end. */
export function withNewDevice(site: Site, device: SiteDevice, after: string | null): Site {
  const at = site.devices.findIndex(({ id }) => id === after)
  const place = at < 0 ? site.devices.length : at + 1
  return { ...site, devices: site.devices.toSpliced(place, 0, device) }
}

/** The site with another name for one of its devices; an empty one takes the name away. */
export function withDeviceName(site: Site, id: string, name: string, at: number): Site {
  return {
    ...site,
    devices: site.devices.map((device) => {
      if (device.id !== id) return device
      const { name: _old, ...rest } = device.situation.device
      const named = { ...rest, ...(name === '' ? {} : { name }) }
      return { ...device, changedAt: at, situation: { ...device.situation, device: named } }
    }),
  }
}

/** Devices that were taken away, each with its place, so that they can be put back. */
export interface TakenDevices {
  readonly devices: readonly { readonly at: number; readonly device: SiteDevice }[]
}

/** The site without some devices, and what was taken. */
export function takeDevices(site: Site, ids: readonly string[]): { readonly site: Site; readonly taken: TakenDevices } {
  const isTaken = ({ id }: SiteDevice) => ids.includes(id)
  return {
    site: { ...site, devices: site.devices.filter((device) => !isTaken(device)) },
    taken: { devices: site.devices.flatMap((device, at) => (isTaken(device) ? [{ at, device }] : [])) },
  }
}

/** The site with the taken devices in their places again. One that has come back by another way stays as it is now. */
export const putBackDevices = (site: Site, { devices }: TakenDevices): Site =>
  devices.reduce(
    (now, { at, device }) =>
      now.devices.some(({ id }) => id === device.id) ? now : { ...now, devices: now.devices.toSpliced(at, 0, device) },
    site,
  )

/** How the window goes on with a device of a site. One that nobody has opened yet begins at its first question. */
export function workWith({ situation, progress, seen, confirmedLabels }: SiteDevice, scenario: string | null): Work {
  const begun = progress ?? { answered: [], page: null, ticked: [], lastRun: null }
  return { ...begun, way: progress?.way ?? 'device', situation, practice: scenario, seen, confirmedLabels }
}
