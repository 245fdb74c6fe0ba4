import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../../src-main/contract/evidence'
import { domain } from '../../../../src-main/core/diagnosis/domain'
import { line } from '../../../../src-main/core/diagnosis/line'
import { shipped } from '../../../knowledge/support/shipped'
import { factsOf, type SomeFact } from '../../support/facts'

const host = 'contoso-com.mail.protection.outlook.com'
const at = { host, port: 25 } as const
const from = (family: 'ipv4' | 'ipv6') => ({
  address: family === 'ipv4' ? '203.0.113.9' : '2001:db8::9',
  port: 25,
  family,
})
const greeted = (family: 'ipv4' | 'ipv6' = 'ipv4'): SomeFact => ({
  kind: 'smtp.greeted',
  ...at,
  reply: { code: 220, lines: [] },
  remote: from(family),
})
const hello = (serverName: string, callerAddress: string | null = null, port = 25): SomeFact => ({
  kind: 'smtp.capabilities-announced',
  host,
  port,
  secured: false,
  remote: from('ipv4'),
  capabilities: { serverName, keywords: [], starttls: true, authMechanisms: [], sizeLimit: null, callerAddress },
})
const certificate = (why: 'self-signed' | 'expired'): SomeFact => ({
  kind: 'tls.negotiated',
  ...at,
  protocol: 'TLS 1.2',
  cipher: 'x',
  chain: [{ subject: 'CN=box', issuer: '', names: [], validFrom: '', validTo: '', fingerprint256: '' }],
  verification: { state: 'unverified', why, detail: '' },
  overridden: false,
  remote: from('ipv4'),
})
const refused = { kind: 'tcp.refused', ...at, family: 'ipv4', detail: 'ECONNREFUSED' } as const
const silent = (family: 'ipv4' | 'ipv6' = 'ipv4'): SomeFact => ({
  kind: 'tcp.timed-out',
  ...at,
  family,
  afterMs: 4_000,
})
const unreachable = { kind: 'tcp.unreachable', ...at, family: 'ipv4', detail: 'EHOSTUNREACH' } as const
const control = (family: 'ipv4' | 'ipv6' = 'ipv4'): SomeFact => ({
  kind: 'tcp.connected',
  host: 'login.microsoftonline.com',
  port: 443,
  family,
})
const theirs = 'AM0EUR.mail.protection.outlook.com'
const found = (...facts: readonly SomeFact[]) => line(factsOf(...facts), shipped).map(({ id }) => id)

describe('port 25 to the outside', () => {
  it.each<[string, readonly SomeFact[], readonly string[]]>([
    [
      'open when one entrance greets, whatever else is silent',
      [silent(), greeted(), hello(theirs)],
      ['line.port-25-open'],
    ],
    ['blocked by silence', [silent(), control()], ['line.port-25-blocked']],
    ['refused by something on the way', [refused, control()], ['line.port-25-rejected']],
    ['called unreachable by something on the way', [unreachable, silent(), control()], ['line.port-25-rejected']],
    ['taken by another server, by its name', [greeted(), hello('proxy.office.example')], ['line.port-25-intercepted']],
    [
      'taken by another server, by its certificate',
      [greeted(), hello(theirs), certificate('self-signed')],
      ['line.port-25-intercepted'],
    ],
    [
      'open although the certificate is only too old',
      [greeted(), hello(theirs), certificate('expired')],
      ['line.port-25-open'],
    ],
    [
      'connected without a greeting',
      [
        { kind: 'tcp.connected', ...at, family: 'ipv4' },
        { kind: 'smtp.not-greeted', ...at, why: 'silent', firstBytes: '', remote: from('ipv4') },
        control(),
      ],
      ['line.port-25-no-banner'],
    ],
    [
      'taken by another server, by its greeting alone, whatever greets elsewhere',
      [
        {
          kind: 'smtp.greeted',
          ...at,
          reply: { code: 220, lines: ['gateway.provider.example ESMTP'] },
          remote: from('ipv4'),
        },
        {
          kind: 'smtp.greeted',
          host: 'mx.filter.example',
          port: 25,
          reply: { code: 220, lines: ['x'] },
          remote: from('ipv4'),
        },
      ],
      ['line.port-25-intercepted'],
    ],
    ['not known where nothing else can be reached', [silent()], ['line.port-25-unclear']],
    [
      'blocked by IPv4 and open by IPv6',
      [silent('ipv4'), control('ipv4'), greeted('ipv6')],
      ['line.port-25-blocked', 'line.port-25-by-family'],
    ],
    ['judged by IPv6 where there is nothing else', [silent('ipv6'), control('ipv6')], ['line.port-25-blocked']],
    [
      'led elsewhere on purpose, which is no theft',
      [
        { ...greeted(), mapped: true },
        { ...hello('postfix.example'), mapped: true },
      ],
      ['line.port-25-open'],
    ],
  ])('is %s', (_name, facts, ids) => {
    expect(found(...facts)).toEqual(ids)
  })
})

