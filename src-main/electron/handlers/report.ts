import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import type { Session } from '../session'

export const reportHandlers = (session: Session): Handlers['report'] => ({
  current: (situation) => ok(session.judgeNow(situation)),
})
