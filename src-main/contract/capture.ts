import { z } from 'zod'
import { CaptureRound } from './attempt'
import { Evidence, IpFamily } from './evidence'
import { Bilingual } from './knowledge-parts'
import { ReportFinding } from './report'
import { Situation } from './situation'

// Capture mode as window, main and command line talk about it.

/** An address of this computer to which a device on the same network can send. */
export const CaptureInterface = z.strictObject({
  address: z.string(),
  family: IpFamily,
  /** The system's name, e.g. `Ethernet`, `en0`. */
  name: z.string(),
  prefixLength: z.int(),
})
export type CaptureInterface = z.infer<typeof CaptureInterface>

/** What became of one port. */
export const CapturePort = z.strictObject({
  port: z.int(),
  kind: z.enum(['starttls', 'implicit']),
  /** `not-allowed`: the system reserves it (EACCES); `in-use`: another program has it (EADDRINUSE); `closed`: not listening any more. */
  state: z.enum(['listening', 'not-allowed', 'in-use', 'failed', 'closed']),
  /** The system's code where it failed, e.g. `EACCES`; else empty. */
  detail: z.string(),
  /** Where it failed: the best listening port to type instead; null when there is none. */
  instead: z.int().nullable(),
})
export type CapturePort = z.infer<typeof CapturePort>

/** What to type into the device. User and password are made for this session and are valid nowhere: they are no secret. */
export const CaptureValues = z.strictObject({
  server: z.string(),
  port: z.int(),
  encryption: z.enum(['starttls', 'implicit', 'none']),
  signIn: z.enum(['password', 'oauth', 'none']),
  user: z.string(),
  password: z.string(),
  sender: z.string(),
  recipient: z.string(),
})
export type CaptureValues = z.infer<typeof CaptureValues>

/** Devices that never were told apart from the rest: how many connections were turned away, why, and where the last one came from. */
export const TurnedAway = z.strictObject({
  /** `outside`: not from this network; `other-address`: to another address of this computer; `too-many`: more connections than are served at once. */
  outside: z.int(),
  otherAddress: z.int(),
  tooMany: z.int(),
  lastFrom: z.string(),
})
export type TurnedAway = z.infer<typeof TurnedAway>

export const CaptureState = z.strictObject({
  session: z.uuid(),
  address: z.string(),
  practice: z.boolean(),
  round: CaptureRound,
  ports: z.array(CapturePort),
  /** For the present round. */
  values: CaptureValues,
  /** PEM of the authority of our certificate, for a device that can import one; its key never leaves the memory. */
  authority: z.string(),
  startedAt: z.number(),
  /** When it stops by itself, ms since 1970 UTC. */
  endsAt: z.number(),
  turnedAway: TurnedAway,
})
export type CaptureState = z.infer<typeof CaptureState>

/** Why it does not listen any more. */
export const CaptureStop = z.enum(['asked', 'time-over', 'window-closed', 'interface-changed'])
export type CaptureStop = z.infer<typeof CaptureStop>

/** May the device use a route, as far as was seen? Only what the device must be able to do; what the route needs besides is the advice's. */
export const CaptureRoute = z.strictObject({
  route: z.string(),
  name: Bilingual,
  can: z.enum(['yes', 'no', 'not-seen']),
  /** Ids of the findings (in `findings`) that say so. */
  because: z.array(z.string()),
  /** With `not-seen`: the round that would show it. */
  round: CaptureRound.nullable(),
})
export type CaptureRoute = z.infer<typeof CaptureRoute>

/** The catalogue's claim about the family beside what was seen on this very device. */
export const CaptureClaim = z.strictObject({
  about: z.enum(['oauth', 'tls-version', 'starttls', 'implicit-tls', 'certificate-check']),
  /** Of the catalogue, e.g. `yes`, `some`, `TLS 1.2`, `never`; null when it says nothing. */
  catalogue: z.string().nullable(),
  /** On this device; null when nothing was seen. */
  seen: z.string().nullable(),
  agreement: z.enum(['same', 'different', 'unknown']),
})
export type CaptureClaim = z.infer<typeof CaptureClaim>

/** What follows from everything seen so far. */
export const CaptureConclusion = z.strictObject({
  findings: z.array(ReportFinding),
  routes: z.array(CaptureRoute),
  claims: z.array(CaptureClaim),
  /** The situation with what was seen filled in where nothing was answered, and the paths of these answers. */
  situation: Situation,
  filled: z.array(z.string()),
  /** The round that would show most; null when all that matters was seen. */
  nextRound: CaptureRound.nullable(),
})
export type CaptureConclusion = z.infer<typeof CaptureConclusion>

/** What happens while capture is on. `over` is false while the device is still talking: the fact with the same id comes again. */
export const CaptureAttempt = z.strictObject({ session: z.uuid(), over: z.boolean(), evidence: Evidence })
export type CaptureAttempt = z.infer<typeof CaptureAttempt>

/** A device of practice mode that really connects. Its words are in the locales under `capture.practice.<id>`. */
export const PracticeDevice = z.enum([
  'modern-oauth',
  'login-tls12',
  'tls10-only',
  'plain-no-sign-in',
  'picky-login',
  'bare-name',
])
export type PracticeDevice = z.infer<typeof PracticeDevice>
