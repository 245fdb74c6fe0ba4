import { create } from 'zustand'
import type { Fault, Result } from '../../src-main/contract/result'

interface Faults {
  /** The newest failure of the program that nobody has closed yet. */
  readonly fault: Fault | null
  tell(fault: Fault): void
  close(): void
}

export const useFault = create<Faults>()((set) => ({
  fault: null,
  tell: (fault) => set({ fault }),
  close: () => set({ fault: null }),
}))

/** The value of a call to the main process. A failure is told in the frame, in words; then there is no value. */
export async function valueOf<T>(call: Promise<Result<T>>): Promise<T | undefined> {
  const answered = await call.catch((): Result<T> => ({ ok: false, fault: { code: 'unexpected', args: {} } }))
  if (answered.ok) return answered.value
  useFault.getState().tell(answered.fault)
  return undefined
}
