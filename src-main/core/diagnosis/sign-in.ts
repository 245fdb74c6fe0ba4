import type { Evidence, EvidenceOf } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import type { Knowledge } from '../../contract/knowledge'
import { carriesToken } from '../smtp/mechanisms'
import { matchReply } from '../smtp/match-reply'
import { atSendingHost } from './answers'
import { found, only, type Rule } from './diagnose'

/**
 * Was the password, was the token accepted? A refusal of Basic itself is told apart from one that a better password or a switch mends;
 * what the reply says in particular is found by the rule for known replies. Only the server that the device uses counts.
 */
export const signIn: Rule = (facts, knowledge) => {
  const here = atSendingHost(facts)
  return [
    ...only(facts, 'auth.accepted')
      .filter(here)
      .flatMap((fact) =>
        found(carriesToken(fact.mechanism) ? 'auth.oauth-works' : 'auth.basic-works', [fact], at(fact)),
      ),
    ...only(facts, 'auth.refused').filter(here).flatMap(refused(knowledge)),
    ...heldBackSignIns(facts, here),
  ]
}

/** Sign-ins that were not tried, and why. */
export const heldBackSignIns = (
  facts: readonly Evidence[],
  here: (fact: { readonly host: string }) => boolean = () => true,
): readonly Finding[] => only(facts, 'auth.not-tried').filter(here).flatMap(notTried(facts))

const at = ({ host, port }: { host: string; port: number }) => ({ host, port })

const refused =
  ({ replies }: Knowledge) =>
  (fact: EvidenceOf<'auth.refused'>): readonly Finding[] => {
    const { code, enhanced, lines } = fact.reply
    const args = { ...at(fact), code }
    if (carriesToken(fact.mechanism)) return found('auth.oauth-refused', [fact], args)
    const row = matchReply(
      { code, ...(enhanced === undefined ? {} : { enhanced }), text: lines.join(' ') },
      replies,
      'auth',
    )
    return found(row?.endsBasic === true ? 'auth.basic-ended' : 'auth.basic-refused', [fact], args)
  }

const heldBack: Readonly<Record<EvidenceOf<'auth.not-tried'>['why'], FindingId>> = {
  certificate: 'auth.held-back-certificate',
  'no-tls': 'auth.held-back-unencrypted',
  'not-offered': 'auth.not-tried-not-offered',
  paused: 'auth.paused',
  'no-secret': 'auth.not-tried-no-secret',
  'no-account': 'auth.not-tried-no-account',
  'unsafe-account': 'auth.not-tried-unsafe-account',
}

const notTried =
  (facts: readonly Evidence[]) =>
  (fact: EvidenceOf<'auth.not-tried'>): readonly Finding[] => {
    // When the same way of signing in was tried after all, an earlier "not tried" says nothing any more.
    const tried = [...only(facts, 'auth.accepted'), ...only(facts, 'auth.refused')].some(
      ({ mechanism, at: when }) => carriesToken(mechanism) === carriesToken(fact.mechanism) && when >= fact.at,
    )
    if (tried) return []
    const minutes = Math.max(1, Math.ceil(((fact.until ?? fact.at) - fact.at) / 60_000))
    const way = fact.mechanism === 'BASIC' ? 'Basic' : 'OAuth 2.0'
    return found(heldBack[fact.why], [fact], { host: fact.host, way, ...(fact.why === 'paused' ? { minutes } : {}) })
  }
