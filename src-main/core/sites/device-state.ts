import type { Evidence } from '../../contract/evidence'
import { assertNever } from '../../contract/result'
import type { DeviceState } from '../../contract/sites-window'
import { carriesToken } from '../smtp/mechanisms'
import type { JudgedDevice } from './judge-device'

/** A password was accepted: it sends today, and with Basic only. */
const passwordWorked = (facts: readonly Evidence[]) =>
  facts.some((fact) => fact.kind === 'auth.accepted' && !carriesToken(fact.mechanism))

/** A sign-in by token was accepted. */
const tokenWorked = (facts: readonly Evidence[]) =>
  facts.some((fact) => fact.kind === 'auth.accepted' && carriesToken(fact.mechanism))

/** A server took a mail, or said that it would, without any sign-in before it. */
const mailWithoutSignInWorked = (facts: readonly Evidence[]) =>
  facts.some(
    (fact) =>
      (fact.kind === 'mail.accepted' || fact.kind === 'mail.recipient-accepted') &&
      // `submission-send` has a row for each sign-in, named after it; every other sends without one.
      fact.probe !== 'submission-send',
  )

/** The state of a device in the list: what was judged, and whether a test has shown it. */
export function deviceState({ facts, findings, advice }: JudgedDevice): DeviceState {
  switch (advice.outcome) {
    case 'not-affected': {
      if (findings.includes('usage.oauth')) return tokenWorked(facts) ? 'proven' : 'to-do'
      if (findings.includes('usage.microsoft-mx') || findings.includes('usage.no-sign-in'))
        return mailWithoutSignInWorked(facts) ? 'proven' : 'not-affected'
      return 'not-affected'
    }
    case 'already-failing':
      return 'to-do'
    case 'works-until':
      return passwordWorked(facts) ? 'basic-only' : 'to-do'
    case 'find-out':
      if (passwordWorked(facts)) return 'basic-only'
      return advice.urgency.kind === 'failing' ? 'to-do' : 'unknown'
    default:
      return assertNever(advice)
  }
}
