import { setImmediate as nextTurn } from 'node:timers/promises'
import { fault, ok, type Result } from '../../contract/result'

/** How a long piece of work lets others have their turn, tells how far it is, and is stopped. */
export interface Pace {
  readonly signal: AbortSignal
  /** Rows read so far. */
  readonly tell: (rows: number) => void
}

/** How long others wait at most, ms. */
const longestTurn = 12

/** All of a lazy list, with pauses. Faults: `list.too-many-rows`; `list.cancelled`, which only the caller's own signal causes. */
export async function gather<T>(
  rows: Iterable<T>,
  { signal, tell }: Pace,
  most: number,
): Promise<Result<readonly T[]>> {
  const gathered: T[] = []
  let since = performance.now()
  for (const row of rows) {
    gathered.push(row)
    if (gathered.length > most) return fault('list.too-many-rows', { most })
    if (gathered.length % 64 !== 0 || performance.now() - since < longestTurn) continue
    tell(gathered.length)
    await nextTurn()
    if (signal.aborted) return fault('list.cancelled')
    since = performance.now()
  }
  return ok(gathered)
}
