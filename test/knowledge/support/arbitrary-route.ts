import fc from 'fast-check'
import type { Evidence } from '../../../src-main/contract/evidence'
import { testedRoutes, type TestedRoute } from '../../../src-main/contract/route-test'
import { parseReply } from '../../../src-main/core/smtp/reply'

type Others = Omit<Evidence, 'id'>

const hosts: Readonly<Record<TestedRoute, { readonly host: string; readonly port: number }>> = {
  'direct-send': { host: 'contoso-com.mail.protection.outlook.com', port: 25 },
  'connector-relay': { host: 'contoso-com.mail.protection.outlook.com', port: 25 },
  hve: { host: 'smtp.hve.mx.microsoft', port: 587 },
  acs: { host: 'smtp.azurecomm.net', port: 587 },
  'submission-25': { host: 'smtp.office365.com', port: 25 },
  'local-relay': { host: '192.168.1.10', port: 25 },
}

/** Replies of the catalogue and others: what closes a way, what only says that it is not ready, what is mistyped, what passes. */
const refusals = [
  '550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources',
  '550 5.7.64 TenantAttribution; Relay Access Denied',
  '550 5.7.1 Service unavailable, Client host [203.0.113.5] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/203.0.113.5 AS(1450)',
  '550 5.7.606 Access denied, banned sending IP [203.0.113.5]',
  '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
  '550 5.7.240 The application is not allowed for use with this High Volume Email account',
  '550 5.4.1 Recipient address rejected: Access denied',
  "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
  '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
  '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.',
  '451 4.7.500 Server busy. Please try again later',
  '554 5.9.9 Nobody knows this one',
]
const reply = fc.constantFrom(...refusals).map(parseReply)
const ended = ['mail-from', 'rcpt-to', 'data', 'message', 'starttls', 'greeting'] as const

/** How one trial went on: facts without place and stamp. */
const course: fc.Arbitrary<readonly object[]> = fc.oneof(
  fc.constant([{ kind: 'tcp.timed-out', family: 'ipv4', afterMs: 4_000 }]),
  fc.constant([{ kind: 'mail.not-tried', why: 'no-recipient' }]),
  fc.constantFrom(
    ...(['no-mail-host', 'mail-host-elsewhere', 'no-relay', 'no-sender'] as const).map((why) => [
      { kind: 'mail.not-tried', why },
    ]),
  ),
  fc.constant([greeted()]),
  fc.constant([greeted(), { kind: 'smtp.broken-off', stage: 'rcpt-to', why: 'closed', detail: '' }]),
  fc.constant([greeted(), { kind: 'auth.accepted', mechanism: 'LOGIN', account: 'a@b.example', reply: good() }]),
  reply.map((said) => [greeted(), { kind: 'auth.refused', mechanism: 'LOGIN', account: 'a@b.example', reply: said }]),
  fc
    .tuple(fc.constantFrom(...ended), reply)
    .map(([stage, said]) => [greeted(), { kind: 'smtp.replied', stage, reply: said }]),
  fc.constant([greeted(), recipient()]),
  fc
    .constantFrom('inbox', 'junk', 'not-at-all', 'unknown', undefined)
    .map((arrived) => [
      greeted(),
      recipient(),
      { kind: 'mail.accepted', sender: 'a@b.example', recipient: 'c@d.example', messageId: '<1@b>', reply: good() },
      ...(arrived === undefined ? [] : [{ kind: 'mail.arrival-told', messageId: '<1@b>', arrived }]),
    ]),
)

function greeted(): object {
  return { kind: 'smtp.greeted', reply: parseReply('220 mail ready') }
}
function recipient(): object {
  return { kind: 'mail.recipient-accepted', sender: 'a@b.example', recipient: 'c@d.example' }
}
function good() {
  return parseReply('250 2.0.0 OK')
}

/** Ways that were tried from the office's line, each at most once. `at` in ms since 1970 UTC. */
export const arbitraryRouteTests = (at: number): fc.Arbitrary<readonly Others[]> =>
  fc.subarray([...testedRoutes], { maxLength: 3 }).chain((routes) =>
    fc.tuple(...routes.map(() => course)).map((courses) =>
      routes.flatMap((route, index) =>
        (courses[index] ?? []).map((fact) => {
          const isTold = 'kind' in fact && fact.kind === 'mail.arrival-told'
          const row = { probe: 'route-anonymous', target: `${route} there`, route, ...hosts[route] }
          const frame = isTold ? { probe: 'situation-answers', target: 'situation' } : row
          return { ...frame, at, tookMs: 1, mapped: false, ...fact } as object as Others
        }),
      ),
    ),
  )
