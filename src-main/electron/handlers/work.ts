import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import type { WorkStore } from '../../services/work-store'
import type { Session } from '../session'

/** The work that the window saves also says which evidence belongs to the device being looked at. */
export const workHandlers = (store: WorkStore, session: Session): Handlers['work'] => ({
  save(work) {
    session.remember([...work.seen, ...(work.lastRun?.evidence ?? [])])
    return ok(store.save(work))
  },
  discard() {
    session.forget()
    return ok(store.discard())
  },
})
