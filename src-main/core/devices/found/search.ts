import type { Discovered, DiscoveryPlan, FoundDevice, MethodProgress } from '../../../contract/discovery'

/** What a search tells while it runs. */
export interface SearchListener {
  /** All devices known so far, merged. */
  found(devices: readonly FoundDevice[]): void
  progress(elapsedMs: number, methods: readonly MethodProgress[]): void
}

/**
 * Searches the network as planned; `services/discovery` is the real one. Never rejects. An aborted `signal` ends it at once (below a second)
 * with what is known by then.
 */
export type Search = (plan: DiscoveryPlan, listener: SearchListener, signal: AbortSignal) => Promise<Discovered>
