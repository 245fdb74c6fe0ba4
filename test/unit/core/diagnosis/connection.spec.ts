import { describe, expect, it } from 'vitest'
import type { EvidenceOf } from '../../../../src-main/contract/evidence'
import { brokenOff } from '../../../../src-main/core/diagnosis/broken-off'
import { certificate } from '../../../../src-main/core/diagnosis/certificate'
import { dns } from '../../../../src-main/core/diagnosis/dns'
import { network } from '../../../../src-main/core/diagnosis/network'
import { pipeline } from '../../../../src-main/core/diagnosis/pipeline'
import { starttls } from '../../../../src-main/core/diagnosis/starttls'
import { tls } from '../../../../src-main/core/diagnosis/tls'
import { shipped } from '../../../knowledge/support/shipped'
import { answers, factsOf, here, inShort, type SomeFact } from '../../support/facts'

const sending = answers({ 'sending.host': here.host, 'sending.port': here.port })
const at = (port: number) => ({ ...here, port, probe: port === 587 ? 'submission-conversation' : 'port-reach' })
const connected = (port: number, family: 'ipv4' | 'ipv6' = 'ipv4'): SomeFact => ({
  kind: 'tcp.connected',
  ...at(port),
  family,
})
const timedOut = (port: number, family: 'ipv4' | 'ipv6' = 'ipv4'): SomeFact => ({
  kind: 'tcp.timed-out',
  ...at(port),
  family,
  afterMs: 4000,
})
const refused = (port: number): SomeFact => ({
  kind: 'tcp.refused',
  ...at(port),
  family: 'ipv4',
  detail: 'ECONNREFUSED',
})
const unreachable = (port: number): SomeFact => ({
  kind: 'tcp.unreachable',
  ...at(port),
  family: 'ipv6',
  detail: 'ENETUNREACH',
})

describe('reaching the server', () => {
  const networkOf = (...facts: readonly SomeFact[]) => inShort(network(factsOf(...sending, ...facts), shipped))

  it('is told once the server has greeted', () => {
    expect(networkOf(connected(587), { kind: 'smtp.greeted', ...at(587), reply: { code: 220, lines: [] } })).toEqual([
      'network.reached because e4',
    ])
  })

  it('fails by the clearest cause, and then nothing was checked from here', () => {
    expect(networkOf(timedOut(587), refused(587))).toEqual([
      'network.port-refused because e4 e3',
      'network.not-reached because e4 e3',
    ])
    expect(networkOf(unreachable(587), timedOut(587))).toEqual([
      'network.port-silent because e4 e3',
      'network.not-reached because e4 e3',
    ])
    expect(networkOf(unreachable(587))).toEqual(['network.unreachable because e3', 'network.not-reached because e3'])
  })

  it('is no trouble at ports that the device does not use', () => {
    expect(networkOf(connected(587), timedOut(465), refused(25))).toEqual([
      'network.port-465-not-offered because e4',
      'network.other-port-closed because e5',
    ])
  })

  it('tells when IPv6 alone fails', () => {
    expect(networkOf(timedOut(587, 'ipv6'), connected(587))).toEqual(['network.ipv6-only-trouble because e3 e4'])
    expect(networkOf(timedOut(587), connected(587, 'ipv6'))).toEqual([])
  })

  it.each([
    ['silent', 'network.no-banner'],
    ['closed', 'network.closed-before-banner'],
    ['reset', 'network.closed-before-banner'],
    ['not-smtp', 'network.not-smtp'],
    ['too-long', 'network.not-smtp'],
    ['speaks-tls', 'network.speaks-tls'],
  ] as const)('is not enough without a greeting: %s', (why, finding) => {
    expect(networkOf(connected(587), { kind: 'smtp.not-greeted', ...at(587), why, firstBytes: '' })).toEqual([
      `${finding} because e4`,
    ])
  })

  it("notices that a stranger answers at a host of Microsoft's, but not where a mapping leads elsewhere on purpose", () => {
    const says = (serverName: string, mapped = false): SomeFact => ({
      kind: 'smtp.capabilities-announced',
      ...at(587),
      mapped,
      secured: false,
      capabilities: {
        serverName,
        keywords: [],
        starttls: true,
        authMechanisms: [],
        sizeLimit: null,
        callerAddress: null,
      },
    })
    expect(networkOf(says('proxy.isp.example'))).toEqual(['network.other-server-answers because e3'])
    expect(networkOf(says('proxy.isp.example', true))).toEqual([])
    expect(networkOf(says('TY0PR01CA0001.outlook.office365.com'))).toEqual([])
  })
})

