import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import type { Knowledge } from '../../contract/knowledge'
import { endpointOf } from '../../core/diagnosis/hosts'
import { registrationProblems } from '../../core/sign-in/registration'
import type { RunningSignIns } from '../run-sign-ins'

/** A client secret comes in here, once, and goes to the attempt that uses it; no token ever goes out. */
export const signInHandlers = (signIns: RunningSignIns, knowledge: Knowledge): Handlers['signIn'] => ({
  purposeOf: (host) =>
    ok(endpointOf(host.trim().toLowerCase(), knowledge.endpoints)?.use === 'hve' ? 'hve' : 'client-submission'),
  remembered: async () => ok(await signIns.remembered()),
  forgetRegistration: async (registration) => ok(await signIns.forgetRegistration(registration)),
  problems: (registration) => ok([...registrationProblems(registration, signIns.clouds)]),
  start: (order) => signIns.start(order),
  cancel: (attempt) => ok(signIns.cancel(attempt)),
  openDevicePage: (attempt) => signIns.openDevicePage(attempt),
  current: () => ok(signIns.current()),
  signOut: async () => ok(await signIns.signOut()),
})
