import { fault, type Result } from '../contract/result'
import type { Registration } from '../contract/sign-in'
import type { SignedIn, SignInOrder } from '../contract/sign-in-window'
import type { SignInCloud } from '../core/sign-in/clouds'

/** The sign-ins of the window: one at a time, each to be cancelled, each telling its states. Tokens stay in here. */
export interface RunningSignIns {
  readonly clouds: readonly SignInCloud[]
  remembered(): Promise<Registration[]>
  forgetRegistration(registration: Registration): Promise<void>
  /** Begins at once and returns; what happens is emitted. */
  start(order: SignInOrder): Promise<Result<void>>
  cancel(attempt: string): void
  openDevicePage(attempt: string): Promise<Result<void>>
  /** The sign-in that holds. */
  current(): SignedIn | null
  /** The token of a sign-in that holds, renewed if it is about to end. For the one check that uses it. Faults: `sign-in.over`. */
  tokenOf(attempt: string): Promise<Result<string>>
  signOut(): void
}

export function createRunningSignIns(clouds: readonly SignInCloud[]): RunningSignIns {
  return {
    clouds,
    remembered: async () => [],
    forgetRegistration: async () => undefined,
    start: async () => fault('sign-in.no-browser'),
    cancel: () => undefined,
    openDevicePage: async () => fault('sign-in.over'),
    current: () => null,
    tokenOf: async () => fault('sign-in.over'),
    signOut: () => undefined,
  }
}
