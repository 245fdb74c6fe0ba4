import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'

/**
 * A socket as a plain stream. TLS over it runs through JavaScript, so that the bytes of a handshake can be looked at even when it fails;
 * over the socket itself Node would read them where nobody sees them. Ends and dies together with the socket.
 */
export class Wire extends Duplex {
  readonly #socket: Socket
  readonly #look: (bytes: Uint8Array) => void

  constructor(socket: Socket, look: (bytes: Uint8Array) => void) {
    super({ allowHalfOpen: false })
    this.#socket = socket
    this.#look = look
    socket.on('data', (bytes: Buffer) => this.feed(bytes))
    socket.on('end', () => this.push(null))
    socket.on('close', () => this.destroy())
  }

  /** Bytes that had arrived before. */
  feed(bytes: Uint8Array): void {
    this.#look(bytes)
    if (!this.push(bytes)) this.#socket.pause()
  }

  override _read(): void {
    this.#socket.resume()
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (this.#socket.destroyed) done()
    else this.#socket.write(bytes, () => done())
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end()
    done()
  }

  override _destroy(_error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy()
    done(null)
  }
}
