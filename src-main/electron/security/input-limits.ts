/** Larger than anything a page has to say: a pasted log of 5 MB. Counted in characters. */
export const maxInputSize = 8_000_000
/** What is counted for each value, so that many small ones are not free. */
const perValue = 8

/** Is this message of a size that is looked at? Stops counting where it is not; follows no getter, because what crosses is a copy. */
export function isWithinSize(message: unknown, limit = maxInputSize): boolean {
  let left = limit
  const waiting: unknown[] = [message]
  while (waiting.length > 0) {
    const value = waiting.pop()
    left -= perValue
    if (typeof value === 'string') left -= value.length
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) left -= value.byteLength
    else if (typeof value === 'object' && value !== null) {
      // Lists of the wrong kind are counted before they are walked.
      const entries = Array.isArray(value) ? value : Object.entries(value).flat()
      left -= perValue * entries.length
      if (left >= 0) for (const entry of entries) waiting.push(entry)
    }
    if (left < 0) return false
  }
  return true
}

/** So many calls may be unanswered at once. A page asks a handful; a page that somebody else has taken over may ask without end. */
const mostUnanswered = 100

/** Counts what is under way. `enter` says no when there is too much; whoever got in calls `leave`. */
export function createTurnstile(most = mostUnanswered): { enter(): boolean; leave(): void } {
  let inside = 0
  return {
    enter() {
      if (inside >= most) return false
      inside += 1
      return true
    },
    leave: () => void (inside -= 1),
  }
}
