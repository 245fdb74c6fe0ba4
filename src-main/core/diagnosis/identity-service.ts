import type { EvidenceOf } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import type { Knowledge } from '../../contract/knowledge'
import { wantsConsent } from '../sign-in/refusal'
import { matchReply } from '../smtp/match-reply'
import { found, only, type Rule } from './diagnose'

/** Five minutes is what token checks usually forgive. */
const clockToleranceMs = 5 * 60_000

/** What came of signing in at the identity service, before a mail server was asked anything. */
export const identityService: Rule = (facts, knowledge) => [
  ...only(facts, 'oauth.signed-in').flatMap(signedIn),
  ...only(facts, 'oauth.refused').flatMap((fact) => refused(fact, knowledge)),
  ...only(facts, 'oauth.not-reached').flatMap((fact) =>
    found(fact.why === 'certificate' ? 'oauth.not-trusted' : 'oauth.not-reached', [fact], {
      host: fact.host,
      detail: fact.detail,
    }),
  ),
  ...only(facts, 'oauth.not-finished').flatMap((fact) =>
    found(fact.why === 'limit' ? 'oauth.browser-never-came-back' : 'oauth.device-code-expired', [fact]),
  ),
]

function signedIn(fact: EvidenceOf<'oauth.signed-in'>): readonly Finding[] {
  const { clockAheadMs = 0, account = '-' } = fact
  const minutes = Math.round(Math.abs(clockAheadMs) / 60_000)
  return [
    ...found('oauth.signed-in', [fact], { account, host: fact.host }),
    ...(Math.abs(clockAheadMs) > clockToleranceMs ? found('oauth.clock-wrong', [fact], { minutes }) : []),
  ]
}

/**
 * By number first, and by nothing else where there is a row for it: the words may be in any language, and the OAuth code says little.
 * Then by what the code says, then by the catalogue's row for the bare code.
 */
function refused(fact: EvidenceOf<'oauth.refused'>, { replies }: Knowledge): readonly Finding[] {
  const { aadsts, error, suberror = '-', description, host } = fact
  const number = aadsts === undefined ? '-' : `AADSTS${aadsts}`
  // `code`, `enhanced` and `text` are what the sentences of the reply catalogue may ask for.
  const args = { number, error, suberror, text: description, host, code: number, enhanced: error }
  const rowOf = (text: string) => matchReply({ text }, replies)?.id
  const id = (aadsts === undefined ? undefined : rowOf(`${number}:`)) ?? byError(fact) ?? rowOf(`error=${error}`)
  // Every row of the catalogue is a FindingId: `ids.ts` is written from the same rows.
  return found((id ?? 'oauth.refused') as FindingId, [fact], args)
}

function byError(fact: EvidenceOf<'oauth.refused'>): FindingId | undefined {
  if (wantsConsent(fact)) return 'oauth.consent-missing'
  switch (fact.error) {
    case 'access_denied':
    case 'authorization_declined':
      return 'oauth.declined'
    case 'temporarily_unavailable':
    case 'server_error':
    case 'throttled':
      return 'oauth.busy'
    default:
      return undefined
  }
}
