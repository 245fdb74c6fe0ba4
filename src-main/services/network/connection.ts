import { isIPv6, type Socket } from 'node:net'
import { setImmediate as oneTurn } from 'node:timers/promises'
import type { Endpoint } from '../../contract/evidence'
import type { Connection, TlsNotStarted, TlsStarted } from '../../core/probes/network'
import { IncomingBytes } from './incoming'
import { shakeHands } from './tls'
import type { Trust } from './trust'

/** How long what was written may take to go out after `close`. */
const maxGoodbyeMs = 500

/** One TCP connection, perhaps later under TLS. `closed` is called once, when the socket is gone, whoever ended it. */
export class TcpConnection implements Connection {
  readonly local: Endpoint
  readonly remote: Endpoint
  readonly mapped: boolean
  readonly #startedAt: number
  readonly #trust: () => Trust
  readonly #plain: Socket
  #socket: Socket
  #incoming: IncomingBytes

  constructor(socket: Socket, options: { mapped: boolean; startedAt: number; trust: () => Trust; closed: () => void }) {
    this.#plain = socket
    this.#socket = socket
    this.#incoming = new IncomingBytes(socket)
    this.#startedAt = options.startedAt
    this.#trust = options.trust
    this.mapped = options.mapped
    this.local = endpoint(socket.localAddress, socket.localPort)
    this.remote = endpoint(socket.remoteAddress, socket.remotePort)
    socket.once('close', options.closed)
  }

  age(): number {
    return performance.now() - this.#startedAt
  }

  read(timeoutMs: number, signal: AbortSignal) {
    return this.#incoming.read(timeoutMs, signal)
  }

  /** After the end it does nothing: the next read tells. */
  write(bytes: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(bytes)
  }

  async startTls(host: string, timeoutMs: number, signal: AbortSignal): Promise<TlsStarted | TlsNotStarted> {
    // What already lies in the system's buffer was sent in clear as well: one turn of the event loop brings it here, to be counted.
    await oneTurn()
    signal.throwIfAborted()
    const { end } = this.#incoming
    if (end !== undefined) return { state: 'failed', why: end, detail: 'ALREADY_CLOSED', tookMs: 0 }
    const injectedByteCount = this.#incoming.detach()
    const shaken = await shakeHands({ socket: this.#plain, host, trust: this.#trust(), timeoutMs }, signal)
    if (shaken.state === 'started') this.#socket = shaken.socket
    this.#incoming = new IncomingBytes(this.#socket)
    if (shaken.state === 'failed') return shaken
    return { ...shaken.facts, injectedByteCount }
  }

  close(): void {
    const destroy = (): void => {
      this.#socket.destroy()
      this.#plain.destroy()
    }
    if (this.#socket.destroyed || this.#socket.writableLength === 0) return destroy()
    // The last line (QUIT) is still on its way; a peer that takes nothing any more must not keep us.
    const timer = setTimeout(destroy, maxGoodbyeMs)
    this.#plain.once('close', () => clearTimeout(timer))
    this.#socket.destroySoon()
  }
}

/** An address is unknown only when the peer was gone before we looked. */
const endpoint = (address = '', port = 0): Endpoint => ({
  address,
  port,
  family: isIPv6(address) ? 'ipv6' : 'ipv4',
})
