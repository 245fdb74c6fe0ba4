import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import type { WorkStore } from '../../services/work-store'

export const workHandlers = (store: WorkStore): Handlers['work'] => ({
  save: (work) => ok(store.save(work)),
  discard: () => ok(store.discard()),
})
