import { connect, type Socket } from 'node:net'

export type TcpResult =
  | { readonly state: 'connected'; readonly socket: Socket; readonly tookMs: number }
  | {
      readonly state: 'refused' | 'timed-out' | 'unreachable'
      /** The operating system's code, e.g. `EHOSTUNREACH`. */
      readonly detail: string
      readonly tookMs: number
    }

/** Opens one TCP connection, without keep-alive and without waiting to fill segments. An abort rejects with its reason. */
export function openTcp(
  { address, port, timeoutMs }: { address: string; port: number; timeoutMs: number },
  signal: AbortSignal,
): Promise<TcpResult> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const socket = connect({ host: address, port, noDelay: true, keepAlive: false })
    const tidy = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      socket.off('connect', connected).off('error', failed)
    }
    const giveUp = (): void => {
      tidy()
      // What happens to a socket nobody wants any more is not our business.
      socket.on('error', () => undefined).destroy()
    }
    const notConnected = (state: 'refused' | 'timed-out' | 'unreachable', detail: string): void => {
      giveUp()
      resolve({ state, detail, tookMs: performance.now() - startedAt })
    }
    const stop = (): void => {
      giveUp()
      reject(signal.reason)
    }
    const connected = (): void => {
      tidy()
      resolve({ state: 'connected', socket, tookMs: performance.now() - startedAt })
    }
    const failed = (error: NodeJS.ErrnoException): void =>
      notConnected(states.get(error.code ?? '') ?? 'unreachable', error.code ?? 'UNKNOWN')
    const timer = setTimeout(() => notConnected('timed-out', 'ETIMEDOUT'), timeoutMs)
    socket.on('connect', connected).on('error', failed)
    signal.addEventListener('abort', stop, { once: true })
  })
}

/** All other codes (EHOSTUNREACH, ENETUNREACH, EACCES of a local firewall …) mean that no way leads there. */
const states = new Map<string, 'refused' | 'timed-out'>([
  ['ECONNREFUSED', 'refused'],
  // Some firewalls answer the SYN with a reset that Windows and macOS report so.
  ['ECONNRESET', 'refused'],
  ['ETIMEDOUT', 'timed-out'],
])
