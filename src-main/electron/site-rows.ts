import type { Knowledge } from '../contract/knowledge'
import type { SiteDevice } from '../contract/site-file'
import type { DeviceRow, SiteOverview } from '../contract/sites-window'
import { deviceRow, siteOverview } from '../core/sites/site-rows'
import type { StoredSite } from '../services/site-store'

/** Draws lists of devices. A device that did not change since is not judged again on the same day: a list of hundreds answers at once. */
export interface SiteRows {
  row(device: SiteDevice): DeviceRow
  overview(stored: StoredSite): SiteOverview
}

const dayMs = 86_400_000

export function createSiteRows(knowledge: Knowledge, now: () => number): SiteRows {
  const kept = new WeakMap<SiteDevice, { readonly day: number; readonly row: DeviceRow }>()
  const row = (device: SiteDevice): DeviceRow => {
    const day = Math.floor(now() / dayMs)
    const known = kept.get(device)
    if (known?.day === day) return known.row
    const drawn = deviceRow(device, { knowledge, now: now() })
    kept.set(device, { day, row: drawn })
    return drawn
  }
  return { row, overview: ({ site, isPractice }) => siteOverview(site, isPractice, row) }
}
