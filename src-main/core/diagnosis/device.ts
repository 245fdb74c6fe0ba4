import type { Evidence } from '../../contract/evidence'
import type { Knowledge } from '../../contract/knowledge'
import { answerTo, familyIn } from './answers'
import { found, only, type Rule } from './diagnose'

/** Length of a client secret of Microsoft Entra, in characters (from memory of the portal; seen as the figure in device manuals' limits). */
const secretLength = 40

/** What the device can do, from the catalogue and from the person who has looked at it. */
export const device: Rule = (facts, knowledge) => [
  ...oauth(facts, knowledge),
  ...starttls(facts, knowledge),
  ...fields(facts, knowledge),
  ...program(facts, knowledge),
]

const recognised = (facts: readonly Evidence[]) => only(facts, 'device.recognised').slice(-1)

/** The person has seen this very machine, the catalogue only its family: the person's answer comes first. */
function oauth(facts: readonly Evidence[], knowledge: Knowledge) {
  const answer = answerTo(facts, 'device.offersOAuth')
  if (answer?.answer === 'yes') return found('device.oauth-offered', [answer])
  if (answer?.answer === 'no') return found('device.oauth-missing', [answer])
  const proof = recognised(facts)
  const supported = familyIn(facts, knowledge)?.oauth.supported ?? proof[0]?.oauth
  if (supported === 'yes') return found('device.oauth-offered', proof)
  if (supported === 'no') return found('device.oauth-missing', proof)
  return found('device.oauth-unclear', proof.length > 0 ? proof : answer === undefined ? [] : [answer])
}

function starttls(facts: readonly Evidence[], knowledge: Knowledge) {
  const usesIt = answerTo(facts, 'sending.encryption')?.answer === 'starttls'
  return familyIn(facts, knowledge)?.tls.starttls === 'no' && !usesIt
    ? found('device.without-starttls', recognised(facts))
    : []
}

function fields(facts: readonly Evidence[], knowledge: Knowledge) {
  const max = familyIn(facts, knowledge)?.limits.passwordMax ?? Infinity
  return max < secretLength
    ? found('device.password-field-short', recognised(facts), { max, needed: secretLength })
    : []
}

/** Is it a program of the office's own, and may it be changed? */
function program(facts: readonly Evidence[], knowledge: Knowledge) {
  const kind = answerTo(facts, 'device.kind')
  const changeable = answerTo(facts, 'device.canBeChanged')
  const known = kind !== undefined && kind.answer !== 'unknown'
  const kinds: readonly (string | number)[] | undefined = known ? [kind.answer] : familyIn(facts, knowledge)?.kinds
  if (kinds !== undefined && !kinds.includes('app')) {
    return found('device.not-a-program', known ? [kind] : recognised(facts))
  }
  if (changeable?.answer === 'yes') return found('device.program-can-be-changed', [changeable])
  if (changeable?.answer === 'no') return found('device.program-cannot-be-changed', [changeable])
  return []
}
