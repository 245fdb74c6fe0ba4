import fc from 'fast-check'
import type { Evidence } from '../../../src-main/contract/evidence'
import { DeviceKind, Encryption, Recipients, SignIn, type SituationInput } from '../../../src-main/contract/situation'
import { parseReply } from '../../../src-main/core/smtp/reply'
import { arbitraryAttempt } from './arbitrary-attempt'
import { arbitraryRouteTests } from './arbitrary-route'
import { shipped } from './shipped'
import { fromTheLine } from './arbitrary-line'
import { fromLists } from './arbitrary-lists'
import { fromIdentityService } from './arbitrary-sign-in'

type Others = Omit<Evidence, 'id'>

const manyTimes = <T>(times: number, value: T): readonly T[] => Array.from({ length: times }, () => value)

/** Hosts of every sort that the rules tell apart. The first is met most: it is what the product is about. */
const hosts = [
  ...manyTimes(8, 'smtp.office365.com'),
  'SMTP.Office365.com.',
  'smtp-legacy.office365.com',
  'smtp.hve.mx.microsoft',
  'smtp.azurecomm.net',
  'contoso-com.mail.protection.outlook.com',
  'smtp.partner.outlook.cn',
  'smtp-mail.outlook.com',
  'mail.office365.com',
  'smtp.provider.example',
  '192.168.1.10',
  'relay',
]
const yesNoUnknown = fc.constantFrom('yes', 'no', 'unknown' as const)
const onOffUnknown = fc.constantFrom('on', 'off', 'unknown' as const)
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** An object without the keys whose value is undefined. */
const given = <T extends object>(record: fc.Arbitrary<T>) =>
  record.map((value) => Object.fromEntries(Object.entries(value).filter(([, it]) => it !== undefined)))

export const arbitrarySituation: fc.Arbitrary<SituationInput> = fc.record({
  device: given(
    fc.record({
      kind: fc.constantFrom(...DeviceKind.options),
      family: optional(fc.constantFrom(...shipped.devices.map(({ id }) => id), 'not-in-the-catalogue')),
      offersOAuth: yesNoUnknown,
      canBeChanged: yesNoUnknown,
    }),
  ),
  sending: given(
    fc.record({
      host: optional(fc.constantFrom(...hosts)),
      port: optional(fc.constantFrom(25, 465, 587)),
      encryption: fc.constantFrom(...Encryption.options),
      signIn: fc.constantFrom('password' as const, 'password' as const, 'password' as const, ...SignIn.options),
      account: optional(fc.constant('scan@contoso.example')),
      from: optional(fc.constant('scan@contoso.example')),
      recipients: fc.constantFrom(...Recipients.options),
      worksNow: yesNoUnknown,
      recipientsPerDay: optional(fc.constantFrom(0, 50, 10_000, 10_001, 500_000)),
      largestMegabytes: optional(fc.constantFrom(0, 5, 7, 8, 25, 26, 200)),
    }),
  ),
  office: fc.record({
    fixedPublicIp: yesNoUnknown,
    port25Open: yesNoUnknown,
    ownRelay: yesNoUnknown,
    azureSubscription: yesNoUnknown,
    otherThanMail: yesNoUnknown,
  }),
  tenant: fc.record({
    usesMicrosoft365: fc.constantFrom('yes', 'yes', 'unknown', 'no' as const),
    securityDefaults: onOffUnknown,
    rejectDirectSend: onOffUnknown,
    administratorReachable: yesNoUnknown,
  }),
})

const exampleOf = (text: string) => parseReply(text) ?? { code: 535, lines: [text] }
const reply = fc
  .constantFrom(...shipped.replies.flatMap(({ examples }) => examples), '535 5.7.8 something nobody has seen', '250 OK')
  .map(exampleOf)
/** Refusals of a sign-in; those that the outcome table tells apart are met as often as all others together. */
const decisive = shipped.advice.outcomes.flatMap(({ whenAll, whenAny }) => [...whenAll, ...whenAny])
const signInReply = fc.oneof(
  reply,
  fc
    .constantFrom(
      ...shipped.replies.filter((row) => row.endsBasic || decisive.includes(row.id)).flatMap((row) => row.examples),
    )
    .map(exampleOf),
)
const certificate = {
  subject: 'CN=server',
  issuer: 'CN=issuer',
  names: ['server'],
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2027-01-01T00:00:00Z',
  fingerprint256: 'AA',
}
const oneOf = <T extends string>(...values: readonly T[]) => fc.constantFrom(...values)
const version = oneOf('TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3')
const stage = oneOf('greeting', 'ehlo', 'starttls', 'auth', 'mail-from', 'rcpt-to', 'data', 'message')
const mechanism = oneOf('LOGIN', 'PLAIN', 'XOAUTH2')
const family = oneOf('ipv4', 'ipv6')

