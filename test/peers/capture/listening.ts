// A capture session on loopback, as the tests listen to it.
import { randomUUID } from 'node:crypto'
import type { Attempt, CaptureRound } from '../../../src-main/contract/attempt'
import type { CaptureStop, TurnedAway } from '../../../src-main/contract/capture'
import type { EvidenceOf } from '../../../src-main/contract/evidence'
import { createCaptureIdentity } from '../../../src-main/practice/capture-identity'
import { startCapture, type Capture } from '../../../src-main/services/capture/capture'
import { loopback } from '../../../src-main/services/capture/interfaces'
import type { CaptureLimits } from '../../../src-main/services/capture/limits'
import { until } from '../servers/tools'

export interface Listening {
  readonly capture: Capture
  readonly port: { readonly starttls: number; readonly implicit: number }
  readonly account: { readonly user: string; readonly password: string }
  /** Attempts that are over, oldest first. */
  readonly facts: EvidenceOf<'device.attempted'>[]
  readonly stopped: CaptureStop[]
  turnedAway(): TurnedAway
  /** Offers something else, and forgets what was seen. */
  round(round: CaptureRound): void
  /** Waits for so many attempts to be over since the last `round`, and gives them. */
  attempts(count?: number): Promise<readonly Attempt[]>
  /** Everything that was ever told to anybody, as one text. */
  everything(): string
}

const identity = createCaptureIdentity('127.0.0.1', Date.now())

/** Starts a session on two free ports of 127.0.0.1. */
export async function listen(
  round: CaptureRound,
  limits: Partial<CaptureLimits> = {},
  interfaces = () => [loopback],
): Promise<Listening> {
  let facts: EvidenceOf<'device.attempted'>[] = []
  const stopped: CaptureStop[] = []
  const told: unknown[] = []
  const started = await startCapture({
    session: randomUUID(),
    on: loopback,
    ports: [
      { port: 0, kind: 'starttls' },
      { port: 0, kind: 'implicit' },
    ],
    round,
    identity: await identity,
    practice: false,
    interfaces,
    limits,
    events: {
      attempt(fact, isOver) {
        told.push(fact)
        if (isOver) facts.push(fact)
      },
      turnedAway: (turnedAway) => told.push(turnedAway),
      stopped: (why) => stopped.push(why),
    },
  })
  if (!started.ok) throw new Error(`capture did not start: ${JSON.stringify(started.fault)}`)
  const capture = started.value
  const [starttls = 0, implicit = 0] = capture.state.ports.map(({ port }) => port)
  const { user, password } = capture.state.values
  return {
    capture,
    port: { starttls, implicit },
    account: { user, password },
    get facts() {
      return facts
    },
    stopped,
    turnedAway: () => capture.state.turnedAway,
    round(next) {
      capture.setRound(next)
      facts = []
    },
    async attempts(count = 1) {
      await until(() => facts.length >= count, `${count} attempts are over, there are ${facts.length}`, 20_000)
      return facts.map(({ attempt }) => attempt)
    },
    everything: () => JSON.stringify([told, capture.state]),
  }
}
