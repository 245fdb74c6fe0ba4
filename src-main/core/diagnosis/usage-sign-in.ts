import type { Evidence } from '../../contract/evidence'
import { carriesToken } from '../smtp/mechanisms'
import { toldBasic, toldOAuth } from './lists'
import { answerTo, atSendingHost } from './answers'
import { found, only, type Rule } from './diagnose'

/** How does the device sign in? The person's word; where the person does not know, what the server took and refused, and what Microsoft's lists say. */
export const usageSignIn: Rule = (facts) => {
  const answer = answerTo(facts, 'sending.signIn')
  switch (answer?.answer) {
    case 'password':
      return found('usage.password', [answer])
    case 'oauth':
      return found('usage.oauth', [answer])
    case 'none':
      return found('usage.no-sign-in', [answer])
    default:
      return fromSignIns(facts, answer)
  }
}

function fromSignIns(facts: readonly Evidence[], answer: Evidence | undefined) {
  const here = atSendingHost(facts)
  const accepted = only(facts, 'auth.accepted').filter(here)
  const byPassword = accepted.filter((fact) => !carriesToken(fact.mechanism))
  if (byPassword.length > 0) return found('usage.password', byPassword)

  // Only a token gets in and the device still sends: then it must be using one.
  const byToken = accepted.filter((fact) => carriesToken(fact.mechanism))
  const noPassword = [
    ...only(facts, 'auth.refused').filter((fact) => here(fact) && !carriesToken(fact.mechanism)),
    ...only(facts, 'auth.not-tried').filter(
      (fact) => here(fact) && fact.mechanism === 'BASIC' && fact.why === 'not-offered',
    ),
  ]
  const fails = answerTo(facts, 'sending.worksNow')?.answer === 'no'
  if (byToken.length > 0 && noPassword.length > 0 && !fails) return found('usage.oauth', [...byToken, ...noPassword])
  const listed = only(facts, 'list.sign-in-seen')
  if (toldBasic(listed).length > 0) return found('usage.password', toldBasic(listed))
  if (toldOAuth(listed).length > 0) return found('usage.oauth', toldOAuth(listed))
  return answer === undefined ? [] : found('usage.unknown-sign-in', [answer])
}
