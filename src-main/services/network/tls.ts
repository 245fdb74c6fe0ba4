import { isIP, type Socket } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { domainToASCII } from 'node:url'
import type { TlsVersion } from '../../contract/evidence'
import type { TlsNotStarted, TlsStarted } from '../../core/probes/network'
import { describeCertificate, judgeCertificate, peerChain } from './certificates'
import { readTlsError } from './tls-error'
import type { Trust } from './trust'

type Shaken = {
  readonly state: 'started'
  readonly socket: TLSSocket
  readonly facts: Omit<TlsStarted, 'injectedByteCount'>
}

/**
 * Begins TLS over a connected socket. Nothing about the certificate stops the handshake: it is judged, and the caller decides.
 * After anything but `started` the socket is destroyed. An abort rejects with its reason.
 */
export function shakeHands(
  { socket, host, trust, timeoutMs }: { socket: Socket; host: string; trust: Trust; timeoutMs: number },
  signal: AbortSignal,
): Promise<Shaken | TlsNotStarted> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const name = asciiHost(host)
    const secured = connect({
      socket,
      secureContext: trust.context,
      // RFC 6066 3: an IP literal is not sent as a server name.
      ...(isIP(name) ? {} : { servername: name }),
      rejectUnauthorized: false,
      // The name is judged afterwards, apart from the chain: Node would keep only one of the two errors.
      checkServerIdentity: () => undefined,
    })
    const tidy = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      secured.off('secureConnect', succeed).off('error', fail).off('close', closed)
      secured.on('error', () => undefined)
    }
    const giveUp = (): void => {
      tidy()
      secured.destroy()
      socket.destroy()
    }
    const notStarted = (why: Omit<TlsNotStarted, 'state' | 'tookMs'>): void => {
      giveUp()
      resolve({ state: 'failed', ...why, tookMs: performance.now() - startedAt })
    }
    const stop = (): void => {
      giveUp()
      reject(signal.reason)
    }
    const succeed = (): void => {
      const tookMs = performance.now() - startedAt
      try {
        resolve({ state: 'started', socket: secured, facts: { ...whatWasAgreed(secured, name, trust), tookMs } })
        tidy()
      } catch (error) {
        // Thrown in an event handler it would end the program.
        giveUp()
        reject(error)
      }
    }
    const fail = (error: NodeJS.ErrnoException): void => notStarted(readTlsError(error))
    const closed = (): void => notStarted({ why: 'closed', detail: 'CLOSED' })
    const timer = setTimeout(() => notStarted({ why: 'timed-out', detail: 'ETIMEDOUT' }), timeoutMs)
    secured.on('secureConnect', succeed).on('error', fail).on('close', closed)
    signal.addEventListener('abort', stop, { once: true })
  })
}

function whatWasAgreed(socket: TLSSocket, host: string, trust: Trust) {
  const chain = peerChain(socket)
  const { name, standardName } = socket.getCipher()
  // A string code at run time, whatever the type says; null when the chain is good.
  const chainError: unknown = socket.authorizationError
  return {
    state: 'started' as const,
    protocol: versionOf(socket.getProtocol()),
    cipher: standardName || name,
    chain: chain.map(describeCertificate),
    verification: judgeCertificate(host, chain, chainError ? String(chainError) : undefined, trust),
  }
}

/** The context refuses anything below 1.2. */
const versionOf = (protocol: string | null): TlsVersion => (protocol === 'TLSv1.3' ? 'TLS 1.3' : 'TLS 1.2')

/** The name as certificates and SNI have it: A-labels, without the final dot. */
function asciiHost(host: string): string {
  const plain = host.replace(/\.$/, '')
  return /[^\0-\x7f]/.test(plain) ? domainToASCII(plain) : plain
}
