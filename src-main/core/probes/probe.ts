import type { Evidence, Learnt } from '../../contract/evidence'
import type { Knowledge } from '../../contract/knowledge'
import type { TestedRoute } from '../../contract/route-test'
import type { Situation } from '../../contract/situation'
import type { CheckNetwork } from './check-network'
import type { Network } from './network'

/** What one sign-in borrows. */
export interface RouteSecrets {
  readonly password?: string
  readonly token?: string
}

/** What an attended check borrows for its duration. Arguments only: never put into evidence, state, logs or errors. */
export interface Secrets extends RouteSecrets {
  /** For the ways that are tried besides the present one: each has an account of its own. */
  readonly routes?: Readonly<Partial<Record<TestedRoute, RouteSecrets>>>
}

/** What a person has said yes to before the check starts. */
export interface Consent {
  /** Try the password once. */
  readonly basicSignIn: boolean
  /** Try the token once. */
  readonly oauthSignIn: boolean
  /** How far a test mail may go: not at all, up to RCPT TO, or really sent. */
  readonly testMail: 'no' | 'to-recipient-check' | 'real'
  /** The fingerprint the person has seen and accepted; ignored for Microsoft's own hosts. */
  readonly acceptedFingerprint256?: string
  /** Ask Microsoft's sign-in service which tenant the sender's domain belongs to. */
  readonly identifyTenant?: boolean
  /** Ways to try besides the present one: with their secrets where they have any, and as far as RCPT TO. */
  readonly routes?: readonly TestedRoute[]
  /** The one of them that really sends the one mail of this click. */
  readonly realMailBy?: TestedRoute
}

/** Composes the one test mail (nodemailer behind it). */
export interface MailComposer {
  compose(mail: { from: string; to: string; messageId: string; date: number }): Promise<Uint8Array>
}

/** Remembers refusals per account, so that a check never helps to lock somebody out. Survives a restart; accounts are hashed. */
export interface RefusalLedger {
  /** Until when no attempt may be made (ms since 1970 UTC), or null when one may. */
  pausedUntil(account: string, now: number): Promise<number | null>
  recordRefusal(account: string, now: number): Promise<void>
  recordSuccess(account: string): Promise<void>
}

/** Deadlines in ms (architecture: connect 4 s, reply 10 s, banner 35 s, conversation 60 s, unattended check 75 s). */
export interface Deadlines {
  readonly connectMs: number
  readonly replyMs: number
  readonly bannerMs: number
  readonly conversationMs: number
  readonly checkMs: number
}

/** What this computer says of its way to the internet. Read by the services; empty where nothing is known. */
export interface Surroundings {
  /** Hosts of proxies that are set, without names and passwords. */
  readonly proxies: readonly string[]
  /** Names of network interfaces that look like tunnels (VPN). */
  readonly tunnels: readonly string[]
}

export interface ProbeContext {
  readonly situation: Situation
  readonly knowledge: Knowledge
  readonly network: CheckNetwork
  readonly consent: Consent
  readonly secrets: Secrets
  readonly composer: MailComposer
  /** Absent: not looked at (practice, tests). */
  readonly surroundings?: Surroundings
  readonly ledger: RefusalLedger
  readonly deadlines: Deadlines
  /** ms since 1970 UTC. */
  readonly now: () => number
  /** `count` random bytes. */
  readonly random: (count: number) => Uint8Array
  /**
   * Ends the check. Core has no timers: whoever starts a check adds its deadline, `signalOfCheck(cancelled, deadlines.checkMs)` of the services;
   * a reason named `TimeoutError` is told as `deadline`, any other as `cancelled`.
   */
  readonly signal: AbortSignal
  /** Facts gathered before this row started (or, in `readiness`, so far), in order. */
  readonly gathered: readonly Evidence[]
}

/** What the caller of `runProbes` brings: any network will do. */
export type CheckContext = Omit<ProbeContext, 'gathered' | 'network'> & { readonly network: Network }

/** One row on screen: what a probe looks at. */
export interface Target {
  /** Shown and saved, e.g. `smtp.office365.com:587`. */
  readonly key: string
  /** The way that is tried; absent: the present way of sending. Every fact of the row is stamped with it. */
  readonly route?: TestedRoute
}

/** May a row start? Decided again whenever a new fact arrives. */
export type Readiness =
  | { readonly state: 'ready' }
  | { readonly state: 'waiting' }
  /** It will never make sense; said as `probe.not-run`. */
  | { readonly state: 'pointless'; readonly why: 'not-applicable' | 'needs-missing' }

/**
 * Finds facts about targets. `readiness` replaces a fixed list of needed kinds: a pure function of the facts can also say that waiting is over,
 * and can wait for a fact about its own target.
 */
export interface Probe<T extends Target = Target> {
  readonly id: string
  targets(ctx: ProbeContext): readonly T[]
  readiness(target: T, ctx: ProbeContext): Readiness
  run(target: T, ctx: ProbeContext): AsyncIterable<Learnt>
}
