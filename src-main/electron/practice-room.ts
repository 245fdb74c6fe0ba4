import { scenarios } from '../practice/scenarios'
import { startPractice, type Practice } from '../practice/start-practice'
import type { NetworkOptions } from '../services/network/network'

/** Keeps the tenant of the scenario being practised running; at most one at a time. */
export interface PracticeRoom {
  /** The network of a scenario, or of the real world for null; undefined for a scenario that does not exist. */
  networkFor(scenario: string | null): Promise<NetworkOptions | undefined>
  close(): Promise<void>
}

/** `real` is the network outside practice. */
export function createPracticeRoom(real: NetworkOptions): PracticeRoom {
  let current: { readonly scenario: string; readonly practice: Practice } | undefined
  const close = async () => {
    const old = current
    current = undefined
    await old?.practice.stop()
  }
  return {
    async networkFor(id) {
      if (id === null) return real
      const scenario = scenarios.find((known) => known.id === id)
      if (scenario === undefined) return undefined
      if (current?.scenario !== id) {
        await close()
        current = { scenario: id, practice: await startPractice(scenario, Date.now()) }
      }
      const { mappings, dnsServer, extraCa } = current.practice
      return { mappings, dnsServer, extraCa }
    },
    close,
  }
}
