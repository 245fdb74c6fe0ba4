import type { CaptureRound } from '../contract/attempt'
import type { CaptureInterface, CaptureState, CaptureStop, PracticeDevice } from '../contract/capture'
import type { Evidence } from '../contract/evidence'
import type { Emit } from '../contract/ipc'
import { fault, ok, type Result } from '../contract/result'
import { createCaptureIdentity } from '../practice/capture-identity'
import { practiceDevices } from '../practice/devices/habits'
import { pressSend } from '../practice/devices/press-send'
import { startCapture, type Capture } from '../services/capture/capture'
import { captureInterfaces, loopback } from '../services/capture/interfaces'

export interface CaptureWish {
  readonly session: string
  readonly address: string | null
  readonly round: CaptureRound
  readonly practice: boolean
}

/** The capture session of the window: at most one. What happens in it is emitted. */
export interface CaptureRoom {
  readonly state: CaptureState | null
  interfaces(): readonly CaptureInterface[]
  /** Ends the session before, if there is one. */
  start(wish: CaptureWish): Promise<Result<CaptureState>>
  round(session: string, round: CaptureRound): Result<CaptureState>
  stop(session: string): Promise<void>
  /** Answers when the simulated device has finished. */
  press(session: string, device: PracticeDevice): Promise<Result<void>>
  /** Ends whatever listens, e.g. because the window goes. */
  close(why: CaptureStop): Promise<void>
}

/** Practice takes any free ports: nobody types them. */
const practicePorts = [{ port: 0, kind: 'starttls' }] as const

/** `remember` keeps what was seen for every later judgement of this device. */
export function createCaptureRoom(emit: Emit, remember: (fact: Evidence) => void): CaptureRoom {
  let current: Capture | undefined
  /** Starts and ends one after the other: a page that is loaded again may ask twice. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const next = turn.then(task, task)
    turn = next
    return next
  }
  const close = async (why: CaptureStop) => {
    const old = current
    current = undefined
    await old?.stop(why)
  }
  const runningAs = (session: string) => (current?.state.session === session ? current : undefined)

  const start = async ({ session, address, round, practice }: CaptureWish): Promise<Result<CaptureState>> => {
    await close('asked')
    const on = practice ? loopback : captureInterfaces().find((known) => known.address === address)
    if (on === undefined) return fault('capture.no-address')
    const started = await startCapture({
      session,
      on,
      round,
      practice,
      identity: await createCaptureIdentity(on.address, Date.now()),
      ...(practice ? { ports: practicePorts } : {}),
      events: {
        port: (port) => emit('capture', 'port', { session, port }),
        attempt(fact, isOver) {
          if (isOver) remember(fact)
          emit('capture', 'attempt', { session, over: isOver, evidence: fact })
        },
        turnedAway: (turnedAway) => emit('capture', 'turnedAway', { session, turnedAway }),
        stopped(why) {
          if (current?.state.session === session) current = undefined
          emit('capture', 'stopped', { session, why })
        },
      },
    })
    if (!started.ok) return started
    current = started.value
    return ok(current.state)
  }

  return {
    get state() {
      return current?.state ?? null
    },
    interfaces: () => captureInterfaces(),
    start: (wish) => inTurn(() => start(wish)),
    round(session, round) {
      const running = runningAs(session)
      if (running === undefined) return fault('capture.not-listening')
      running.setRound(round)
      return ok(running.state)
    },
    stop: (session) => inTurn(async () => (runningAs(session) === undefined ? undefined : close('asked'))),
    async press(session, device) {
      const running = runningAs(session)
      if (running?.state.practice !== true) return fault('capture.not-listening')
      await pressSend(practiceDevices[device], running.state.values)
      return ok(undefined)
    },
    close: (why) => inTurn(() => close(why)),
  }
}
