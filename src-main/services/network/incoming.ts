import type { Socket } from 'node:net'
import type { Incoming } from '../../core/probes/network'

type End = Exclude<Incoming['state'], 'bytes'>

/** Above this many unread bytes the socket is paused: a server that pours out text cannot fill the memory. */
const maxUnread = 1024 * 1024
/** The longest time setTimeout knows. */
const maxTimeoutMs = 2 ** 31 - 1

/** Lets a reader pull what a socket pushes. Takes the socket's errors as well, so none is ever unheard. */
export class IncomingBytes {
  readonly #socket: Socket
  #chunks: Uint8Array[] = []
  #unread = 0
  #end: End | undefined
  #wake: (() => void) | undefined

  constructor(socket: Socket) {
    this.#socket = socket
    if (socket.destroyed) this.#end = 'closed'
    socket.on('data', this.#onBytes).on('end', this.#onClosed).on('close', this.#onClosed)
    // Stays for ever: an error after the last read has nobody left to hear it and means nothing more.
    socket.on('error', this.#onError)
  }

  /** Why no more bytes will come, once that is so. */
  get end(): End | undefined {
    return this.#end
  }

  /** All unread bytes; waits at most `timeoutMs` for the first. */
  async read(timeoutMs: number, signal: AbortSignal): Promise<Incoming> {
    signal.throwIfAborted()
    if (this.#wake) throw new Error('One reader at a time')
    if (this.#unread === 0 && this.#end === undefined) await this.#news(timeoutMs, signal)
    if (this.#unread > 0) return { state: 'bytes', bytes: this.#take() }
    return { state: this.#end ?? 'timed-out' }
  }

  /** Stops listening, because somebody else takes the socket over. Gives the number of bytes that came and were not read; they are gone. */
  detach(): number {
    this.#socket.pause()
    this.#socket.off('data', this.#onBytes).off('end', this.#onClosed).off('close', this.#onClosed)
    // A paused socket may still hold some itself.
    const held: unknown = this.#socket.read()
    const dropped = this.#unread + (held instanceof Uint8Array ? held.length : 0)
    this.#forget()
    return dropped
  }

  #take(): Uint8Array {
    const bytes = new Uint8Array(this.#unread)
    let at = 0
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    this.#forget()
    if (this.#socket.isPaused()) this.#socket.resume()
    return bytes
  }

  #forget(): void {
    this.#chunks = []
    this.#unread = 0
  }

  #news(timeoutMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const tidy = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', stop)
        this.#wake = undefined
      }
      const stop = (): void => {
        tidy()
        reject(signal.reason)
      }
      this.#wake = () => {
        tidy()
        resolve()
      }
      const timer = setTimeout(this.#wake, Math.min(Math.max(timeoutMs, 0), maxTimeoutMs))
      signal.addEventListener('abort', stop, { once: true })
    })
  }

  readonly #onBytes = (chunk: Uint8Array): void => {
    this.#chunks.push(chunk)
    this.#unread += chunk.length
    if (this.#unread > maxUnread) this.#socket.pause()
    this.#wake?.()
  }
  readonly #onClosed = (): void => this.#finish('closed')
  readonly #onError = (error: NodeJS.ErrnoException): void =>
    this.#finish(error.code === 'ETIMEDOUT' ? 'timed-out' : 'reset')

  #finish(end: End): void {
    this.#end ??= end
    this.#wake?.()
  }
}
