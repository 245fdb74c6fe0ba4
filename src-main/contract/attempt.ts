import { z } from 'zod'

// What capture mode sees of one connection of a device. Whatever the device sent as text is cut and made fit to be shown; no secret is ever in here.

/**
 * What capture offers to the device. `exchange`: exactly what Exchange Online offers (STARTTLS, then AUTH LOGIN XOAUTH2). `oauth-only`: XOAUTH2 after STARTTLS.
 * `no-sign-in`: STARTTLS, no AUTH, as a relay. `everything`: every mechanism, also unencrypted.
 */
export const CaptureRound = z.enum(['exchange', 'oauth-only', 'no-sign-in', 'everything'])
export type CaptureRound = z.infer<typeof CaptureRound>

/** A version as a ClientHello may name it, oldest first. */
export const HelloVersion = z.enum(['SSL 2.0', 'SSL 3.0', 'TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'])
export type HelloVersion = z.infer<typeof HelloVersion>

/** The device's first TLS message (RFC 5246 7.4.1.2, 8446 4.1.2), read even when no handshake comes about. */
export const SeenHello = z.strictObject({
  /** `sslv2`: the old wrapping of SSL 2.0 (RFC 5246 E.2), used by very old devices. */
  format: z.enum(['tls', 'sslv2']),
  /** Versions it names, oldest first. Before TLS 1.3 a device names only its highest. Empty: none that we know. */
  versions: z.array(HelloVersion),
  highest: HelloVersion.nullable(),
  /** Server name (SNI); null when it sends none, which is usual for an IP address. */
  serverName: z.string().nullable(),
  /** Numbers of the cipher suites (IANA), in the device's order; cut at 200. */
  suites: z.array(z.int()).max(200),
})
export type SeenHello = z.infer<typeof SeenHello>

/** How the attempt to encrypt ended. `alert`: number of RFC 8446 6, e.g. 48 `unknown_ca`. */
export const SeenHandshake = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('agreed'), version: HelloVersion, cipher: z.string() }),
  /** The device said no, e.g. because it does not trust our certificate. */
  z.strictObject({ state: z.literal('refused-by-device'), alert: z.int() }),
  /** We could not serve it. */
  z.strictObject({
    state: z.literal('refused-by-us'),
    why: z.enum(['version', 'no-common-cipher', 'not-tls', 'other']),
  }),
  /** The device went away in the middle, without a word. */
  z.strictObject({ state: z.literal('left') }),
])
export type SeenHandshake = z.infer<typeof SeenHandshake>

export const SeenEncryption = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('none') }),
  z.strictObject({
    mode: z.enum(['starttls', 'implicit']),
    /** null when no ClientHello could be read. */
    hello: SeenHello.nullable(),
    handshake: SeenHandshake,
  }),
])
export type SeenEncryption = z.infer<typeof SeenEncryption>

/** One attempt to sign in. Passwords, tokens and answers computed from them are dropped where they are read. */
export const SeenSignIn = z.strictObject({
  mechanism: z.enum(['LOGIN', 'PLAIN', 'CRAM-MD5', 'NTLM', 'XOAUTH2', 'OAUTHBEARER', 'other']),
  /** With `other`: the name the device gave, if it is one of SASL; else `***`. */
  named: z.string(),
  /** Did we offer this mechanism at this moment? */
  offered: z.boolean(),
  encrypted: z.boolean(),
  /** null when it never came to that, or could not be read. */
  user: z.string().nullable(),
  /**
   * What stood in the place of the secret: the password made for this session, another one (not kept), an answer that cannot be compared (NTLM),
   * an access token (not kept), or nothing.
   */
  secret: z.enum(['test-password', 'other-password', 'not-comparable', 'token', 'none']),
  /** LOGIN: which of the two usual prompts was sent first, `Username:` or `User Name` with a NUL behind it; null when none was needed. */
  prompt: z.enum(['username', 'user-name-nul']).nullable(),
  end: z.enum(['accepted', 'refused', 'cancelled', 'malformed', 'given-up']),
})
export type SeenSignIn = z.infer<typeof SeenSignIn>

/** One mail as it passed. Its content was counted and dropped. */
export const SeenMail = z.strictObject({
  /** MAIL FROM; empty for `<>`. */
  from: z.string(),
  /** RCPT TO, the first 20. */
  recipients: z.array(z.string()).max(20),
  /** `SIZE=` of MAIL FROM, octets. */
  declaredOctets: z.number().nullable(),
  octets: z.number(),
  /** Header `From` and `X-Mailer` or `User-Agent`. */
  headerFrom: z.string().nullable(),
  mailer: z.string().nullable(),
  /** The first 50; octets as transported. */
  attachments: z.array(z.strictObject({ type: z.string(), octets: z.number() })).max(50),
  signedIn: z.boolean(),
  encrypted: z.boolean(),
  /** From MAIL FROM to the end, ms. */
  tookMs: z.number(),
  /** `not-sent`: given up before the message came; `unfinished`: within the message. */
  end: z.enum(['accepted', 'too-large', 'header-too-large', 'unfinished', 'not-sent']),
})
export type SeenMail = z.infer<typeof SeenMail>

/** How far the conversation came. */
export const AttemptStage = z.enum([
  'connected',
  'greeted',
  'hello',
  'starttls',
  'handshake',
  'secured',
  'hello-secured',
  'sign-in',
  'signed-in',
  'mail-from',
  'rcpt-to',
  'message',
  'mail-taken',
])
export type AttemptStage = z.infer<typeof AttemptStage>

/** One connection of a device to capture mode. Times in ms since it began. */
export const Attempt = z.strictObject({
  round: CaptureRound,
  /** The port it came to. */
  port: z.int(),
  /** What is usually spoken on that port. */
  portKind: z.enum(['starttls', 'implicit']),
  /** When the device's first byte came; null: never. */
  firstByteMs: z.number().nullable(),
  /** Did it send a command before our greeting? (RFC 5321 3.1 lets the server speak first.) */
  spokeFirst: z.boolean(),
  /** The newest EHLO or HELO. */
  hello: z.strictObject({ verb: z.enum(['EHLO', 'HELO']), name: z.string() }).nullable(),
  encryption: SeenEncryption,
  signIns: z.array(SeenSignIn).max(10),
  mails: z.array(SeenMail).max(10),
  /** The conversation, cut at 120 lines; what could be a secret is `***`, messages are one line with their size. */
  talk: z.array(z.strictObject({ from: z.enum(['device', 'capture']), text: z.string(), atMs: z.number() })).max(120),
  furthest: AttemptStage,
  /** How it ended. `limit`: we ended it, because `limit` was reached. `talking`: not over yet. */
  end: z.discriminatedUnion('how', [
    z.strictObject({ how: z.enum(['quit', 'left', 'reset', 'talking', 'stopped']) }),
    z.strictObject({
      how: z.literal('limit'),
      limit: z.enum(['time', 'silence', 'size', 'commands', 'line', 'mails']),
    }),
  ]),
  tookMs: z.number(),
})
export type Attempt = z.infer<typeof Attempt>
