import { isIP } from 'node:net'
import { setImmediate as oneTurn, setTimeout as pause } from 'node:timers/promises'
import type { Connected, ConnectTo, Network, NotConnected, Resolved } from '../../core/probes/network'
import { TcpConnection } from './connection'
import { createDns } from './dns'
import { createMappings } from './mapping'
import type { Mapping } from './parse-mapping'
import { forMany } from './many-listeners'
import { createPlaces } from './places'
import { openTcp } from './tcp'
import { createTrust } from './trust'

/** How long a server may take to notice that a connection has ended, before it counts the next one. */
const noticeMs = 500

export interface NetworkOptions {
  readonly mappings: readonly Mapping[]
  /** Ask this DNS server instead of the system's. */
  readonly dnsServer?: { readonly address: string; readonly port: number }
  /** One or more certificates in PEM to trust besides the built-in and the system's. */
  readonly extraCa?: string
}

/** Does anything lead elsewhere than in the real world? */
export const isLedElsewhere = ({ mappings, dnsServer, extraCa }: NetworkOptions): boolean =>
  mappings.length > 0 || dnsServer !== undefined || extraCa !== undefined

/**
 * The real network, or one that is led elsewhere. A DNS server or an extra CA of somebody's choice makes everything `mapped`:
 * what is learnt that way is not what the device will meet.
 * `countedBy`: whether the four connections that may be open at once are counted for each port of an address, or over all of its ports.
 */
export function createNetwork(
  { mappings: list, dnsServer, extraCa }: NetworkOptions,
  countedBy: 'service' | 'address' = 'service',
): Network {
  const mappings = createMappings(list)
  const allMapped = dnsServer !== undefined || extraCa !== undefined
  const dns = createDns({ ...(dnsServer ? { server: dnsServer } : {}), mapped: allMapped })
  const places = createPlaces()
  const trust = createTrust(extraCa)

  const connectFrom = async (
    to: ConnectTo,
    release: () => void,
    signal: AbortSignal,
  ): Promise<Connected | NotConnected> => {
    const startedAt = performance.now()
    const target = mappings.target(to.host, to.port) ?? { kind: 'place', host: to.address, port: to.port }
    const mapped = allMapped || mappings.covers(to.host)
    const not = (state: NotConnected['state'], detail: string): NotConnected => ({
      state,
      detail,
      tookMs: performance.now() - startedAt,
      mapped,
    })
    if (target.kind === 'refuse') return not('refused', 'ECONNREFUSED')
    if (target.kind === 'nowhere') return not('unreachable', 'NOT_MAPPED')
    if (target.kind === 'drop') {
      await pause(to.timeoutMs, undefined, { signal }).catch(() => signal.throwIfAborted())
      return not('timed-out', 'ETIMEDOUT')
    }
    // Only addresses: a name would ask DNS behind everybody's back.
    if (!mappings.covers(to.host) && !isIP(to.address)) return not('unreachable', 'EINVAL')
    const opened = await openTcp({ address: target.host, port: target.port, timeoutMs: to.timeoutMs }, signal)
    if (opened.state !== 'connected') return { ...opened, mapped }
    const connection = new TcpConnection(opened.socket, { mapped, startedAt, trust, closed: release })
    // While the server prepares its greeting we read the roots, which takes a moment.
    // Should that fail, startTls meets the same error and tells it.
    oneTurn()
      .then(trust)
      .catch(() => undefined)
    return { state: 'connected', tookMs: opened.tookMs, connection }
  }

  return {
    ...dns,
    resolve: async (name, recordType, signal) =>
      mapped(mappings.placeholder(name), recordType) ?? dns.resolve(name, recordType, signal),
    async connect(to, signal) {
      forMany(signal)
      if (to.alone) await pause(noticeMs, undefined, { signal }).catch(() => signal.throwIfAborted())
      // Servers count the connections of a client for each of their services, and a silent port must not keep the others waiting.
      const release = await places.take(countedBy === 'service' ? `${to.address} ${to.port}` : to.address, signal)
      const made = await connectFrom(to, release, signal).catch((error: unknown) => {
        release()
        throw error
      })
      if (made.state !== 'connected') release()
      return made
    },
    isMapped: mappings.covers,
  }
}

/** The answer for a mapped host, for which no DNS is asked. */
function mapped(placeholder: string | undefined, recordType: 'A' | 'AAAA'): Resolved<readonly string[]> | undefined {
  if (placeholder === undefined) return undefined
  const rest = { tookMs: 0, mapped: true }
  if (recordType === 'AAAA') return { state: 'failed', why: 'no-data', detail: 'ENODATA', ...rest }
  return { state: 'answered', value: [placeholder], ...rest }
}
