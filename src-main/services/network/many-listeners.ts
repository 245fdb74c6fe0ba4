import { setMaxListeners } from 'node:events'

/** More rows wait on the signal of one check than Node takes for usual; its warning about a leak would be none. */
const enough = 200

/** The same signal, which many may wait on. */
export function forMany(signal: AbortSignal): AbortSignal {
  setMaxListeners(enough, signal)
  return signal
}