/** Kinds of facts with their own parts; whatever is about a place gets host and port as well. */
const placed: readonly fc.Arbitrary<object>[] = [
  fc.record({ kind: oneOf('tcp.connected'), family }),
  fc.record({ kind: oneOf('tcp.refused', 'tcp.unreachable'), family, detail: oneOf('ECONNREFUSED') }),
  fc.record({ kind: oneOf('tcp.timed-out'), family, afterMs: fc.constant(4000) }),
  fc.record({ kind: oneOf('smtp.greeted'), reply: fc.constant({ code: 220, lines: ['ready'] }) }),
  fc.record({
    kind: oneOf('smtp.not-greeted'),
    why: oneOf('silent', 'closed', 'reset', 'not-smtp', 'too-long', 'speaks-tls'),
    firstBytes: fc.constant('HTTP/1.1'),
  }),
  fc.record({
    kind: oneOf('smtp.capabilities-announced'),
    secured: fc.boolean(),
    capabilities: fc.record({
      serverName: oneOf('TY0.outlook.office365.com', 'mail.somewhere.example'),
      keywords: fc.constant([]),
      starttls: fc.boolean(),
      authMechanisms: fc.subarray(['LOGIN', 'PLAIN', 'XOAUTH2']),
      sizeLimit: fc.constantFrom(null, 0, 20_000_000, 157_286_400),
      callerAddress: fc.constantFrom(null, '203.0.113.5', '192.168.1.20'),
    }),
  }),
  fc.record({ kind: oneOf('smtp.replied'), stage, reply }),
  fc.record({
    kind: oneOf('smtp.broken-off'),
    stage,
    why: oneOf('closed', 'reset', 'timed-out', 'malformed', 'too-long', 'deadline'),
    detail: fc.constant(''),
  }),
  fc.record({ kind: oneOf('smtp.starttls-missing'), sign: oneOf('not-offered', 'masked') }),
  fc.record({ kind: oneOf('smtp.injected-behind-starttls'), byteCount: fc.constant(7) }),
  fc.record({
    kind: oneOf('tls.negotiated'),
    protocol: version,
    cipher: fc.constant('X'),
    chain: fc.constantFrom([], [certificate]),
    verification: fc.oneof(
      fc.constant({ state: 'verified' }),
      fc.record({
        state: fc.constant('unverified'),
        why: oneOf('self-signed', 'unknown-issuer', 'wrong-name', 'expired', 'not-yet-valid', 'revoked', 'other'),
        detail: fc.constant(''),
      }),
    ),
    overridden: fc.boolean(),
  }),
  fc.record({
    kind: oneOf('tls.failed'),
    why: oneOf('version', 'handshake', 'not-tls', 'closed', 'reset', 'timed-out', 'other'),
    detail: fc.constant(''),
  }),
  fc.record({
    kind: oneOf('tls.version-tried'),
    version,
    answer: oneOf('accepted', 'refused', 'other-version', 'no-answer', 'closed', 'not-tls', 'not-reached'),
  }),
  fc.record({ kind: oneOf('auth.accepted'), mechanism, account: fc.constant('a@b.example'), reply }),
  fc.record({ kind: oneOf('auth.refused'), mechanism, account: fc.constant('a@b.example'), reply: signInReply }),
  given(
    fc.record({
      kind: oneOf('auth.not-tried'),
      mechanism: oneOf('BASIC', 'XOAUTH2'),
      why: oneOf('certificate', 'no-tls', 'not-offered', 'paused', 'no-secret', 'no-account', 'unsafe-account'),
      until: optional(fc.constant(1_795_500_000_000)),
      offered: fc.constant([]),
    }),
  ),
  fc.record({
    kind: oneOf('mail.recipient-accepted'),
    sender: fc.constant('a@b.example'),
    recipient: fc.constant('c@d.example'),
  }),
  fc.record({
    kind: oneOf('mail.accepted'),
    sender: fc.constant('a@b.example'),
    recipient: fc.constant('c@d.example'),
    messageId: fc.constant('<1@b>'),
    reply,
  }),
  fc.record({
    kind: oneOf('mail.not-tried'),
    why: oneOf('no-consent', 'no-sign-in', 'no-sender', 'no-recipient', 'unsafe-address'),
  }),
]

