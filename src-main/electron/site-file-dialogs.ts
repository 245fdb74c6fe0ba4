import { dialog } from 'electron'
import type { SiteFileDialogs } from './handlers/site-files'
import type { Press } from './handlers/sheet'

/** The system's dialogs for site files. */
export const siteFileDialogs = ({ askWhere }: Pick<Press, 'askWhere'>): SiteFileDialogs => ({
  askWhere,
  async askWhich() {
    const filters = [{ name: 'SMTP AUTH Navi', extensions: ['smtpnavi'] }]
    const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters })
    return canceled ? null : (filePaths[0] ?? null)
  },
})
