import type { Attempt, SeenMail, SeenSignIn } from '../../../src-main/contract/attempt'
import type { EvidenceOf } from '../../../src-main/contract/evidence'

/** An attempt of a usual device at Exchange's offer that came to nothing yet; `part` says what is different. */
export const anAttempt = (part: Partial<Attempt> = {}): Attempt => ({
  round: 'exchange',
  port: 587,
  portKind: 'starttls',
  firstByteMs: 410,
  spokeFirst: false,
  hello: { verb: 'EHLO', name: 'mfp.office.example' },
  encryption: overTls('TLS 1.2'),
  signIns: [],
  mails: [],
  talk: [],
  furthest: 'hello-secured',
  end: { how: 'quit' },
  tookMs: 900,
  ...part,
})

export const overTls = (
  version: 'TLS 1.0' | 'TLS 1.2' | 'TLS 1.3',
  mode: 'starttls' | 'implicit' = 'starttls',
): Attempt['encryption'] => ({
  mode,
  hello: { format: 'tls', versions: [version], highest: version, serverName: null, suites: [47] },
  handshake: { state: 'agreed', version, cipher: 'X' },
})

export const aSignIn = (part: Partial<SeenSignIn> = {}): SeenSignIn => ({
  mechanism: 'LOGIN',
  named: part.mechanism ?? 'LOGIN',
  offered: true,
  encrypted: true,
  user: 'scan@office.example',
  secret: 'other-password',
  prompt: 'username',
  end: 'accepted',
  ...part,
})

export const aMail = (part: Partial<SeenMail> = {}): SeenMail => ({
  from: 'scan@office.example',
  recipients: ['b@office.example'],
  declaredOctets: null,
  octets: 24_000,
  headerFrom: 'scan@office.example',
  mailer: null,
  attachments: [{ type: 'application/pdf', octets: 20_000 }],
  signedIn: true,
  encrypted: true,
  tookMs: 300,
  end: 'accepted',
  ...part,
})

/** The attempts as facts of one device. */
export const attemptFacts = (
  attempts: readonly Attempt[],
  target = '192.168.1.30',
): readonly EvidenceOf<'device.attempted'>[] =>
  attempts.map((attempt, index) => ({
    kind: 'device.attempted',
    id: `capture ${target} ${index}`,
    probe: 'capture',
    target,
    at: 1_795_000_000_000 + index,
    tookMs: attempt.tookMs,
    mapped: false,
    attempt,
  }))
