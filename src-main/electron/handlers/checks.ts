import type { Handlers } from '../../contract/ipc'
import { fault, ok } from '../../contract/result'
import { practiceToken } from '../../practice/scenarios'
import type { PracticeRoom } from '../practice-room'
import type { RunningChecks } from '../run-checks'
import type { RunningSignIns } from '../run-sign-ins'

/** A secret comes in here, once, and goes to the check that uses it; nothing else sees it. */
export const checksHandlers = (
  checks: RunningChecks,
  practice: PracticeRoom,
  signIns: Pick<RunningSignIns, 'tokenOf'>,
): Handlers['checks'] => ({
  async start({
    run,
    key,
    situation,
    practice: scenario,
    testMail,
    acceptedFingerprint256,
    password,
    token: typed,
    signIn,
    onlyRow,
  }) {
    const network = await practice.networkFor(scenario)
    if (network === undefined) return fault('ipc.bad-input')
    // The tenant of practice is not Microsoft's: no real token goes there, whatever attempt is named.
    const held =
      signIn === undefined
        ? undefined
        : scenario === null
          ? await signIns.tokenOf(signIn, situation)
          : ok(practiceToken)
    if (held?.ok === false) return held
    const token = held?.value ?? typed
    const consent = {
      basicSignIn: password !== undefined,
      oauthSignIn: token !== undefined,
      testMail,
      ...(acceptedFingerprint256 === undefined ? {} : { acceptedFingerprint256 }),
    }
    const secrets = { ...(password === undefined ? {} : { password }), ...(token === undefined ? {} : { token }) }
    void checks.start({ run, key, startedAt: Date.now(), situation, consent, secrets, onlyRow }, network)
    return ok(undefined)
  },
  cancel: (run) => ok(checks.cancel(run)),
})
