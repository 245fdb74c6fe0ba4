// Mail servers that are broken, hostile or hindered by something in between, and what has to be found about each.
import { ehlo, type ExchangeOptions, greeting } from './exchange-double'
import type { Handler, Script } from './fault-server'

const close: Handler = (line) => line.close()
const reset: Handler = (line) => line.reset()
const tenMegabytes = 'x'.repeat(10_000_000)

export interface BadServer {
  readonly name: string
  readonly server: ExchangeOptions & Pick<Script, 'implicitTls'>
  readonly findings: readonly string[]
  /** Findings that must not be there. */
  readonly not?: readonly string[]
  readonly signIn?: true
  readonly sends?: true
  readonly exit?: number
  readonly withinMs?: number
}

/** Banner wait 35 s, then one ClientHello of 4 s. */
const afterTheBanner = 50_000

// The slow ones first: they wait side by side with all the others.
export const badServers: readonly BadServer[] = [
  {
    name: 'says nothing',
    server: { greeting: () => undefined },
    findings: ['network.no-banner'],
    withinMs: afterTheBanner,
  },
  {
    name: 'says one character a second',
    server: { greeting: (line) => line.sendSlowly(greeting, 1000) },
    findings: ['conversation.timed-out'],
    withinMs: afterTheBanner,
  },
  {
    name: 'never ends its greeting',
    server: { greeting: (line) => line.sendSlowly('220-wait\r\n'.repeat(10_000), 50) },
    findings: ['conversation.timed-out'],
    withinMs: afterTheBanner,
  },
  {
    name: 'speaks TLS at once where STARTTLS is expected',
    server: { implicitTls: true },
    findings: ['network.speaks-tls'],
    withinMs: afterTheBanner,
  },
  {
    name: 'sends one byte per segment',
    server: {
      greeting: (line) => line.sendSlowly(greeting, 1),
      answers: { EHLO: (line) => line.sendSlowly(ehlo(line.secured), 1) },
    },
    findings: ['network.reached', 'tls.modern', 'certificate.verified', 'auth.password-offered'],
  },
  {
    name: 'says garbage',
    server: { greeting: '\u0000\u0007\u00ff\u00fe nothing of SMTP' },
    findings: ['network.not-smtp'],
  },
  {
    name: 'speaks HTTP',
    server: { greeting: 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n' },
    findings: ['network.not-smtp'],
  },
  { name: 'greets with a line of 10 MB', server: { greeting: `220 ${tenMegabytes}` }, findings: ['network.not-smtp'] },
  { name: 'refuses everybody', server: { greeting: '554 5.7.1 Service unavailable' }, findings: ['reply.unknown'] },

  { name: 'closes instead of greeting', server: { greeting: close }, findings: ['network.closed-before-banner'] },
  { name: 'closes at EHLO', server: { answers: { EHLO: close } }, findings: ['conversation.closed'] },
  { name: 'closes at STARTTLS', server: { answers: { STARTTLS: close } }, findings: ['conversation.closed'] },
  {
    name: 'closes within the handshake',
    server: { answers: { STARTTLS: (line) => (line.send('220 2.0.0 SMTP server ready'), line.close()) } },
    findings: ['tls.cut-off'],
  },
  {
    name: 'closes at EHLO under TLS',
    server: { answers: { 'EHLO-SECURED': close } },
    findings: ['conversation.closed'],
  },
  { name: 'closes at AUTH', server: { answers: { AUTH: close } }, signIn: true, findings: ['conversation.closed'] },
  {
    name: 'closes after the password',
    server: {
      answers: {
        AUTH: (line) => (
          line.send('334 VXNlcm5hbWU6'),
          line.expect((user) => (user.send('334 UGFzc3dvcmQ6'), user.expect(close)))
        ),
      },
    },
    signIn: true,
    findings: ['conversation.closed'],
  },
  {
    name: 'closes at MAIL FROM',
    server: { answers: { MAIL: close } },
    sends: true,
    findings: ['auth.basic-works', 'conversation.closed'],
  },
  { name: 'closes at RCPT TO', server: { answers: { RCPT: close } }, sends: true, findings: ['conversation.closed'] },
  {
    name: 'closes at DATA',
    server: { answers: { DATA: close } },
    sends: true,
    findings: ['conversation.closed'],
    not: ['send.accepted'],
  },
  {
    name: 'closes within the message',
    server: { answers: { DATA: (line) => (line.send('354 go on'), line.expect(close)) } },
    sends: true,
    findings: ['conversation.closed'],
    not: ['send.accepted'],
  },
  {
    name: 'resets instead of greeting',
    server: { greeting: (line) => void setTimeout(() => line.reset(), 100) },
    findings: ['network.closed-before-banner'],
  },
  { name: 'resets at EHLO', server: { answers: { EHLO: reset } }, findings: ['conversation.reset'] },
  { name: 'resets at AUTH', server: { answers: { AUTH: reset } }, signIn: true, findings: ['conversation.reset'] },

  {
    name: 'answers EHLO with a line of 10 MB',
    server: { answers: { EHLO: `250 ${tenMegabytes}` } },
    findings: ['conversation.too-long'],
  },
  {
    name: 'contradicts itself within a reply',
    server: { answers: { EHLO: '250-one\r\n550 two' } },
    findings: ['conversation.malformed'],
  },
  {
    name: 'does not know EHLO',
    server: { answers: { EHLO: '500 5.3.3 Unrecognized command' } },
    findings: ['reply.unrecognized-command'],
  },
  {
    name: 'sends greeting and EHLO reply in one segment',
    server: {
      greeting: `${greeting}\r\n${ehlo(false)}`,
      answers: { EHLO: (line) => line.secured && line.send(ehlo(true)) },
    },
    findings: ['network.reached', 'tls.modern', 'certificate.verified', 'auth.password-offered'],
  },
  {
    name: 'slips a reply behind STARTTLS',
    server: { answers: { STARTTLS: (line) => line.startTls('220 2.0.0 ready\r\n250-evil.example\r\n250 AUTH PLAIN') } },
    findings: ['starttls.injected', 'certificate.verified', 'auth.password-offered'],
  },
  {
    name: 'has no STARTTLS',
    server: { answers: { EHLO: ehlo(false, ''), STARTTLS: '500 5.3.3 Unrecognized command' } },
    signIn: true,
    findings: ['starttls.missing', 'auth.held-back-unencrypted'],
  },
  {
    name: 'has its STARTTLS masked by a firewall',
    server: { answers: { EHLO: ehlo(false, '250-XXXXXXXA'), STARTTLS: '500 5.3.3 Unrecognized command' } },
    signIn: true,
    findings: ['starttls.masked', 'auth.held-back-unencrypted'],
  },
  {
    name: 'refuses STARTTLS',
    server: { answers: { STARTTLS: '454 4.7.0 TLS not available due to local problem' } },
    signIn: true,
    findings: ['starttls.refused', 'auth.held-back-unencrypted'],
  },
  {
    name: 'does not speak TLS behind STARTTLS',
    server: { answers: { STARTTLS: '220 ready\r\nthis is no TLS at all, not even nearly' } },
    signIn: true,
    findings: ['tls.not-tls'],
  },
]
