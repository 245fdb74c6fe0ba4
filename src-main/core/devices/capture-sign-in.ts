import type { Attempt, SeenSignIn } from '../../contract/attempt'
import type { Finding } from '../../contract/finding'
import { found } from '../diagnosis/diagnose'
import { isModern, listed, saidHello, saidHelloSecured, whose, type AttemptFact } from './capture-seen'

type Seen = readonly AttemptFact[]

/** How does the device sign in, as it was seen? */
export const captureSignIn = (seen: Seen): readonly Finding[] => [
  ...oauth(seen),
  ...password(seen),
  ...withoutSignIn(seen),
  ...dialect(seen),
]

const isOAuth = ({ mechanism }: SeenSignIn) => mechanism === 'XOAUTH2' || mechanism === 'OAUTHBEARER'
const some = (seen: Seen, isSo: (signIn: SeenSignIn, attempt: Attempt) => boolean): Seen =>
  whose(seen, (attempt) => attempt.signIns.some((signIn) => isSo(signIn, attempt)))
const mechanismsOf = (seen: Seen): string =>
  listed(seen.flatMap(({ attempt }) => attempt.signIns.map(({ named }) => named)))

/** With only XOAUTH2 on offer a device tries it with a token, falls back to something else, or does not try at all. */
function oauth(seen: Seen): readonly Finding[] {
  const used = some(seen, (signIn) => isOAuth(signIn) && signIn.secret === 'token')
  if (used.length > 0) return found('seen.oauth-used', used, { mechanism: mechanismsOf(used) })
  const empty = some(seen, (signIn) => isOAuth(signIn) && signIn.secret === 'none')
  const asked = whose(seen, (attempt) => attempt.round === 'oauth-only' && saidHello(attempt))
  const fellBack = whose(asked, ({ signIns, mails }) => signIns.some((one) => !isOAuth(one)) || mails.length > 0)
  const didNotTry = whose(
    asked,
    (attempt) => saidHelloSecured(attempt) && attempt.signIns.length === 0 && attempt.mails.length === 0,
  )
  return [
    ...found('seen.oauth-without-token', empty),
    ...found('seen.oauth-fell-back', fellBack),
    ...(empty.length + fellBack.length === 0 ? found('seen.oauth-not-tried', didNotTry) : []),
  ]
}

function password(seen: Seen): readonly Finding[] {
  const isPassword = (signIn: SeenSignIn) => !isOAuth(signIn) && signIn.secret !== 'none'
  const asExchange = some(
    seen,
    ({ mechanism, end, encrypted }, { encryption }) =>
      mechanism === 'LOGIN' &&
      end === 'accepted' &&
      encrypted &&
      encryption.mode === 'starttls' &&
      encryption.handshake.state === 'agreed' &&
      isModern(encryption.handshake.version),
  )
  const inClear = some(seen, (signIn) => isPassword(signIn) && !signIn.encrypted)
  const other = some(seen, ({ secret }) => secret === 'other-password')
  return [
    ...found('seen.login-encrypted', asExchange),
    ...found('seen.password-in-clear', inClear, { mechanism: mechanismsOf(inClear) }),
    ...found('seen.other-password', other),
    ...otherMechanism(seen, asExchange),
  ]
}

/** Exchange's offer was there and the device took none of it, though it signs in elsewhere with a mechanism that Exchange does not offer. */
function otherMechanism(seen: Seen, asExchange: Seen): readonly Finding[] {
  const passed = whose(
    seen,
    (attempt) =>
      attempt.round === 'exchange' && saidHelloSecured(attempt) && !attempt.signIns.some(({ offered }) => offered),
  )
  const elsewhere = some(seen, ({ mechanism }) => mechanism !== 'LOGIN' && mechanism !== 'XOAUTH2')
  return asExchange.length > 0 || passed.length === 0 || elsewhere.length === 0
    ? []
    : found('seen.other-mechanism', [...passed, ...elsewhere], { mechanism: mechanismsOf(elsewhere) })
}

function withoutSignIn(seen: Seen): readonly Finding[] {
  const sent = whose(seen, ({ mails }) => mails.some(({ signedIn, end }) => !signedIn && end === 'accepted'))
  if (sent.length > 0) return found('seen.no-sign-in', sent)
  const insists = whose(
    seen,
    (attempt) =>
      attempt.round === 'no-sign-in' &&
      attempt.mails.length === 0 &&
      attempt.end.how !== 'talking' &&
      passedBy(attempt),
  )
  return found('seen.insists-on-sign-in', insists)
}

/** Behind the last EHLO that this device would say: after encryption, if it encrypts. */
const passedBy = (attempt: Attempt): boolean =>
  attempt.encryption.mode === 'none' ? saidHello(attempt) : saidHelloSecured(attempt)

/** LOGIN is not standardised: devices differ in the prompts they understand. */
function dialect(seen: Seen): readonly Finding[] {
  const gaveUp = (prompt: SeenSignIn['prompt']) =>
    some(seen, (signIn) => signIn.prompt === prompt && (signIn.end === 'given-up' || signIn.end === 'cancelled'))
  const malformed = some(seen, ({ end }) => end === 'malformed')
  return [
    ...found('seen.login-prompt', gaveUp('user-name-nul')),
    ...found('seen.login-given-up', gaveUp('username')),
    ...found('seen.sign-in-malformed', malformed, { mechanism: mechanismsOf(malformed) }),
  ]
}
