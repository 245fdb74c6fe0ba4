import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import type { SiteStore } from '../../services/site-store'
import type { Session } from '../session'

export const reportHandlers = (session: Session, sites: Pick<SiteStore, 'settled'>): Handlers['report'] => ({
  async current(situation) {
    // What was saved a moment ago says which evidence counts.
    await sites.settled()
    return ok(session.judgeNow(situation))
  },
})
