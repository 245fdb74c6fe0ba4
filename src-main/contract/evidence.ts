import { z } from 'zod'
import { Attempt } from './attempt'
import { Cloud, Confidence } from './knowledge-parts'
import { ListedSender, listOfMicrosoft } from './listed-sender'
import { Arrival, TestedRoute } from './route-test'
import { Refusal, SignInFlow, SignInUnreached } from './sign-in'
import { CheckupRow, NotRead, TenantMatch } from './tenant-checkup'

/** One line of a recorded dialogue. Secrets are replaced by `***` before the line is made. Times in ms since the connection began. */
export const DialogueLine = z.strictObject({
  from: z.enum(['us', 'server']),
  text: z.string(),
  atMs: z.number(),
})
export type DialogueLine = z.infer<typeof DialogueLine>

/** An SMTP reply (RFC 5321 4.2) with its enhanced status code (RFC 3463), if it has one. `lines` are without either, fit to be shown. */
export const Reply = z.strictObject({
  code: z.int().min(100).max(999),
  enhanced: z.string().optional(),
  lines: z.array(z.string()),
})
export type Reply = z.infer<typeof Reply>

export const IpFamily = z.enum(['ipv4', 'ipv6'])
export type IpFamily = z.infer<typeof IpFamily>

/** One end of a connection. */
export const Endpoint = z.strictObject({ address: z.string(), port: z.int(), family: IpFamily })
export type Endpoint = z.infer<typeof Endpoint>

/** What a certificate of the chain says. */
export const Certificate = z.strictObject({
  subject: z.string(),
  issuer: z.string(),
  names: z.array(z.string()),
  validFrom: z.string(),
  validTo: z.string(),
  fingerprint256: z.string(),
})
export type Certificate = z.infer<typeof Certificate>

/** Does the certificate prove the typed host? Only `verified` lets a secret pass. */
export const Verification = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('verified') }),
  z.strictObject({
    state: z.literal('unverified'),
    why: z.enum(['self-signed', 'unknown-issuer', 'wrong-name', 'expired', 'not-yet-valid', 'revoked', 'other']),
    detail: z.string(),
  }),
])
export type Verification = z.infer<typeof Verification>

export const TlsVersion = z.enum(['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'])
export type TlsVersion = z.infer<typeof TlsVersion>

/** Where in an SMTP dialogue we were. */
export const SmtpStage = z.enum([
  'connect',
  'greeting',
  'ehlo',
  'starttls',
  'tls',
  'ehlo-secured',
  'auth',
  'mail-from',
  'rcpt-to',
  'data',
  'message',
  'quit',
])
export type SmtpStage = z.infer<typeof SmtpStage>

export const AuthMechanism = z.enum(['LOGIN', 'PLAIN', 'XOAUTH2', 'OAUTHBEARER'])
export type AuthMechanism = z.infer<typeof AuthMechanism>

/** What an EHLO reply announces (RFC 5321 4.1.1.1). */
export const Capabilities = z.strictObject({
  /** First word of the first line: the name the server gives itself. */
  serverName: z.string(),
  /** Keywords in upper case with their parameters, in the server's order. */
  keywords: z.array(z.string()),
  starttls: z.boolean(),
  /** AUTH mechanisms in upper case, once each (also from the old `AUTH=` form). */
  authMechanisms: z.array(z.string()),
  /** SIZE in octets; null when not announced or without a number. */
  sizeLimit: z.number().nullable(),
  /** Our own address as the server greets it back, e.g. `Hello [203.0.113.5]`; null when it does not say. */
  callerAddress: z.string().nullable(),
})
export type Capabilities = z.infer<typeof Capabilities>

/** RFC 7208 2.6. */
export const SpfResult = z.enum(['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror'])

/** What mail does that the record has to cover: leave the office directly, go through Exchange Online, or both. */
export const SpfWay = z.enum(['office', 'microsoft', 'both'])
export type SpfWay = z.infer<typeof SpfWay>