describe('the address of the line', () => {
  it('differs between ports where the router sends them different ways', () => {
    const ids = found(hello(theirs, '203.0.113.5', 25), hello('x.outlook.office365.com', '198.51.100.7', 587))
    expect(ids).toContain('line.addresses-differ')
    expect(found(hello(theirs, '203.0.113.5', 25), hello(theirs, '203.0.113.5', 587))).not.toContain(
      'line.addresses-differ',
    )
    expect(found(hello(theirs, '203.0.113.5'), hello(theirs, '2001:db8::5'))).not.toContain('line.addresses-differ')
  })

  it.each<[string, boolean]>([
    ['p1234-ipngn.dynamic.example.ne.jp', true],
    ['203-0-113-5.dsl.example.net', true],
    ['mail.contoso.example', false],
    ['dynamics.contoso.example', false],
  ])('called %s may or may not be one that changes', (name, changes) => {
    const fact: SomeFact = { kind: 'dns.pointer-looked-up', address: '203.0.113.5', names: [name] }
    expect(found(fact)).toEqual(changes ? ['line.dynamic-name'] : [])
  })

  it('is shared with other customers behind 100.64/10', () => {
    const local = { address: '100.64.3.4', port: 50_000, family: 'ipv4' } as const
    expect(found({ ...control(), local } as SomeFact)).toEqual(['line.carrier-grade-nat'])
  })

  it('may be another one than the device has: VPN and proxy', () => {
    expect(found({ kind: 'line.surroundings-read', tunnels: ['tun0'], proxies: ['proxy:8080'] })).toEqual([
      'line.vpn-on',
      'line.proxy-set',
    ])
    expect(found({ kind: 'line.surroundings-read', tunnels: [], proxies: [] })).toEqual([])
  })
})

describe("the sender's domain", () => {
  const spf = (result: Extract<Evidence, { kind: 'spf.evaluated' }>['result'], lookups = 2): SomeFact => ({
    kind: 'spf.evaluated',
    name: 'contoso.example',
    address: '203.0.113.5',
    result,
    decidedBy: null,
    problem: 'too-many-lookups',
    lookups,
    voidLookups: 0,
    proposals: [{ way: 'both', state: 'changed', record: 'v=spf1 ip4:203.0.113.5 -all' }],
  })
  const judged = (...facts: readonly SomeFact[]) => domain(factsOf(...facts), shipped)

  it.each([
    ['pass', ['domain.spf-covers']],
    ['fail', ['domain.spf-misses']],
    ['none', ['domain.spf-misses']],
    ['permerror', ['domain.spf-broken']],
    ['temperror', []],
  ] as const)('and SPF that ends in %s', (result, ids) => {
    expect(judged(spf(result)).map(({ id }) => id)).toEqual(ids)
  })

  it('proposes the record that covers the line', () => {
    expect(judged(spf('fail'))[0]?.args).toEqual({
      domain: 'contoso.example',
      address: '203.0.113.5',
      result: 'fail',
      record: 'v=spf1 ip4:203.0.113.5 -all',
    })
  })

  it.each([
    [null, 'domain.dmarc-missing'],
    ['v=DMARC1; p=none; sp=reject', 'domain.dmarc-watching'],
    ['v=DMARC1;p=Reject', 'domain.dmarc-strict'],
    ['v=DMARC1; adkim=s; p = quarantine', 'domain.dmarc-strict'],
  ])('and DMARC %s', (record, id) => {
    expect(
      judged({ kind: 'dns.dmarc-looked-up', name: 'contoso.example', foundAt: null, record }).map((one) => one.id),
    ).toEqual([id])
  })

  it.each([
    ['selector1-contoso-example._domainkey.contoso.onmicrosoft.com', 'domain.dkim-at-microsoft'],
    ['selector1-contoso-example._domainkey.contoso.n-v1.dkim.mail.microsoft.', 'domain.dkim-at-microsoft'],
    ['s1.domainkey.u1.mailer.example', 'domain.dkim-missing'],
    [null, 'domain.dkim-missing'],
  ])('and DKIM at %s', (target, id) => {
    const selectors = [{ selector: 'selector1', target }]
    expect(judged({ kind: 'dns.dkim-looked-up', name: 'contoso.example', selectors }).map((one) => one.id)).toEqual([
      id,
    ])
  })
})