describe('names', () => {
  const dnsOf = (...facts: readonly SomeFact[]) => inShort(dns(factsOf(...facts), shipped))
  const failed = (recordType: 'A' | 'AAAA' | 'MX' | 'TXT', why: EvidenceOf<'dns.failed'>['why']): SomeFact => ({
    kind: 'dns.failed',
    name: 'smtp.contoso.example',
    recordType,
    why,
    detail: '',
  })

  it.each([
    ['no-such-name', 'dns.no-such-host'],
    ['no-data', 'dns.no-address'],
    ['timed-out', 'dns.not-answering'],
    ['refused', 'dns.not-answering'],
    ['server-failed', 'dns.not-answering'],
    ['malformed', 'dns.implausible'],
    ['implausible', 'dns.implausible'],
  ] as const)('that fail (%s) are told once for both families', (why, finding) => {
    expect(dnsOf(failed('A', why), failed('AAAA', 'no-data'))).toEqual([`${finding} because e1 e2`])
  })

  it('that are known to exist are not called mistyped: there DNS itself is wrong', () => {
    const missing = (name: string): SomeFact => ({
      kind: 'dns.failed',
      name,
      recordType: 'A',
      why: 'no-such-name',
      detail: '',
    })
    expect(dnsOf(missing('smtp.office365.com'))).toEqual(['dns.implausible because e1'])
    expect(dnsOf(missing('x.mail.protection.outlook.com'))).toEqual(['dns.no-such-host because e1'])
  })

  it('that have an address in one family do not fail', () => {
    const resolved: SomeFact = { kind: 'dns.resolved', name: 'smtp.contoso.example', addresses: ['203.0.113.1'] }
    expect(dnsOf(resolved, failed('AAAA', 'no-data'))).toEqual([])
  })

  it('tell the MX host of Microsoft, wherever it stands in the list', () => {
    const mx = (...hosts: readonly string[]): SomeFact => ({
      kind: 'dns.mx-found',
      name: 'contoso.example',
      exchanges: hosts.map((host, preference) => ({ host, preference })),
    })
    const found = dns(
      factsOf(mx('mx.filter.example', 'contoso.mail.protection.outlook.com.'), mx('mx.filter.example')),
      shipped,
    )
    expect(found).toEqual([
      {
        id: 'dns.mx-at-microsoft',
        args: { domain: 'contoso.example', host: 'contoso.mail.protection.outlook.com' },
        because: ['e1'],
      },
      { id: 'dns.mx-elsewhere', args: { domain: 'contoso.example', host: 'mx.filter.example' }, because: ['e2'] },
    ])
  })

  it('may lack an MX or SPF, which is not the same as not having been answered', () => {
    expect(dnsOf(failed('MX', 'no-data'), failed('TXT', 'no-such-name'))).toEqual([
      'dns.mx-missing because e1',
      'dns.spf-missing because e2',
    ])
    expect(dnsOf(failed('MX', 'timed-out'), failed('TXT', 'server-failed'))).toEqual([
      'dns.lookup-failed because e1',
      'dns.lookup-failed because e2',
    ])
  })

  it.each([
    [[], 'dns.spf-missing'],
    [['v=spf1 include:spf.protection.outlook.com -all'], 'dns.spf-with-microsoft'],
    [['v=spf1 ip4:203.0.113.1 -all'], 'dns.spf-without-microsoft'],
    [['v=spf1 -all', 'v=spf1 include:spf.protection.outlook.com -all'], 'dns.spf-several'],
  ])('have SPF records %j', (records, finding) => {
    expect(dnsOf({ kind: 'dns.spf-found', name: 'contoso.example', records })).toEqual([`${finding} because e1`])
  })
})

