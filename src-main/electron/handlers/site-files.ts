import type { Handlers } from '../../contract/ipc'
import { fault, ok } from '../../contract/result'
import { handOutSiteFile } from '../../services/site-exchange'
import type { SiteStore } from '../../services/site-store'
import type { OfferedFiles } from '../offered-files'

/** What the handlers of site files need of Electron. */
export interface SiteFileDialogs {
  /** Asks where to save; null when the person closes the dialog. */
  askWhere(suggested: string): Promise<string | null>
  /** Asks which file to open; null when the person closes the dialog. */
  askWhich(): Promise<string | null>
}

/** Characters that some system does not take in a file name, and what would hide the file. */
const plainName = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 60)

export const siteFilesHandlers = (
  sites: Pick<SiteStore, 'all'>,
  offered: OfferedFiles,
  dialogs: SiteFileDialogs,
  programVersion: string,
): Handlers['siteFiles'] => ({
  async export({ site: id, devices }) {
    const stored = (await sites.all()).find(({ site }) => site.id === id)
    if (stored === undefined) return fault('ipc.bad-input')
    const { site, isPractice } = stored
    const chosen = devices === null ? site.devices : site.devices.filter((device) => devices.includes(device.id))
    const path = await dialogs.askWhere(`${plainName(site.name) || 'smtp-auth-navi'}.smtpnavi`)
    if (path === null) return ok({ path: null })
    const handed = await handOutSiteFile(path, {
      kind: 'site-file',
      schemaVersion: 1,
      practice: isPractice,
      savedAt: Date.now(),
      programVersion,
      sites: [{ ...site, devices: chosen }],
    })
    return handed.ok ? ok({ path }) : handed
  },
  async choose() {
    const path = await dialogs.askWhich()
    return path === null ? ok(null) : offered.offer(path)
  },
  pending: () => offered.pending(),
  async accept({ offer, choices }) {
    const accepted = await offered.accept(offer, new Map(Object.entries(choices)))
    return accepted.ok ? ok({ site: accepted.value }) : accepted
  },
  dismiss: (offer) => ok(offered.dismiss(offer)),
})
