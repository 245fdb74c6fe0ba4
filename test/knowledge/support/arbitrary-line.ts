import fc from 'fast-check'

const oneOf = <T extends string>(...values: readonly T[]) => fc.constantFrom(...values)
const domain = { name: fc.constant('contoso.example') }

/** What the look at the line and at the sender's domain may have found. */
export const fromTheLine: readonly fc.Arbitrary<object>[] = [
  fc.record({
    ...domain,
    kind: oneOf('spf.evaluated'),
    address: fc.constant('203.0.113.5'),
    result: oneOf('none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror'),
    decidedBy: fc.constantFrom(null, { domain: 'contoso.example', term: 'ip4:203.0.113.5' }),
    problem: fc.constantFrom(null, 'too-many-lookups'),
    lookups: fc.constantFrom(2, 9),
    voidLookups: fc.constant(0),
    proposals: fc.constant([{ way: 'both', state: 'changed', record: 'v=spf1 ip4:203.0.113.5 -all' }]),
  }),
  fc.record({
    ...domain,
    kind: oneOf('dns.dmarc-looked-up'),
    foundAt: fc.constant(null),
    record: fc.constantFrom(null, 'v=DMARC1; p=reject', 'v=DMARC1; p=none'),
  }),
  fc.record({
    ...domain,
    kind: oneOf('dns.dkim-looked-up'),
    selectors: fc.constantFrom(
      [{ selector: 'selector1', target: null }],
      [{ selector: 'selector1', target: 'selector1-contoso._domainkey.contoso.onmicrosoft.com' }],
    ),
  }),
  fc.record({
    ...domain,
    kind: oneOf('tenant.identified'),
    host: fc.constant('login.microsoftonline.com'),
    tenant: fc.constant('00000000-0000-4000-8000-000000000001'),
    cloud: oneOf('worldwide', 'gcc-high'),
  }),
  fc.record({
    ...domain,
    kind: oneOf('tenant.not-identified'),
    host: fc.constant('login.microsoftonline.com'),
    why: oneOf('no-tenant', 'not-reached'),
    detail: fc.constant(''),
  }),
  fc.record({
    kind: oneOf('dns.pointer-looked-up'),
    address: fc.constant('203.0.113.5'),
    names: fc.constantFrom([], ['mail.contoso.example'], ['p5-203-0-113-5.dynamic.example.net']),
  }),
  fc.record({
    kind: oneOf('line.surroundings-read'),
    proxies: fc.constantFrom([], ['proxy.contoso.example:8080']),
    tunnels: fc.constantFrom([], ['tun0']),
  }),
  // Echoed at another port and as another address than a conversation's own; met behind a provider's shared range.
  fc.record({
    kind: oneOf('smtp.capabilities-announced'),
    host: fc.constant('contoso-example.mail.protection.outlook.com'),
    port: fc.constant(25),
    secured: fc.constant(false),
    local: fc.constantFrom(
      { address: '100.64.3.4', port: 50_000, family: 'ipv4' },
      { address: '192.168.1.5', port: 50_000, family: 'ipv4' },
    ),
    capabilities: fc.constantFrom('203.0.113.5', '198.51.100.7').map((callerAddress) => ({
      serverName: 'x.mail.protection.outlook.com',
      keywords: [],
      starttls: true,
      authMechanisms: [],
      sizeLimit: null,
      callerAddress,
    })),
  }),
]
