import fc from 'fast-check'

const oneOf = <T extends string>(...values: readonly T[]) => fc.constantFrom(...values)
const identityService = {
  host: fc.constant('login.microsoftonline.com'),
  tenant: fc.constant('contoso.example'),
  flow: oneOf('browser', 'device-code', 'application', 'renewal'),
}

/** What the identity service may have answered. */
export const fromIdentityService: readonly fc.Arbitrary<object>[] = [
  fc.record({
    ...identityService,
    kind: oneOf('oauth.signed-in'),
    scopes: fc.constant([]),
    clockAheadMs: fc.constantFrom(0, 299_000, -3_600_000),
  }),
  fc.record({
    ...identityService,
    kind: oneOf('oauth.refused'),
    stage: oneOf('authorize', 'device-code', 'token'),
    error: oneOf(
      'consent_required',
      'access_denied',
      'authorization_declined',
      'server_error',
      'invalid_grant',
      'not_in_any_book',
    ),
    description: fc.constant(''),
    asksForClaims: fc.boolean(),
  }),
  fc.record({
    kind: oneOf('oauth.not-reached'),
    host: identityService.host,
    flow: identityService.flow,
    why: oneOf('no-such-name', 'refused', 'timed-out', 'closed', 'certificate', 'proxy', 'not-understood', 'other'),
    detail: fc.constant(''),
  }),
  fc.record({
    kind: oneOf('oauth.not-finished'),
    host: identityService.host,
    flow: identityService.flow,
    why: oneOf('limit', 'code-expired'),
  }),
]
