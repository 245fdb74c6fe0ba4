import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import type { Site } from '../../contract/site-file'
import type { DeviceKey } from '../../contract/window'
import { firstAndNewest } from '../../core/report/device-reports'
import { evidenceOf, newSite, withoutDevice, withWork } from '../../core/sites/site-changes'
import {
  deviceLike,
  putBackDevices,
  takeDevices,
  withDeviceName,
  withNewDevice,
  workWith,
  type TakenDevices,
} from '../../core/sites/site-list-changes'
import type { SiteStore } from '../../services/site-store'
import type { Session } from '../session'
import type { SiteRows } from '../site-rows'

interface SitesParts {
  readonly sites: SiteStore
  readonly session: Session
  readonly rows: SiteRows
  /** Makes the sample site of practice. */
  readonly makeSample: (lang: 'ja' | 'en') => Promise<Site>
}

/** The work that the window saves also says which evidence belongs to the device being looked at. */
export function sitesHandlers({ sites, session, rows, makeSample }: SitesParts): Handlers['sites'] {
  const takenSites = new Map<string, Site>()
  const takenDevices = new Map<string, TakenDevices>()
  const changed = async (id: string, change: (site: Site) => Site) => {
    await sites.change(id, (site) => site && change(site))
    return ok(undefined)
  }
  const open = async ({ site: id, device }: DeviceKey) => {
    const site = await sites.siteOf(id)
    const found = site?.devices.find((known) => known.id === device)
    if (site === undefined || found === undefined) return ok(null)
    return ok({ key: { site: id, device }, work: workWith(found, site.scenario) })
  }
  return {
    async save({ key, work }) {
      await sites.change(key.site, (site) =>
        withWork(site ?? newSite(key.site, work.practice), key.device, work, Date.now()),
      )
      session.confirm(work.confirmedLabels)
      const site = await sites.siteOf(key.site)
      session.rememberTenant(site?.tenantReadings ?? [])
      session.rememberFirst(firstAndNewest(site?.devices.find(({ id }) => id === key.device)?.runs ?? []).first)
      return ok(session.remember(evidenceOf(site, key.device)))
    },
    async discard(key) {
      session.forget()
      await sites.change(key.site, (site) => {
        const rest = site && withoutDevice(site, key.device)
        // A site that somebody named stays, also without devices.
        return rest?.devices.length === 0 && rest.name === '' ? undefined : rest
      })
      return ok(await sites.latest())
    },
    async list() {
      const all = await sites.all()
      return ok({ sites: all.map((stored) => rows.overview(stored).site), notices: [...sites.takeNotices()] })
    },
    async overview(id) {
      const stored = (await sites.all()).find(({ site }) => site.id === id)
      return ok(stored === undefined ? null : rows.overview(stored))
    },
    async create({ site: id, name }) {
      await sites.change(id, (site) => site ?? { ...newSite(id, null), name })
      return ok(undefined)
    },
    rename: ({ site: id, name }) => changed(id, (site) => ({ ...site, name })),
    async takeAway(id) {
      await sites.change(id, (site) => {
        if (site !== undefined) takenSites.set(id, site)
        return undefined
      })
      return ok(undefined)
    },
    async putBack(id) {
      const taken = takenSites.get(id)
      takenSites.delete(id)
      if (taken !== undefined) await sites.change(id, (site) => site ?? taken)
      return ok(undefined)
    },
    openDevice: open,
    async addDevice({ key, like, name }) {
      const at = Date.now()
      await changed(key.site, (site) => {
        const model = site.devices.find(({ id }) => id === like)
        const newest = site.devices.toSorted((one, other) => other.changedAt - one.changedAt)[0]
        const added = deviceLike(model ?? newest, key.device, { name, isSameMachine: model !== undefined, at })
        return withNewDevice(site, added, model?.id ?? null)
      })
      return open(key)
    },
    renameDevice: ({ key, name }) => changed(key.site, (site) => withDeviceName(site, key.device, name, Date.now())),
    takeDevices: ({ site: id, devices }) =>
      changed(id, (site) => {
        const { site: rest, taken } = takeDevices(site, devices)
        takenDevices.set(id, taken)
        return rest
      }),
    putBackDevices(id) {
      const taken = takenDevices.get(id)
      takenDevices.delete(id)
      return changed(id, (site) => (taken === undefined ? site : putBackDevices(site, taken)))
    },
    async sample(lang) {
      const site = await makeSample(lang)
      await sites.change(site.id, () => site)
      return ok(site.id)
    },
  }
}
