// Exchange Online as far as its replies are known from the reply catalogue: a script for the fault server, not a real Exchange.
import type { CertificateKind, Certificates } from './certificates'
import type { Answer, Handler, Line, Script } from './fault-server'

const tag = '[TY2PR01CA0001.jpnprd01.prod.outlook.com 2026-11-23T00:00:00.000Z 08DE0000000000]'
export const greeting =
  '220 TY2PR01CA0001.outlook.office365.com Microsoft ESMTP MAIL Service ready at Mon, 23 Nov 2026 00:00:00 +0000'

/** The EHLO reply: in clear STARTTLS is offered, under TLS the sign-in. */
export const ehlo = (secured: boolean, starttls = '250-STARTTLS') =>
  [
    '250-TY2PR01CA0001.outlook.office365.com Hello [203.0.113.5]',
    '250-SIZE 157286400',
    '250-PIPELINING',
    '250-DSN',
    '250-ENHANCEDSTATUSCODES',
    secured ? '250-AUTH LOGIN XOAUTH2' : starttls,
    '250-8BITMIME',
    '250-BINARYMIME',
    '250-CHUNKING',
    '250 SMTPUTF8',
  ]
    .filter((line) => line !== '')
    .join('\r\n')

/** What the service may say to a sign-in (texts as seen; rows of the reply catalogue). */
export const signInReplies = {
  accepted: '235 2.7.0 Authentication successful',
  disabledForTenant: `535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. ${tag}`,
  disabledForMailbox: `535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information. ${tag}`,
  securityDefaults: `535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator. ${tag}`,
  conditionalAccess: `535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator. ${tag}`,
  basicDisabled: `535 5.7.139 Authentication unsuccessful, basic authentication is disabled. ${tag}`,
  credentialsIncorrect: `535 5.7.139 Authentication unsuccessful, the user credentials were incorrect. ${tag}`,
  accountLocked: `535 5.7.139 Authentication unsuccessful, account locked. Contact your administrator. ${tag}`,
  unsuccessful: `535 5.7.3 Authentication unsuccessful ${tag}`,
  basicRemoved: '550 5.7.30 Basic authentication is not supported for Client Submission.',
  temporary: '454 4.7.0 Temporary authentication failure',
} as const

export const oldTls =
  '421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade/update your client to support TLS 1.2. Visit https://aka.ms/smtp_auth_tls.'

/** AUTH LOGIN in its two steps (and with the user name at once), AUTH XOAUTH2 with the initial response; then `reply`. */
export const signIn =
  (reply: { readonly basic: string; readonly oauth: string }): Handler =>
  (line) => {
    const [, mechanism = '', initial] = line.text.split(' ')
    const password = (next: Line) => {
      next.send('334 UGFzc3dvcmQ6')
      next.expect((last) => last.send(reply.basic))
    }
    if (mechanism.toUpperCase() === 'XOAUTH2') line.send(reply.oauth)
    else if (mechanism.toUpperCase() !== 'LOGIN') line.send('504 5.7.4 Unrecognized authentication type')
    else if (initial !== undefined) password(line)
    else {
      line.send('334 VXNlcm5hbWU6')
      line.expect(password)
    }
  }

const message: Handler = (line) => {
  line.send('354 Start mail input; end with <CRLF>.<CRLF>')
  const more: Handler = (next) => {
    if (next.text === '.') next.send('250 2.0.0 OK <TY2PR01MB0001@TY2PR01MB0001.jpnprd01.prod.outlook.com>')
    else next.expect(more)
  }
  line.expect(more)
}

export interface ExchangeOptions {
  readonly certificate?: CertificateKind
  readonly basic?: string
  readonly oauth?: string
  readonly greeting?: Answer
  /** Replaces single answers. */
  readonly answers?: Readonly<Record<string, Answer>>
  readonly tls?: Script['tls']
}

/** A script that behaves like a healthy Exchange Online, with the given parts replaced. */
export function exchange(certificates: Certificates, options: ExchangeOptions = {}): Script {
  const { basic = signInReplies.accepted, oauth = signInReplies.accepted } = options
  return {
    greeting: options.greeting ?? greeting,
    tls: { ...certificates.pem(options.certificate ?? 'good'), ...options.tls },
    answers: {
      EHLO: (line) => line.send(ehlo(line.secured)),
      STARTTLS: (line) => line.startTls('220 2.0.0 SMTP server ready'),
      AUTH: signIn({ basic, oauth }),
      MAIL: '250 2.1.0 Sender OK',
      RCPT: '250 2.1.5 Recipient OK',
      DATA: message,
      RSET: '250 2.0.0 Resetting',
      NOOP: '250 2.0.0 OK',
      QUIT: (line) => {
        line.send('221 2.0.0 Service closing transmission channel')
        line.close()
      },
      ...options.answers,
    },
  }
}
