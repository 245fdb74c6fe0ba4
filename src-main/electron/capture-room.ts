import type { CaptureInterface, CaptureState, CaptureStop, PracticeDevice } from '../contract/capture'
import type { CaptureRound } from '../contract/attempt'
import type { Result } from '../contract/result'

/** The capture session of the window: at most one. What happens in it is emitted. */
export interface CaptureRoom {
  readonly state: CaptureState | null
  interfaces(): readonly CaptureInterface[]
  start(order: CaptureOrder): Promise<Result<CaptureState>>
  round(session: string, round: CaptureRound): Result<CaptureState>
  stop(session: string): Promise<void>
  press(session: string, device: PracticeDevice): Result<void>
  /** Ends whatever listens, e.g. because the window goes. */
  close(why: CaptureStop): Promise<void>
}

export interface CaptureOrder {
  readonly session: string
  readonly address: string | null
  readonly round: CaptureRound
  readonly practice: boolean
}
