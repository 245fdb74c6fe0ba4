import type { Deadlines } from '../core/probes/probe'

/** The deadlines of the architecture, in ms. A banner may take long: some servers look up the caller's name first. */
export const standardDeadlines: Deadlines = {
  connectMs: 4_000,
  replyMs: 10_000,
  bannerMs: 35_000,
  conversationMs: 60_000,
  checkMs: 75_000,
}

/**
 * Ends a check when the person cancels it, or with a reason named `TimeoutError` after `checkMs`. A timer of our own holds it: in Node 20 the garbage
 * collector takes an `AbortSignal.timeout` that only `AbortSignal.any` listens to, and the deadline with it.
 */
export function signalOfCheck(cancelled: AbortSignal, checkMs: number): AbortSignal {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(new DOMException('The check took too long', 'TimeoutError')), checkMs)
  // Nobody waits for a check that is over.
  timer.unref()
  const cancel = (): void => {
    clearTimeout(timer)
    end.abort(cancelled.reason)
  }
  if (cancelled.aborted) cancel()
  else cancelled.addEventListener('abort', cancel, { once: true })
  return end.signal
}
