import type { Endpoint } from '../../../src-main/contract/evidence'
import type { Connected, ConnectTo, Network, NotConnected, Resolved } from '../../../src-main/core/probes/network'
import { FakeConnection } from './fake-connection'
import type { ScriptLine } from './script'

type Failure = Extract<Resolved<never>, { state: 'failed' }>['why']
type NotReached = NotConnected['state'] | 'never'

/** What stands at an address and port: conversations for the first, second, … connection (the last one for all others), or why nobody is there. */
export type FakePlace = readonly (readonly ScriptLine[])[] | NotReached

export interface FakeWorld {
  /** `name A`, `name AAAA`: addresses, or why there are none. Names that are not listed do not exist. */
  readonly dns?: Readonly<Record<string, readonly string[] | Failure>>
  readonly mx?: readonly { host: string; preference: number }[] | Failure
  readonly txt?: readonly string[] | Failure
  /** Instead of `txt` and `mx`, for worlds with several names: `name TXT`, `name MX`, `name CNAME`, `address PTR`. */
  readonly records?: Readonly<Record<string, readonly string[] | Failure>>
  /** By `address:port`; elsewhere connections are refused. `never`: the answer never comes. */
  readonly places: Readonly<Record<string, FakePlace>>
  /** A place takes no more than so many connections at once; what is beyond is turned away with this conversation. */
  readonly limit?: { readonly connections: number; readonly beyond: readonly ScriptLine[] }
  readonly mapped?: readonly string[]
}

/** A network of scripted servers, for probes. No socket, no clock. */
export interface FakeNetwork extends Network {
  readonly connections: FakeConnection[]
  /** What servers heard that their scripts do not know. */
  surprises(): readonly string[]
  /** Everything that was written to anybody. */
  heard(): readonly string[]
}

export function fakeNetwork(world: FakeWorld): FakeNetwork {
  const connections: FakeConnection[] = []
  const counts = new Map<string, { made: number; open: number }>()

  const failed = (why: Failure) =>
    ({ state: 'failed', why, detail: why.toUpperCase(), tookMs: 1, mapped: false }) as const
  const answer = async <T>(value: T | Failure | undefined, signal: AbortSignal): Promise<Resolved<T>> => {
    await Promise.resolve()
    signal.throwIfAborted()
    if (value === undefined) return failed('no-such-name')
    return isFailure(value) ? failed(value) : { state: 'answered', value, tookMs: 1, mapped: false }
  }

  const connect = async (to: ConnectTo, signal: AbortSignal): Promise<Connected | NotConnected> => {
    await Promise.resolve()
    signal.throwIfAborted()
    const key = to.family === 'ipv6' ? `[${to.address}]:${to.port}` : `${to.address}:${to.port}`
    const place = world.places[key] ?? 'refused'
    if (place === 'never')
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    if (typeof place === 'string') {
      return {
        state: place,
        detail: place.toUpperCase(),
        tookMs: place === 'timed-out' ? to.timeoutMs : 1,
        mapped: false,
      }
    }
    const count = counts.get(key) ?? { made: 0, open: 0 }
    counts.set(key, count)
    const isBeyond = count.open >= (world.limit?.connections ?? Infinity)
    const script = (isBeyond ? world.limit?.beyond : undefined) ?? place[Math.min(count.made, place.length - 1)] ?? []
    if (!isBeyond) count.made += 1
    count.open += 1
    const remote: Endpoint = { address: to.address, port: to.port, family: to.family }
    const connection = new FakeConnection(script, remote, () => (count.open -= 1))
    connections.push(connection)
    return { state: 'connected', tookMs: 1, connection }
  }

  return {
    connections,
    surprises: () => connections.flatMap(({ surprises }) => surprises),
    heard: () => connections.flatMap(({ heard }) => heard),
    resolve: (name, recordType, signal) => answer(world.dns?.[`${name} ${recordType}`], signal),
    resolveMx: async (name, signal) => {
      if (world.mx !== undefined) return answer(world.mx, signal)
      const hosts = await answer(world.records?.[`${name} MX`], signal)
      return hosts.state === 'failed'
        ? hosts
        : { ...hosts, value: hosts.value.map((host, at) => ({ host, preference: at * 10 })) }
    },
    resolveTxt: (name, signal) => answer(world.txt ?? world.records?.[`${name} TXT`], signal),
    resolvePtr: (address, signal) => answer(world.records?.[`${address} PTR`], signal),
    resolveCname: (name, signal) => answer(world.records?.[`${name} CNAME`], signal),
    connect,
    isMapped: (host, port) =>
      (world.mapped ?? []).some((key) => (port === undefined ? key.startsWith(`${host}:`) : key === `${host}:${port}`)),
  }
}

const isFailure = (value: unknown): value is Failure => typeof value === 'string'
