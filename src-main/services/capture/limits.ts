/** What a capture session may take of this computer. All times in ms. */
export interface CaptureLimits {
  readonly connections: number
  readonly connectionsOfOneAddress: number
  /** Connections recorded in one session; the rest is only counted. */
  readonly attempts: number
  readonly connectionMs: number
  /** Without a byte from the device. */
  readonly silenceMs: number
  /** How long the greeting waits for a device that begins with TLS by itself, by the kind of the port. */
  readonly greetingDelayMs: Readonly<Record<'starttls' | 'implicit', number>>
  readonly sessionMs: number
}

/** A device that waits for our greeting is kept waiting 4 s on 465 at most; most give up after 30 s. */
export const standardLimits: CaptureLimits = {
  connections: 50,
  connectionsOfOneAddress: 8,
  attempts: 200,
  connectionMs: 300_000,
  silenceMs: 60_000,
  greetingDelayMs: { starttls: 400, implicit: 4_000 },
  sessionMs: 600_000,
}
