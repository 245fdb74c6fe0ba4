import type { Knowledge } from '../../contract/knowledge'
import { fault, ok, type Result } from '../../contract/result'
import { deviceReports, type DeviceReports } from '../../core/report/device-reports'
import type { SiteStore } from '../../services/site-store'

/** Devices of a site judged now, in the order of the site. Fault: `sheet.no-device`. */
export type ListDevices = (site: string, devices: readonly string[] | null) => Promise<Result<readonly DeviceReports[]>>

export const listDevices =
  (sites: Pick<SiteStore, 'siteOf' | 'settled'>, knowledge: Knowledge, version: string): ListDevices =>
  async (siteId, wanted) => {
    await sites.settled()
    const site = await sites.siteOf(siteId)
    const devices = (site?.devices ?? []).filter(({ id }) => wanted === null || wanted.includes(id))
    if (site === undefined || devices.length === 0) return fault('sheet.no-device', { known: '' })
    const program = { name: 'SMTP AUTH Navi', version }
    return ok(deviceReports({ sites: [{ ...site, devices }] }, { now: Date.now(), program, knowledge }))
  }