/** The record as it should stand for a way; null where the present one has a mistake to mend first. */
export const SpfProposed = z.strictObject({
  way: SpfWay,
  state: z.enum(['already', 'new', 'changed', 'several', 'unreadable']),
  record: z.string().nullable(),
})

const place = { host: z.string(), port: z.int() }

const base = {
  /** Unique within a run, e.g. `e12`. */
  id: z.string(),
  probe: z.string(),
  /** The row on screen this belongs to, e.g. `smtp.office365.com:587`. */
  target: z.string(),
  /** When it was learnt, ms since 1970 UTC. */
  at: z.number(),
  /** How long this fact took to learn, ms. */
  tookMs: z.number(),
  /** Learnt through a mapped network (tests, practice): never certain about the real world. */
  mapped: z.boolean(),
  /** The way that was tried; absent: the present way of sending. */
  route: TestedRoute.optional(),
  local: Endpoint.optional(),
  remote: Endpoint.optional(),
  dialogue: z.array(DialogueLine).optional(),
}
const fact = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ ...base, kind: z.literal(kind), ...shape })

/** One observed fact. Past tense; never an opinion, never a secret, no sentence for a person. */
export const Evidence = z.discriminatedUnion('kind', [
  // What the person and the catalogue said.
  fact('answer.given', { question: z.string(), answer: z.union([z.string(), z.number()]) }),
  fact('device.recognised', {
    family: z.string(),
    oauth: z.enum(['yes', 'no', 'some', 'unknown']),
    confidence: Confidence,
  }),
  // DNS. `name` is what was asked.
  fact('dns.resolved', { name: z.string(), addresses: z.array(z.string()) }),
  fact('dns.mx-found', {
    name: z.string(),
    exchanges: z.array(z.strictObject({ host: z.string(), preference: z.int() })),
  }),
  fact('dns.spf-found', { name: z.string(), records: z.array(z.string()) }),
  fact('dns.failed', {
    name: z.string(),
    recordType: z.enum(['A', 'AAAA', 'MX', 'TXT']),
    why: z.enum(['no-such-name', 'no-data', 'timed-out', 'refused', 'server-failed', 'malformed', 'implausible']),
    detail: z.string(),
  }),
  /** The names that DNS gives for the line's public address (PTR); empty when there are none. */
  fact('dns.pointer-looked-up', { address: z.string(), names: z.array(z.string()) }),
  /** `foundAt`: the name whose record counts, which may be a parent domain; null when no record was found. */
  fact('dns.dmarc-looked-up', { name: z.string(), foundAt: z.string().nullable(), record: z.string().nullable() }),
  /** The two selectors that Exchange Online signs with. */
  fact('dns.dkim-looked-up', {
    name: z.string(),
    selectors: z.array(z.strictObject({ selector: z.string(), target: z.string().nullable() })),
  }),
  /** SPF (RFC 7208) judged for mail that leaves the office from its own public address. */
  fact('spf.evaluated', {
    name: z.string(),
    address: z.string(),
    result: SpfResult,
    /** The term that decided, and the domain whose record holds it. */
    decidedBy: z.strictObject({ domain: z.string(), term: z.string() }).nullable(),
    problem: z.string().nullable(),
    lookups: z.int(),
    voidLookups: z.int(),
    /** The record as it should stand; null where the present one is broken. */
    proposals: z.array(SpfProposed),
  }),
  /** The tenant behind the sender's domain, as the public OpenID configuration names it. */
  fact('tenant.identified', { name: z.string(), host: z.string(), tenant: z.string(), cloud: Cloud }),
  fact('tenant.not-identified', {
    name: z.string(),
    host: z.string(),
    why: z.enum(['no-tenant', 'not-reached', 'unreadable']),
    detail: z.string(),
  }),
  /** What this computer says of itself: a proxy or a tunnel may make its way another one than the device's. */
  fact('line.surroundings-read', { proxies: z.array(z.string()), tunnels: z.array(z.string()) }),
  // TCP, one per address tried.
  fact('tcp.connected', { ...place, family: IpFamily }),
  fact('tcp.refused', { ...place, family: IpFamily, detail: z.string() }),
  fact('tcp.timed-out', { ...place, family: IpFamily, afterMs: z.number() }),
  fact('tcp.unreachable', { ...place, family: IpFamily, detail: z.string() }),
  // The SMTP conversation.
  /** The first reply, 220 or not: 554 and 421 are greetings of a server that will not talk to us. */
  fact('smtp.greeted', { ...place, reply: Reply }),
  /** Connected, but no usable SMTP greeting. `firstBytes` printable, capped. */
  fact('smtp.not-greeted', {
    ...place,
    why: z.enum(['silent', 'closed', 'reset', 'not-smtp', 'too-long', 'speaks-tls']),
    firstBytes: z.string(),
  }),
  fact('smtp.capabilities-announced', { ...place, secured: z.boolean(), capabilities: Capabilities }),
  /** Any reply worth judging: a refused EHLO, STARTTLS, MAIL FROM, RCPT TO, DATA, or an accepted one after AUTH. */
  fact('smtp.replied', { ...place, stage: SmtpStage, reply: Reply }),
  /** The server spoke no sense or went away. `met-while-busy` is set when a 421 was met while other connections were open and it stayed on repetition alone. */
  fact('smtp.broken-off', {
    ...place,
    stage: SmtpStage,
    why: z.enum(['closed', 'reset', 'timed-out', 'malformed', 'too-long', 'deadline']),
    detail: z.string(),
  }),
  fact('smtp.starttls-missing', {
    ...place,
    /** `masked`: the offer was there in a damaged form (`XXXXXXXA`). */
    sign: z.enum(['not-offered', 'masked']),
    /** The command was let through all the same, so TLS follows. */
    granted: z.literal(true).optional(),
  }),
  /** Bytes arrived in clear behind the answer to STARTTLS (CVE-2011-0411 class). They were discarded. */
  fact('smtp.injected-behind-starttls', { ...place, byteCount: z.int() }),
  // TLS.
  fact('tls.negotiated', {
    ...place,
    protocol: TlsVersion,
    cipher: z.string(),
    chain: z.array(Certificate),
    verification: Verification,
    /** True when the person decided to go on although the certificate does not verify (never possible for hosts in endpoints.yaml). */
    overridden: z.boolean(),
  }),
  fact('tls.failed', {
    ...place,
    why: z.enum(['version', 'handshake', 'not-tls', 'closed', 'reset', 'timed-out', 'other']),
    alert: z.int().optional(),
    detail: z.string(),
  }),
  fact('tls.version-tried', {
    ...place,
    version: TlsVersion,
    answer: z.enum(['accepted', 'refused', 'other-version', 'no-answer', 'closed', 'not-tls', 'not-reached']),
    alert: z.int().optional(),
  }),
  // Sign-in. `accountHash` never the account's password; the account itself is not a secret but is kept out of logs.
  fact('auth.accepted', { ...place, mechanism: AuthMechanism, account: z.string(), reply: Reply }),
  fact('auth.refused', {
    ...place,
    mechanism: AuthMechanism,
    account: z.string(),
    reply: Reply,
    /** Tokens only: the JSON of the 334 challenge, as far as it is `status`, `schemes`, `scope`. */
    challenge: z.strictObject({ status: z.string(), schemes: z.string(), scope: z.string() }).optional(),
  }),
  fact('auth.not-tried', {
    ...place,
    mechanism: z.enum(['BASIC', 'XOAUTH2']),
    why: z.enum(['certificate', 'no-tls', 'not-offered', 'paused', 'no-secret', 'no-account', 'unsafe-account']),
    /** With `paused`: until when, ms since 1970 UTC. */
    until: z.number().optional(),
    offered: z.array(z.string()),
  }),
  /** Claims of a JWT access token (never the token). Times in seconds since 1970 as in the token. */
  fact('token.read', {
    form: z.enum(['jwt', 'opaque']),
    audience: z.string().optional(),
    scopes: z.array(z.string()),
    roles: z.array(z.string()),
    tenant: z.string().optional(),
    user: z.string().optional(),
    /** Client id of the application the token was made for. */
    application: z.string().optional(),
    /** Does it stand for a person, or for the application itself? Absent when the claims do not say. */
    actsAs: z.enum(['person', 'application']).optional(),
    issuedAt: z.number().optional(),
    notBefore: z.number().optional(),
    expiresAt: z.number().optional(),
    problems: z.array(
      z.enum(['wrong-audience', 'missing-permission', 'missing-role', 'expired', 'not-yet-valid', 'other-user']),
    ),
  }),
  // Signing in at the identity service (Entra), before any token is sent to a mail server.
  fact('oauth.signed-in', {
    host: z.string(),
    tenant: z.string(),
    flow: SignInFlow,
    scopes: z.array(z.string()),
    /** Who signed in; absent for an application. */
    account: z.string().optional(),
    /** The service's clock minus ours, ms, as far as an HTTP `Date` tells (whole seconds). */
    clockAheadMs: z.number().optional(),
  }),
  fact('oauth.refused', Refusal.shape),
  fact('oauth.not-reached', {
    host: z.string(),
    flow: SignInFlow,
    why: SignInUnreached,
    /** Code of the operating system, TLS or HTTP. */
    detail: z.string(),
  }),
  /** Nothing came back: the browser was closed, or nobody typed the code. A cancelled attempt leaves no fact. */
  fact('oauth.not-finished', { host: z.string(), flow: SignInFlow, why: z.enum(['limit', 'code-expired']) }),
  // Sending.
  fact('mail.recipient-accepted', { ...place, sender: z.string(), recipient: z.string() }),
  fact('mail.accepted', { ...place, sender: z.string(), recipient: z.string(), messageId: z.string(), reply: Reply }),
  fact('mail.not-tried', {
    ...place,
    why: z.enum([
      'no-consent',
      'no-sign-in',
      'no-sender',
      'no-recipient',
      'unsafe-address',
      /** DNS names no mail host for the domain, or one that is not Exchange Online's; the relay was not named. */
      'no-mail-host',
      'mail-host-elsewhere',
      'no-relay',
    ]),
  }),
  /** What a person saw of a mail that was accepted. */
  fact('mail.arrival-told', { messageId: z.string(), arrived: Arrival }),
  /** A device connected to capture mode: what it did, not what that means. `remote` is the device. */
  fact('device.attempted', { attempt: Attempt }),
  // What the administrator's read-only script found in the tenant. `at` is when the script ran.
  fact('tenant.loaded', {
    readAt: z.number(),
    ageDays: z.int(),
    /** No certainty any more. */
    isOld: z.boolean(),
    match: TenantMatch,
    tenant: z.string(),
    domains: z.array(z.string()),
    mailbox: z.string(),
    /** There is a reading about the mailbox of this device. */
    isOfMailbox: z.boolean(),
  }),
  /** One section of the table of the check-up. */
  fact('tenant.settings-read', {
    section: z.string(),
    rows: z.array(CheckupRow),
    readAt: z.number(),
    isOld: z.boolean(),
  }),
  fact('tenant.settings-not-read', { section: z.string(), why: NotRead, readAt: z.number() }),
  /** An account of the device stands in a list of Microsoft that somebody brought; or it does not, which proves nothing by itself. */
  fact('list.sign-in-seen', { ...listOfMicrosoft, sender: ListedSender }),
  fact('list.no-sign-in-seen', { ...listOfMicrosoft, account: z.string() }),
  // The pipeline's own.
  fact('probe.not-run', { why: z.enum(['cancelled', 'not-applicable', 'needs-missing', 'deadline']) }),
  fact('probe.broke', { detail: z.string() }),
])
export type Evidence = z.infer<typeof Evidence>
export type EvidenceKind = Evidence['kind']
export type EvidenceOf<K extends EvidenceKind> = Extract<Evidence, { kind: K }>
export type EvidenceId = Evidence['id']

/** A fact as a probe yields it; the pipeline adds id, probe and target, and the route of the target. */
export type Learnt = Evidence extends infer E
  ? E extends Evidence
    ? Omit<E, 'id' | 'probe' | 'target' | 'route'>
    : never
  : never
