import type { DeviceState, QueueState } from '../../../src-main/contract/sites-window'
import type { Mark } from '../../ui/StateMark'

/** The sign of each state; always beside its word. */
export const stateMarks: Readonly<Record<DeviceState, Mark>> = {
  'to-do': 'bad',
  'basic-only': 'warn',
  unknown: 'unknown',
  proven: 'ok',
  'not-affected': 'info',
}

export const queueMarks: Readonly<Record<QueueState, Mark>> = {
  waiting: 'wait',
  checking: 'run',
  done: 'ok',
  cancelled: 'skip',
  'no-server': 'unknown',
  failed: 'warn',
}
