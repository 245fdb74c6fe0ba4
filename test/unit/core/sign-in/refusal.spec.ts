import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalInBody, refusalInWords, wantsConsent } from '../../../../src-main/core/sign-in/refusal'

const ids =
  ' Trace ID: aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee Correlation ID: 11111111-bbbb-cccc-dddd-eeeeeeeeeeee Timestamp: 2026-11-24 03:00:00Z'

describe('refusalInBody', () => {
  it('reads an answer of Entra, number first', () => {
    expect(
      refusalInBody({
        error: 'invalid_grant',
        error_description: `AADSTS53003: Access has been blocked.${ids}`,
        error_codes: [53003, 1],
        suberror: 'message_only',
        trace_id: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
        correlation_id: '11111111-bbbb-cccc-dddd-eeeeeeeeeeee',
        claims: '{}',
      }),
    ).toEqual({
      error: 'invalid_grant',
      aadsts: 53003,
      suberror: 'message_only',
      description: 'Access has been blocked.',
      traceId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
      correlationId: '11111111-bbbb-cccc-dddd-eeeeeeeeeeee',
      claims: '{}',
    })
  })

  it.each([
    ['a token', { access_token: 'hunter2' }],
    ['patience', { error: 'authorization_pending' }],
    ['more patience', { error: 'slow_down' }],
    ['no error', { error: 7 }],
    ['a text', 'no'],
    ['nothing', null],
  ])('is not fooled by %s', (_name, body) => {
    expect(refusalInBody(body)).toBeUndefined()
  })

  it('never throws, and keeps nothing that would disturb a line', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), fc.anything(), (json, error, codes) => {
        void refusalInBody(JSON.parse(json))
        const read = refusalInBody({ error, error_description: `${error}\u001b\u202e`, error_codes: codes })
        expect(JSON.stringify(read ?? {})).not.toMatch(/[\u001b\u202e]/u)
      }),
    )
  })
})

it('finds the number and the ids in the words that a browser brings', () => {
  expect(
    refusalInWords({ error: 'access_denied', description: `AADSTS65004: User declined.${ids}`, suberror: '' }),
  ).toEqual({
    error: 'access_denied',
    aadsts: 65004,
    description: 'User declined.',
    traceId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
    correlationId: '11111111-bbbb-cccc-dddd-eeeeeeeeeeee',
  })
})

it.each([
  [{ aadsts: 65001, error: 'invalid_grant' }, true],
  [{ aadsts: 90094, error: 'consent_required' }, true],
  [{ error: 'invalid_grant', suberror: 'consent_required' }, true],
  [{ error: 'consent_required' }, true],
  [{ aadsts: 53003, error: 'access_denied' }, false],
  [{ error: 'invalid_grant' }, false],
])('%j wants consent: %s', (refusal, wants) => {
  expect(wantsConsent(refusal)).toBe(wants)
})
