import { create } from 'zustand'
import type { Attempt, CaptureRound } from '../../src-main/contract/attempt'
import type {
  CaptureConclusion,
  CaptureInterface,
  CapturePort,
  CaptureState,
  CaptureStop,
  PracticeDevice,
  TurnedAway,
} from '../../src-main/contract/capture'
import type { Evidence } from '../../src-main/contract/evidence'
import { api } from '../app/api'
import { valueOf } from './fault-store'
import { useWizard } from './wizard-store'

/** One connection of a device, with the fact it is kept as. */
export interface SeenAttempt {
  readonly evidence: Extract<Evidence, { kind: 'device.attempted' }>
  readonly over: boolean
}
export type { Attempt }

interface Captures {
  readonly interfaces: readonly CaptureInterface[] | null
  /** The chosen address; null: the first of `interfaces`. */
  readonly address: string | null
  /** While it listens, or before `start` has answered. */
  readonly session: string | null
  /** The device on screen when the newest session began: what is seen belongs to no other. */
  readonly device: string | null
  readonly on: CaptureState | null
  readonly stopped: CaptureStop | null
  /** Newest first. */
  readonly attempts: readonly SeenAttempt[]
  readonly conclusion: CaptureConclusion | null
  load(): Promise<void>
  choose(address: string): void
  start(): Promise<void>
  setRound(round: CaptureRound): Promise<void>
  stop(): void
  press(device: PracticeDevice): void
  conclude(): Promise<void>
  show(session: string, attempt: SeenAttempt): void
  showPort(session: string, port: CapturePort): void
  showTurnedAway(session: string, turnedAway: TurnedAway): void
  showStopped(session: string, why: CaptureStop): void
}

const deviceOnScreen = (): string => useWizard.getState().key.device

/** What the device showed in earlier sessions, the newest first. */
const seenBefore = (): readonly SeenAttempt[] =>
  useWizard
    .getState()
    .work.seen.flatMap((evidence) => (evidence.kind === 'device.attempted' ? [{ evidence, over: true }] : []))
    .toReversed()

/** Capture mode, as the window knows it. */
export const useCapture = create<Captures>()((set, get) => ({
  interfaces: null,
  address: null,
  session: null,
  device: null,
  on: null,
  stopped: null,
  attempts: [],
  conclusion: null,
  async load() {
    const [interfaces, on] = await Promise.all([
      valueOf(api.capture.interfaces(undefined)),
      valueOf(api.capture.state(undefined)),
    ])
    set({ interfaces: interfaces ?? [], on: on ?? null, session: on?.session ?? null })
    if (get().device === deviceOnScreen()) return
    const attempts = seenBefore()
    set({ device: deviceOnScreen(), stopped: null, attempts, conclusion: null })
    if (attempts.length > 0) await get().conclude()
  },
  choose: (address) => set({ address }),
  async start() {
    const session = crypto.randomUUID()
    const practice = useWizard.getState().work.practice !== null
    const { address, interfaces } = get()
    set({ session, device: deviceOnScreen(), on: null, stopped: null, attempts: [], conclusion: null })
    const on = await valueOf(
      api.capture.start({
        session,
        address: practice ? null : (address ?? interfaces?.[0]?.address ?? null),
        practice,
      }),
    )
    if (get().session === session) set(on === undefined ? { session: null } : { on })
  },
  async setRound(round) {
    const { session } = get()
    if (session === null) return
    const on = await valueOf(api.capture.round({ session, round }))
    if (on !== undefined && get().session === session) set({ on })
  },
  stop() {
    const { session } = get()
    if (session !== null) void valueOf(api.capture.stop(session))
  },
  press(device) {
    const { session } = get()
    if (session !== null) void valueOf(api.capture.press({ session, device }))
  },
  async conclude() {
    const conclusion = await valueOf(api.capture.conclude(useWizard.getState().work.situation))
    if (conclusion !== undefined) set({ conclusion })
  },
  show(session, attempt) {
    if (get().session !== session) return
    const others = get().attempts.filter(({ evidence }) => evidence.id !== attempt.evidence.id)
    set({ attempts: [attempt, ...others] })
    if (!attempt.over || get().device !== deviceOnScreen()) return
    // Kept with the device, so that it counts in every judgement from now on.
    useWizard.getState().update((work) => ({
      ...work,
      seen: [...work.seen.filter(({ id }) => id !== attempt.evidence.id), attempt.evidence].slice(-200),
    }))
    void get().conclude()
  },
  showPort(session, port) {
    const { on } = get()
    if (on?.session !== session) return
    set({ on: { ...on, ports: on.ports.map((known) => (known.port === port.port ? port : known)) } })
  },
  showTurnedAway(session, turnedAway) {
    const { on } = get()
    if (on?.session === session) set({ on: { ...on, turnedAway } })
  },
  showStopped(session, why) {
    if (get().session !== session) return
    set({ session: null, on: null, stopped: why })
    void get().conclude()
  },
}))
