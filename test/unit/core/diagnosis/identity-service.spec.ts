import { describe, expect, it } from 'vitest'
import { identityService } from '../../../../src-main/core/diagnosis/identity-service'
import { ReplyRow } from '../../../../src-main/contract/knowledge'
import { factsOf, inShort, type SomeFact } from '../../support/facts'
import { shipped } from '../../../knowledge/support/shipped'

const base = { host: 'login.microsoftonline.com', flow: 'browser' } as const
const refused = (more: Partial<Extract<SomeFact, { kind: 'oauth.refused' }>>): SomeFact => ({
  kind: 'oauth.refused',
  ...base,
  tenant: 'contoso.example',
  stage: 'token',
  error: 'invalid_grant',
  description: '',
  asksForClaims: false,
  ...more,
})
const signedIn = (clockAheadMs: number): SomeFact => ({
  kind: 'oauth.signed-in',
  ...base,
  tenant: 'contoso.example',
  scopes: [],
  clockAheadMs,
})

describe('what came of a sign-in', () => {
  it.each<[string, SomeFact, readonly string[]]>([
    ['works', signedIn(-299_000), ['oauth.signed-in']],
    ['works with a wrong clock', signedIn(-3_600_000), ['oauth.signed-in', 'oauth.clock-wrong']],
    ['was refused', refused({ error: 'not_in_any_book' }), ['oauth.refused']],
    ['was refused with a code of OAuth', refused({}), ['reply.oauth-invalid-grant']],
    ['wants consent', refused({ suberror: 'consent_required' }), ['oauth.consent-missing']],
    ['was declined', refused({ error: 'access_denied' }), ['oauth.declined']],
    ['met a busy service', refused({ error: 'temporarily_unavailable' }), ['oauth.busy']],
    ['was not reached', { kind: 'oauth.not-reached', ...base, why: 'refused', detail: 'x' }, ['oauth.not-reached']],
    ['met a stranger', { kind: 'oauth.not-reached', ...base, why: 'certificate', detail: 'x' }, ['oauth.not-trusted']],
    ['hit the limit', { kind: 'oauth.not-finished', ...base, why: 'limit' }, ['oauth.browser-never-came-back']],
    ['code expired', { kind: 'oauth.not-finished', ...base, why: 'code-expired' }, ['oauth.device-code-expired']],
  ])('%s', (_name, fact, ids) => {
    expect(inShort(identityService(factsOf(fact), shipped))).toEqual(ids.map((id) => `${id} because e1`))
  })

  it('is known by its number where the catalogue has a row for it, whatever the OAuth code says', () => {
    const [some] = shipped.replies
    const row = ReplyRow.parse({
      ...some,
      id: 'reply.aadsts-53003-of-the-test',
      match: { text: ['AADSTS53003'] },
      alsoMatch: undefined,
      stages: undefined,
      examples: ['AADSTS53003: x'],
    })
    const facts = factsOf(refused({ aadsts: 53003, error: 'access_denied', suberror: 'message_only' }))
    const knowledge = { ...shipped, replies: [...shipped.replies.filter(({ id }) => !id.includes('53003')), row] }
    expect(inShort(identityService(facts, knowledge))).toEqual(['reply.aadsts-53003-of-the-test because e1'])
    expect(identityService(facts, knowledge)[0]?.args).toMatchObject({
      number: 'AADSTS53003',
      error: 'access_denied',
      suberror: 'message_only',
    })
  })
})
