import type { EvidenceOf } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import { carriesToken } from '../smtp/mechanisms'
import { found, only, type Rule } from './diagnose'

/** Which ways to sign in does the server offer (RFC 4954)? */
export const authOffer: Rule = (facts) =>
  only(facts, 'smtp.capabilities-announced').flatMap((fact) => (fact.secured ? securedOffer(fact) : openOffer(fact)))

type Announced = EvidenceOf<'smtp.capabilities-announced'>

const takesPassword = (mechanisms: readonly string[]) => mechanisms.some((name) => name === 'LOGIN' || name === 'PLAIN')

function securedOffer(fact: Announced): readonly Finding[] {
  const { host, port, capabilities } = fact
  const mechanisms = capabilities.authMechanisms
  const args = { host, port, offered: mechanisms.join(' ') }
  if (mechanisms.length === 0) return found('auth.nothing-offered', [fact], args)
  return [
    ...found(takesPassword(mechanisms) ? 'auth.password-offered' : 'auth.password-not-offered', [fact], args),
    ...found(mechanisms.some(carriesToken) ? 'auth.oauth-offered' : 'auth.oauth-not-offered', [fact], args),
  ]
}

/** Before encryption nothing that takes a password should be offered: the password would travel in clear. */
const openOffer = (fact: Announced): readonly Finding[] =>
  takesPassword(fact.capabilities.authMechanisms)
    ? found('auth.offered-unencrypted', [fact], { host: fact.host, port: fact.port })
    : []
