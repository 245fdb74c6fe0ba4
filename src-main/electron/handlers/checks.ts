import type { Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import { fault, ok } from '../../contract/result'
import { offersFor } from '../../core/routes/offers'
import { practiceToken } from '../../practice/scenarios'
import type { PracticeRoom } from '../practice-room'
import type { RunningChecks } from '../run-checks'
import type { RunningSignIns } from '../run-sign-ins'

/** A secret comes in here, once, and goes to the check that uses it; nothing else sees it. */
export const checksHandlers = (
  checks: RunningChecks,
  practice: PracticeRoom,
  signIns: Pick<RunningSignIns, 'tokenOf'>,
  knowledge: Knowledge,
): Handlers['checks'] => ({
  async start({
    run,
    key,
    situation,
    practice: scenario,
    testMail,
    acceptedFingerprint256,
    identifyTenant,
    password,
    token: typed,
    signIn,
    onlyRow,
    onlyWay,
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
    if (onlyWay !== undefined) {
      const { route, realMail } = onlyWay
      const consent = {
        basicSignIn: false,
        oauthSignIn: false,
        testMail: 'no' as const,
        routes: [route],
        ...(realMail && { realMailBy: route }),
      }
      const secrets = { routes: { [route]: password === undefined ? {} : { password } } }
      void checks.start({ run, key, startedAt: Date.now(), situation, consent, secrets, only: { route } }, network)
      return ok(undefined)
    }
    const consent = {
      basicSignIn: password !== undefined,
      oauthSignIn: token !== undefined,
      testMail,
      identifyTenant,
      ...(acceptedFingerprint256 === undefined ? {} : { acceptedFingerprint256 }),
    }
    const secrets = { ...(password === undefined ? {} : { password }), ...(token === undefined ? {} : { token }) }
    void checks.start({ run, key, startedAt: Date.now(), situation, consent, secrets, only: onlyRow }, network)
    return ok(undefined)
  },
  ways: (situation) => ok([...offersFor(situation, knowledge)]),
  cancel: (run) => ok(checks.cancel(run)),
})
