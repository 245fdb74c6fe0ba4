import type { IpFamily, Learnt } from '../../contract/evidence'
import { connectTo, lookUp, tcpFact } from './addresses'
import { converse, type Reached } from './converse'
import { merge } from './merge'
import { placeKey, placeOf, type Place } from './place'
import type { Probe, ProbeContext, Target } from './probe'
import { isEnd, sayHello, secure, type Step } from './steps'
import type { Talk } from './talk'

export interface PlaceTarget extends Target {
  readonly place: Place
}

/** The one place of the situation as a target; none without a host. */
export function submissionTargets({ situation, knowledge }: ProbeContext): readonly PlaceTarget[] {
  const place = placeOf(situation, knowledge)
  return place ? [{ key: placeKey(place), place }] : []
}

/**
 * Greeting, EHLO, STARTTLS, certificate, EHLO again and the AUTH offer, as one conversation on the first address that connects.
 * The other family is tried at the same time, so that both are told apart; a family's second address only when its first failed.
 */
export const submissionConversation: Probe<PlaceTarget> = {
  id: 'submission-conversation',
  targets: submissionTargets,
  readiness: () => ({ state: 'ready' }),
  run: ({ place }, ctx) => conversationAt(place, ctx),
}

/** The whole conversation at a place, as facts. */
export async function* conversationAt(place: Place, ctx: ProbeContext): AsyncGenerator<Learnt> {
  const race = connectionRace(2)
  yield* merge([
    family(place, 'ipv4', ctx, race),
    family(place, 'ipv6', ctx, race),
    conversation(place, ctx, race.winner),
  ])
}

/** Gives the first connection to the one who waits for it; undefined once all runners have given up. */
interface Race {
  readonly winner: Promise<Reached | undefined>
  /** Hands over a connection; one that comes too late is closed. */
  arrive(reached: Reached): void
  giveUp(): void
}

function connectionRace(runners: number): Race {
  let settle: (reached: Reached | undefined) => void = () => undefined
  let won = false
  let running = runners
  const winner = new Promise<Reached | undefined>((resolve) => {
    settle = resolve
  })
  return {
    winner,
    arrive(reached) {
      if (won) return reached.connection.close()
      won = true
      settle(reached)
    },
    giveUp() {
      running -= 1
      if (running === 0) settle(undefined)
    },
  }
}

async function* family(place: Place, ipFamily: IpFamily, ctx: ProbeContext, race: Race): AsyncGenerator<Learnt> {
  try {
    const { addresses, facts } = await lookUp(place, ipFamily, ctx)
    yield* facts
    for (const address of addresses) {
      const to = connectTo(place, address, ctx)
      const connected = await ctx.network.connect(to, ctx.signal)
      const fact = tcpFact(to, connected, ctx)
      if (connected.state === 'connected') race.arrive({ to, connection: connected.connection })
      yield fact
      if (connected.state === 'connected') return
    }
  } finally {
    race.giveUp()
  }
}

async function* conversation(
  place: Place,
  ctx: ProbeContext,
  winner: Promise<Reached | undefined>,
): AsyncGenerator<Learnt> {
  const reached = await winner
  if (reached) yield* converse(place, reached, ctx, 'everything', wholeTalk)
}

async function* wholeTalk(talk: Talk): Step<'told'> {
  const trust = yield* secure(talk)
  if (isEnd(trust)) return trust
  const capabilities = yield* sayHello(talk, true)
  return isEnd(capabilities) ? capabilities : 'told'
}
