import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import { firstAndNewest } from '../../core/report/device-reports'
import { evidenceOf, newSite, withoutDevice, withWork } from '../../core/sites/site-changes'
import type { SiteStore } from '../../services/site-store'
import type { Session } from '../session'

/** The work that the window saves also says which evidence belongs to the device being looked at. */
export const sitesHandlers = (sites: SiteStore, session: Session): Handlers['sites'] => ({
  async save({ key, work }) {
    await sites.change(key.site, (site) =>
      withWork(site ?? newSite(key.site, work.practice), key.device, work, Date.now()),
    )
    session.confirm(work.confirmedLabels)
    const site = await sites.siteOf(key.site)
    session.rememberFirst(firstAndNewest(site?.devices.find(({ id }) => id === key.device)?.runs ?? []).first)
    return ok(session.remember(evidenceOf(site, key.device)))
  },
  async discard(key) {
    session.forget()
    await sites.change(key.site, (site) => {
      const rest = site && withoutDevice(site, key.device)
      return rest?.devices.length === 0 ? undefined : rest
    })
    return ok(await sites.latest())
  },
})