describe('encryption', () => {
  it('is missing, masked, refused, or had something slipped in before it', () => {
    const facts = factsOf(
      { kind: 'smtp.starttls-missing', ...here, sign: 'not-offered' },
      { kind: 'smtp.starttls-missing', ...here, sign: 'masked' },
      { kind: 'smtp.replied', ...here, stage: 'starttls', reply: { code: 454, lines: ['no'] } },
      { kind: 'smtp.replied', ...here, stage: 'starttls', reply: { code: 220, lines: ['go'] } },
      { kind: 'smtp.injected-behind-starttls', ...here, byteCount: 7 },
    )
    expect(inShort(starttls(facts, shipped))).toEqual([
      'starttls.missing because e1',
      'starttls.masked because e2',
      'starttls.refused because e3',
      'starttls.injected because e5',
    ])
  })

  const tried = (
    version: EvidenceOf<'tls.version-tried'>['version'],
    answer: EvidenceOf<'tls.version-tried'>['answer'],
  ): SomeFact => ({
    kind: 'tls.version-tried',
    ...here,
    version,
    answer,
  })
  const tlsOf = (...facts: readonly SomeFact[]) => inShort(tls(factsOf(...facts), shipped))

  it('is modern when 1.2 or 1.3 works, and old ones besides are only remarked on', () => {
    expect(tlsOf(tried('TLS 1.0', 'refused'), tried('TLS 1.2', 'accepted'))).toEqual(['tls.modern because e2'])
    expect(tlsOf(tried('TLS 1.1', 'accepted'), tried('TLS 1.3', 'accepted'))).toEqual([
      'tls.modern because e2',
      'tls.old-too because e1',
    ])
  })

  it('is too old when only 1.0 or 1.1 works', () => {
    expect(tlsOf(tried('TLS 1.0', 'accepted'), tried('TLS 1.2', 'refused'))).toEqual(['tls.old-only because e1'])
  })

  it('is not known when no version got an answer', () => {
    expect(tlsOf(tried('TLS 1.2', 'no-answer'), tried('TLS 1.3', 'not-reached'))).toEqual([
      'tls.versions-not-checked because e1 e2',
    ])
    expect(tlsOf(tried('TLS 1.2', 'refused'), tried('TLS 1.3', 'not-reached'))).toEqual([])
  })

  it.each([
    ['version', 'tls.no-common-version'],
    ['not-tls', 'tls.not-tls'],
    ['handshake', 'tls.handshake-failed'],
    ['other', 'tls.handshake-failed'],
    ['closed', 'tls.cut-off'],
    ['reset', 'tls.cut-off'],
    ['timed-out', 'tls.cut-off'],
  ] as const)('fails by %s', (why, finding) => {
    expect(tlsOf({ kind: 'tls.failed', ...here, why, detail: '' })).toEqual([`${finding} because e1`])
  })
})

describe('the certificate', () => {
  type Why = 'self-signed' | 'unknown-issuer' | 'wrong-name' | 'expired' | 'not-yet-valid' | 'revoked' | 'other'
  const negotiated = (host: string, why?: Why, overridden = false): SomeFact => ({
    kind: 'tls.negotiated',
    host,
    port: 587,
    protocol: 'TLS 1.3',
    cipher: 'X',
    chain: [],
    verification: why === undefined ? { state: 'verified' } : { state: 'unverified', why, detail: '' },
    overridden,
  })
  const certificateOf = (...facts: readonly SomeFact[]) => inShort(certificate(factsOf(...facts), shipped))

  it.each([
    [undefined, 'certificate.verified'],
    ['self-signed', 'certificate.self-signed'],
    ['unknown-issuer', 'certificate.unknown-issuer'],
    ['wrong-name', 'certificate.wrong-name'],
    ['expired', 'certificate.expired'],
    ['not-yet-valid', 'certificate.not-yet-valid'],
    ['revoked', 'certificate.revoked'],
    ['other', 'certificate.not-verified'],
  ] as const)('is judged: %s', (why, finding) => {
    expect(certificateOf(negotiated('mail.provider.example', why))).toEqual([`${finding} because e1`])
  })

  it("is taken for an inspection when a host of Microsoft's shows one of somebody else's making", () => {
    expect(certificateOf(negotiated(here.host, 'unknown-issuer'))).toEqual([
      'certificate.unknown-issuer because e1',
      'certificate.inspected because e1',
    ])
  })

  it('may have been overridden by the person, which is said', () => {
    expect(certificateOf(negotiated('mail.provider.example', 'expired', true))).toEqual([
      'certificate.expired because e1',
      'certificate.overridden because e1',
    ])
  })
})

describe('what went wrong on the way', () => {
  it('is named by how the conversation broke off, and at which command', () => {
    const whys = ['closed', 'reset', 'timed-out', 'malformed', 'too-long', 'deadline'] as const
    const facts = factsOf(
      ...whys.map((why): SomeFact => ({ kind: 'smtp.broken-off', ...here, stage: 'rcpt-to', why, detail: '' })),
    )
    expect(brokenOff(facts, shipped)).toEqual(
      whys.map((why, index) => ({
        id: `conversation.${why}`,
        args: { ...here, stage: 'RCPT TO' },
        because: [`e${index + 1}`],
      })),
    )
  })

  it('says what could not be checked, and is silent about what makes no sense here', () => {
    const facts = factsOf(
      { kind: 'probe.not-run', why: 'cancelled' },
      { kind: 'probe.not-run', why: 'deadline' },
      { kind: 'probe.not-run', why: 'needs-missing' },
      { kind: 'probe.not-run', why: 'not-applicable' },
      { kind: 'probe.broke', detail: 'x' },
    )
    expect(inShort(pipeline(facts, shipped))).toEqual([
      'pipeline.cancelled because e1',
      'pipeline.deadline because e2',
      'pipeline.not-checked because e3',
      'pipeline.broke because e5',
    ])
  })
})
