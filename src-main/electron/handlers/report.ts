import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import { compareReports } from '../../core/report/compare-reports'
import type { SiteStore } from '../../services/site-store'
import type { Session } from '../session'

export const reportHandlers = (session: Session, sites: Pick<SiteStore, 'settled'>): Handlers['report'] => ({
  async current(situation) {
    // What was saved a moment ago says which evidence counts.
    await sites.settled()
    return ok(session.judgeNow(situation))
  },
  async beforeAfter(situation) {
    await sites.settled()
    const before = session.before()
    return ok(before === null ? null : compareReports(before, session.judgeNow(situation)))
  },
})
