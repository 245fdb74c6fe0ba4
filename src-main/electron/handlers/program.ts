import type { Handlers } from '../../contract/ipc'
import { fault, ok } from '../../contract/result'
import type { Knowledge } from '../../contract/knowledge'
import { isOver, toReportDate } from '../../core/advice/dates'
import type { SettingsStore } from '../../services/settings-store'
import type { SiteStore } from '../../services/site-store'
import { qrDrawing } from '../../exports/qr-code'
import { isAllowedLink } from '../security/allowed-links'

/** What the program handlers need of Electron. */
export interface Desktop {
  openInBrowser(url: string): Promise<void>
  writeClipboard(text: string): void
}

export const programHandlers = (
  version: string,
  knowledge: Knowledge,
  settings: SettingsStore,
  sites: Pick<SiteStore, 'latest' | 'takeNotices'>,
  desktop: Desktop,
): Handlers['program'] => ({
  async state() {
    const now = Date.now()
    const next = knowledge.timeline.find(
      (row) => row.state === 'in-force' && row.kind === 'change' && !isOver(row, now),
    )
    return ok({
      version,
      lang: settings.lang,
      knowledgeCheckedOn: knowledge.checkedOn,
      nextDate: next === undefined ? null : toReportDate(next, now),
      now,
      saved: await sites.latest(),
      notices: [...sites.takeNotices()],
    })
  },
  setLanguage: (lang) => ok(settings.setLang(lang)),
  async openLink(url) {
    if (!isAllowedLink(url, knowledge)) return fault('ipc.bad-input')
    return ok(await desktop.openInBrowser(url))
  },
  copy: (text) => ok(desktop.writeClipboard(text)),
  qrCode: (address) => ok(qrDrawing(address)),
})
