import type { Learnt } from '../../contract/evidence'
import { connectTo, lookUp, tcpFact } from './addresses'
import type { Connection, ConnectTo } from './network'
import type { Place } from './place'
import type { ProbeContext } from './probe'
import type { End, Step } from './steps'
import { Talk, type Telling } from './talk'

/** A connection, and how it was made. */
export interface Reached {
  readonly to: ConnectTo
  readonly connection: Connection
}

/** Tries the addresses one after the other, IPv4 first; tells only when none could be reached. */
export async function* reach(place: Place, ctx: ProbeContext): AsyncGenerator<Learnt, Reached | undefined> {
  const failures: Learnt[] = []
  for (const family of ['ipv4', 'ipv6'] as const) {
    const { addresses, facts } = await lookUp(place, family, ctx)
    if (addresses.length === 0) failures.push(...facts)
    for (const address of addresses) {
      const to = connectTo(place, address, ctx)
      const connected = await ctx.network.connect(to, ctx.signal)
      if (connected.state === 'connected') return { to, connection: connected.connection }
      failures.push(tcpFact(to, connected, ctx))
    }
  }
  yield* failures
  return undefined
}

/**
 * Holds a conversation, and holds it once more when the server was only too busy with our other connections: alone, and then its answer counts.
 * Whatever happens, the connections are closed.
 */
export async function* converse<T>(
  place: Place,
  { to, connection }: Reached,
  ctx: ProbeContext,
  telling: Telling,
  hold: (talk: Talk) => Step<T>,
): AsyncGenerator<Learnt, T | 'ended'> {
  const result = yield* held(new Talk(place, connection, ctx, telling), hold)
  if (result !== 'busy') return result
  const again = await ctx.network.connectAlone(to, ctx.signal)
  if (again.state !== 'connected') {
    if (telling !== 'nothing') yield tcpFact(to, again, ctx)
    return 'ended'
  }
  const second = yield* held(new Talk(place, again.connection, ctx, telling), hold)
  return second === 'busy' ? 'ended' : second
}

async function* held<T>(talk: Talk, hold: (talk: Talk) => Step<T>): AsyncGenerator<Learnt, T | End> {
  try {
    return yield* hold(talk)
  } finally {
    talk.dialogue.quit()
  }
}
