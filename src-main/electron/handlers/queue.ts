import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import type { RunningQueues } from '../run-queue'

/** No secret comes in here: a queue signs in nowhere. */
export const queueHandlers = (queues: RunningQueues): Handlers['queue'] => ({
  start(order) {
    void queues.start(order)
    return ok(undefined)
  },
  cancel: (queue) => ok(queues.cancel(queue)),
})
