import { describe, expect, it } from 'vitest'
import type { TestedRoute } from '../../../../src-main/contract/route-test'
import { Situation } from '../../../../src-main/contract/situation'
import { diagnose } from '../../../../src-main/core/diagnosis/diagnose'
import { rules } from '../../../../src-main/core/diagnosis/rules'
import { buildReport } from '../../../../src-main/core/report/build-report'
import { judgeRoutes } from '../../../../src-main/core/routes/judge-route'
import { parseReply } from '../../../../src-main/core/smtp/reply'
import { shipped } from '../../../knowledge/support/shipped'
import { factMoment, factsOf, type SomeFact } from '../../support/facts'

const replyOf = (text: string) => parseReply(text) ?? expect.fail(`no reply: ${text}`)
const mx = { host: 'contoso-com.mail.protection.outlook.com', port: 25 } as const
const hve = { host: 'smtp.hve.mx.microsoft', port: 587 } as const
const row = (route: TestedRoute, target: string) => ({ probe: 'route-anonymous', target: `${route} ${target}`, route })
const greeted = { kind: 'smtp.greeted', reply: replyOf('220 ready') } as const
const refused = (stage: 'mail-from' | 'rcpt-to' | 'message', text: string) =>
  ({ kind: 'smtp.replied', stage, reply: replyOf(text) }) as const
const envelope = { sender: 'a@contoso.com', recipient: 'b@contoso.com' }
const recipient = { kind: 'mail.recipient-accepted', ...envelope } as const
const accepted = {
  kind: 'mail.accepted',
  ...envelope,
  messageId: '<1@contoso.com>',
  reply: replyOf('250 ok'),
} as const
const told = (arrived: 'inbox' | 'junk' | 'not-at-all' | 'unknown') =>
  ({ kind: 'mail.arrival-told', messageId: '<1@contoso.com>', arrived }) as const

type Own = typeof greeted | ReturnType<typeof refused> | typeof recipient | typeof accepted | ReturnType<typeof told>
const trial = (route: TestedRoute, ...own: readonly Own[]) =>
  factsOf(
    ...own.map((fact) =>
      fact.kind === 'mail.arrival-told' ? fact : ({ ...fact, ...mx, ...row(route, 'contoso.com:25') } as SomeFact),
    ),
  )
const verdictOf = (route: TestedRoute, ...own: readonly Own[]) => judgeRoutes(trial(route, ...own), shipped)[0]?.verdict

const relayDenied = '550 5.7.64 TenantAttribution; Relay Access Denied'
const rejected =
  '550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources'

describe('what a trial says of a way', () => {
  it.each([
    ['a recipient alone is not yet a proof', 'direct-send', [greeted, recipient], 'recipient-accepted'],
    ['a mail that was taken', 'direct-send', [greeted, recipient, accepted], 'mail-accepted'],
    ['a mail that somebody saw', 'direct-send', [greeted, recipient, accepted, told('inbox')], 'proven'],
    ['a mail in the junk folder', 'direct-send', [greeted, recipient, accepted, told('junk')], 'in-junk'],
    ['a mail that nobody found', 'direct-send', [greeted, recipient, accepted, told('not-at-all')], 'not-arrived'],
    ['seen first, doubted later', 'direct-send', [accepted, told('inbox'), told('unknown')], 'mail-accepted'],
    ['a refusal after the content', 'direct-send', [greeted, recipient, refused('message', rejected)], 'refused'],
    ['no connector yet', 'connector-relay', [greeted, refused('rcpt-to', relayDenied)], 'not-set-up'],
    ['no connector, and Direct Send rejected', 'connector-relay', [refused('mail-from', rejected)], 'not-set-up'],
    ['the recipient is not inside', 'direct-send', [greeted, refused('rcpt-to', relayDenied)], 'check-values'],
    ['a busy server', 'direct-send', [greeted, refused('mail-from', '451 4.7.500 Server busy')], 'try-later'],
    ['a reply that nobody knows', 'direct-send', [greeted, refused('mail-from', '554 5.9.9 No')], 'refused'],
    ['a greeting and nothing more', 'direct-send', [greeted], 'reached'],
  ] as const)('%s', (_case, route, own, verdict) => {
    expect(verdictOf(route, ...own)).toBe(verdict)
  })

  it('lets a server that was asked stand for a way before one that was only reached', () => {
    const at = (host: string) => ({ host, port: 587, route: 'hve', target: `hve ${host}:587` }) as const
    const no = replyOf('554 5.9.9 No')
    const facts = factsOf({ ...greeted, ...at(hve.host) }, { ...greeted, ...at('smtp-hve.office365.com') }, {
      kind: 'auth.refused',
      mechanism: 'LOGIN',
      account: 'a',
      ...(no && { reply: no }),
      ...at(hve.host),
      target: `hve ${hve.host}:587 BASIC`,
    } as SomeFact)
    const [judged] = judgeRoutes(facts, shipped)
    expect([judged?.verdict, judged?.ways.map(({ target, verdict }) => `${target}: ${verdict}`)]).toEqual([
      'refused',
      ['hve smtp-hve.office365.com:587: reached', `hve ${hve.host}:587 BASIC: refused`],
    ])
  })
})

describe('the report of a trial', () => {
  const facts = trial('direct-send', greeted, recipient, refused('message', rejected))
  const report = buildReport({
    id: 'r',
    now: factMoment,
    program: { name: 'test', version: '0' },
    situation: Situation.parse({}),
    evidence: facts,
    knowledge: shipped,
  })

  it('keeps what was found of a way apart from the present way, with the reply in words', () => {
    expect({
      present: report.findings.map(({ id }) => id),
      tests: report.routeTests.map(({ route, verdict, findings }) => ({
        route,
        verdict,
        ids: findings.map(({ id }) => id),
      })),
    }).toEqual({
      present: ['line.port-25-open'],
      tests: [
        {
          route: 'direct-send',
          verdict: 'refused',
          ids: ['route.refused', 'reply.direct-send-rejected', 'route.without-encryption'],
        },
      ],
    })
  })

  it('shows how far it came', () => {
    expect(report.routeTests[0]?.ways).toEqual([
      {
        target: 'direct-send contoso.com:25',
        signIn: 'none',
        verdict: 'refused',
        reached: 'yes',
        encrypted: 'no',
        signedIn: 'not-needed',
        senderAccepted: 'yes',
        recipientAccepted: 'yes',
        mailAccepted: 'no',
        arrived: 'not-tried',
        mail: null,
      },
    ])
  })
})

it('lets nothing that another way showed be judged as the present one', () => {
  const facts = trial(
    'submission-25',
    greeted,
    refused('mail-from', '530 5.7.57 Client not authenticated to send mail'),
  )
  const present = diagnose(rules, facts, shipped).filter(({ route }) => route === undefined)
  expect(present.map(({ id }) => id)).toEqual(['line.port-25-open'])
})
