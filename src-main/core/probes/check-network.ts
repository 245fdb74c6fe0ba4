import type { Connected, Connection, ConnectTo, Network, NotConnected, Resolved } from './network'

/** The network of one check: rows ask each name once, and know of each other's connections. */
export interface CheckNetwork extends Network {
  /** Connects when no other connection of this check to that host and port is open, and keeps others out until it is closed. */
  connectAlone(to: ConnectTo, signal: AbortSignal): Promise<Connected | NotConnected>
  /** Was another connection of this check to the same host and port open while this one was? */
  hadCompany(connection: Connection): boolean
}

/** Who is at one host and port. */
interface Place {
  open: number
  alone: boolean
  /** Those who wait to be alone, first come first served; others wait behind them. */
  readonly wantAlone: (() => void)[]
  readonly wantIn: (() => void)[]
}

/** Makes the network of one check out of a plain one. */
export function checkNetwork(network: Network): CheckNetwork {
  const places = new Map<string, Place>()
  const accompanied = new WeakSet<Connection>()
  const present = new Map<Place, Set<Connection>>()
  const answers = new Map<string, Promise<Resolved<readonly string[]>>>()

  const placeOf = ({ host, port }: ConnectTo): Place => {
    const key = `${host}:${port}`
    const place = places.get(key) ?? { open: 0, alone: false, wantAlone: [], wantIn: [] }
    places.set(key, place)
    return place
  }

  const leave = (place: Place): void => {
    place.open -= 1
    place.alone = false
    if (place.open > 0) return
    const next = place.wantAlone.shift()
    if (next) next()
    else for (const enter of place.wantIn.splice(0)) enter()
  }

  const enter = async (place: Place, alone: boolean, signal: AbortSignal): Promise<void> => {
    const mustWait = () => (alone ? place.open > 0 : place.alone || place.wantAlone.length > 0)
    while (mustWait()) await turn(alone ? place.wantAlone : place.wantIn, signal)
    place.open += 1
    place.alone = alone
  }

  const connectAs = async (to: ConnectTo, alone: boolean, signal: AbortSignal): Promise<Connected | NotConnected> => {
    const place = placeOf(to)
    await enter(place, alone, signal)
    const connected = await network.connect(alone ? { ...to, alone } : to, signal).catch((reason: unknown) => {
      leave(place)
      throw reason
    })
    if (connected.state !== 'connected') {
      leave(place)
      return connected
    }
    const here = present.get(place) ?? new Set<Connection>()
    present.set(place, here)
    const connection = withGoodbye(connected.connection, () => {
      here.delete(connection)
      leave(place)
    })
    here.add(connection)
    if (here.size > 1) for (const each of here) accompanied.add(each)
    return { ...connected, connection }
  }

  return {
    resolve(name, recordType, signal) {
      const key = `${recordType} ${name}`
      const answer = answers.get(key) ?? network.resolve(name, recordType, signal)
      answers.set(key, answer)
      return answer
    },
    resolveMx: (name, signal) => network.resolveMx(name, signal),
    resolveTxt: (name, signal) => network.resolveTxt(name, signal),
    resolvePtr: (address, signal) => network.resolvePtr(address, signal),
    resolveCname: (name, signal) => network.resolveCname(name, signal),
    connect: (to, signal) => connectAs(to, false, signal),
    connectAlone: (to, signal) => connectAs(to, true, signal),
    hadCompany: (connection) => accompanied.has(connection),
    isMapped: (host, port) => network.isMapped(host, port),
  }
}

/** Waits in a queue until called, or until the check ends. */
function turn(queue: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const called = () => {
      signal.removeEventListener('abort', ended)
      resolve()
    }
    const ended = () => {
      const at = queue.indexOf(called)
      if (at >= 0) queue.splice(at, 1)
      reject(signal.reason instanceof Error ? signal.reason : new Error('The check has ended'))
    }
    if (signal.aborted) return ended()
    signal.addEventListener('abort', ended, { once: true })
    queue.push(called)
  })
}

/** The same connection, with `left` called when it is closed the first time. */
function withGoodbye(connection: Connection, left: () => void): Connection {
  let closed = false
  return {
    local: connection.local,
    remote: connection.remote,
    mapped: connection.mapped,
    age: () => connection.age(),
    read: (timeoutMs, signal) => connection.read(timeoutMs, signal),
    write: (bytes) => connection.write(bytes),
    startTls: (host, timeoutMs, signal) => connection.startTls(host, timeoutMs, signal),
    close: () => {
      connection.close()
      if (closed) return
      closed = true
      left()
    },
  }
}
