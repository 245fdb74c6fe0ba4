import type { EvidenceOf } from '../../contract/evidence'
import type { FindingId } from '../../contract/generated/ids'
import { found, only, type Rule } from './diagnose'

type Problem = EvidenceOf<'token.read'>['problems'][number]

const findingOf: Readonly<Record<Problem, FindingId>> = {
  'wrong-audience': 'token.wrong-audience',
  'missing-permission': 'token.missing-permission',
  'missing-role': 'token.missing-role',
  expired: 'token.expired',
  'not-yet-valid': 'token.not-yet-valid',
  'other-user': 'token.other-user',
}

/** What the claims of an access token say before it is sent (RFC 9068; an opaque token says nothing). */
export const token: Rule = (facts) =>
  only(facts, 'token.read').flatMap((fact) => {
    const args = {
      audience: fact.audience ?? '-',
      permissions: [...fact.scopes, ...fact.roles].join(' ') || '-',
      user: fact.user ?? '-',
    }
    if (fact.form === 'opaque') return found('token.opaque', [fact])
    if (fact.problems.length === 0) return found('token.sound', [fact], args)
    return fact.problems.flatMap((problem) => found(findingOf[problem], [fact], args))
  })