const name = fc.constantFrom('contoso.example', 'smtp.office365.com')
const unplaced: readonly fc.Arbitrary<object>[] = [
  fc.record({ kind: oneOf('dns.resolved'), name, addresses: fc.constantFrom(['203.0.113.9'], ['10.0.0.4']) }),
  fc.record({
    kind: oneOf('dns.mx-found'),
    name,
    exchanges: fc.constantFrom(
      [{ host: 'contoso-com.mail.protection.outlook.com', preference: 0 }],
      [{ host: 'mx.filter.example', preference: 10 }],
    ),
  }),
  fc.record({
    kind: oneOf('dns.spf-found'),
    name,
    records: fc.subarray(['v=spf1 include:spf.protection.outlook.com -all', 'v=spf1 ip4:203.0.113.5 -all']),
  }),
  fc.record({
    kind: oneOf('dns.failed'),
    name,
    recordType: oneOf('A', 'AAAA', 'MX', 'TXT'),
    why: oneOf('no-such-name', 'no-data', 'timed-out', 'refused', 'server-failed', 'malformed', 'implausible'),
    detail: fc.constant(''),
  }),
  fc.record({
    kind: oneOf('token.read'),
    form: oneOf('jwt', 'opaque'),
    scopes: fc.constant(['SMTP.Send']),
    roles: fc.constant([]),
    problems: fc.subarray([
      'wrong-audience',
      'missing-permission',
      'missing-role',
      'expired',
      'not-yet-valid',
      'other-user',
    ]),
  }),
  ...fromIdentityService,
  ...fromTheLine,
  ...fromLists,
  fc.record({ kind: oneOf('probe.not-run'), why: oneOf('cancelled', 'not-applicable', 'needs-missing', 'deadline') }),
  fc.record({ kind: oneOf('probe.broke'), detail: fc.constant('') }),
]

/**
 * A generated case: what was said, what was found, and the day. `answers`: they stand first as in a run, last as after a change of mind,
 * or are missing as in a broken file.
 */
export interface ArbitraryCase {
  readonly situation: SituationInput
  readonly others: readonly Others[]
  readonly now: number
  readonly answers: 'first' | 'last' | 'missing'
}

const days = [
  '2026-11-23',
  '2026-11-23',
  '2026-12-31',
  '2027-01-01',
  '2027-01-15',
  '2027-08-15',
  '2028-01-01',
  '2028-10-15',
]

export const arbitraryCase: fc.Arbitrary<ArbitraryCase> = fc
  .record({
    situation: arbitrarySituation,
    day: fc.constantFrom(...days),
    answers: fc.constantFrom(...manyTimes(60, 'first' as const), ...manyTimes(38, 'last' as const), 'missing' as const),
  })
  .chain(({ situation, day, answers }) => {
    const now = Date.parse(`${day}T12:00:00Z`)
    const host = situation.sending?.host ?? 'smtp.office365.com'
    const stamp = fc.record({
      probe: oneOf('submission-conversation', 'port-reach'),
      target: fc.constant('row'),
      // Some facts were learnt long before they are judged again.
      at: fc.constantFrom(now, now - 1000, now - 60 * 86_400_000),
      tookMs: fc.constant(1),
      mapped: fc.boolean(),
    })
    const place = fc.record({
      host: fc.constantFrom(host, host, host, 'smtp.elsewhere.example'),
      port: fc.constantFrom(25, 465, 587),
    })
    const fact = fc.oneof(
      fc
        .tuple(stamp, place, fc.oneof(...placed))
        .map(([base, where, own]) => ({ ...base, ...where, ...own }) as object as Others),
      fc.tuple(stamp, fc.oneof(...unplaced)).map(([base, own]) => ({ ...base, ...own }) as object as Others),
    )
    const attempted = fc
      .tuple(stamp, arbitraryAttempt)
      .map(([base, attempt]) => ({ ...base, kind: 'device.attempted', attempt }) as object as Others)
    // Most devices were never let into capture mode.
    const attempts = fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(attempted, { minLength: 1, maxLength: 4 }) },
    )
    return fc
      .tuple(fc.array(fact, { maxLength: 6 }), attempts, arbitraryRouteTests(now))
      .map(([others, seen, tried]) => ({ situation, others: [...others, ...seen, ...tried], now, answers }))
  })
