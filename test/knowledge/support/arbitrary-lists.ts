import fc from 'fast-check'

const sender = fc.record({
  account: fc.constant('scan@contoso.com'),
  signIn: fc.constantFrom('basic', 'oauth', 'both', 'unknown'),
  count: fc.constantFrom(null, 0, 5),
  failed: fc.constantFrom(null, 0, 3),
  tls: fc.subarray(['TLS 1.0', 'TLS 1.1', 'TLS 1.2']),
  firstAt: fc.constant(null),
  lastAt: fc.constant(null),
  addresses: fc.constant([]),
  addressCount: fc.constant(0),
})
const list = {
  list: fc.constantFrom('smtp-auth-clients', 'sign-in-log'),
  file: fc.constant('list.csv'),
  from: fc.constant(null),
  to: fc.constant(null),
}

/** What a list of Microsoft says of the account of a device. */
export const fromLists: readonly fc.Arbitrary<object>[] = [
  fc.record({ kind: fc.constant('list.sign-in-seen'), ...list, sender }),
  fc.record({ kind: fc.constant('list.no-sign-in-seen'), ...list, account: fc.constant('scan@contoso.com') }),
]
