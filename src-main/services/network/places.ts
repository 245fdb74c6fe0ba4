/** Gives a place back. Safe to call twice. */
export type Release = () => void

/** How many connections may be open at once to one remote address and port: four. */
export interface Places {
  /** Waits for a free place, first come first served. Rejects with the signal's reason when aborted while waiting. */
  take(place: string, signal: AbortSignal): Promise<Release>
}

interface Row {
  taken: number
  readonly waiting: (() => void)[]
}

export function createPlaces(limit = 4): Places {
  const rows = new Map<string, Row>()

  const give = (address: string, row: Row): Release => {
    const place = { isTaken: true }
    return () => {
      if (!place.isTaken) return
      place.isTaken = false
      const next = row.waiting.shift()
      if (next) return next()
      row.taken -= 1
      if (row.taken === 0) rows.delete(address)
    }
  }

  return {
    async take(address, signal) {
      signal.throwIfAborted()
      const row = rows.get(address) ?? { taken: 0, waiting: [] }
      rows.set(address, row)
      if (row.taken < limit) row.taken += 1
      else await turn(row.waiting, signal)
      return give(address, row)
    },
  }
}

/** Resolves when it is our turn. A place handed on stays counted, so nobody can slip in between. */
function turn(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const arrive = (): void => {
      signal.removeEventListener('abort', leave)
      resolve()
    }
    const leave = (): void => {
      waiting.splice(waiting.indexOf(arrive), 1)
      reject(signal.reason)
    }
    waiting.push(arrive)
    signal.addEventListener('abort', leave, { once: true })
  })
}
