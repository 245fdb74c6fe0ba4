import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls, createSecureContext, type SecureContext } from 'node:tls'
import type { Habits } from './habits'

const waitMs = 10_000

/** Thrown when the other side goes away, stays silent or cannot agree on encryption: the device gives up. */
export class GaveUp extends Error {}

/** One connection of a simulated device to a port of this computer: lines out, replies in. */
export class LineClient {
  #socket: Socket
  #received = ''
  #wake: () => void = () => undefined
  #gone = false

  private constructor(socket: Socket) {
    this.#socket = socket
    this.#listen()
  }

  /** Loopback only: a practice device talks to nobody else. */
  static connect(port: number): Promise<LineClient> {
    return new Promise((resolve, reject) => {
      const socket = connectTcp(port, '127.0.0.1')
      socket.once('error', () => reject(new GaveUp('not connected')))
      socket.once('connect', () => resolve(new LineClient(socket)))
    })
  }

  say(line: string): void {
    this.#socket.write(`${line}\r\n`)
  }

  /** A whole reply: its code and the text of its lines. */
  async reply(): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
    const end = Date.now() + waitMs
    for (;;) {
      const whole = /^(?:\d{3}-.*\r\n)*\d{3}(?: .*)?\r\n/.exec(this.#received)?.[0]
      if (whole !== undefined) {
        this.#received = this.#received.slice(whole.length)
        const lines = whole.trimEnd().split('\r\n')
        return { code: Number(lines[0]?.slice(0, 3)), lines: lines.map((line) => line.slice(4)) }
      }
      if (this.#gone || Date.now() >= end) throw new GaveUp('no reply')
      await this.#news(end - Date.now())
    }
  }

  /** STARTTLS was granted. Old machines check no certificate, and neither does this one. */
  encrypt({ min, max }: Habits['tls']): Promise<void> {
    this.#socket.removeAllListeners()
    return new Promise((resolve, reject) => {
      const secured = connectTls({
        socket: this.#socket,
        rejectUnauthorized: false,
        secureContext: contextFor(min, max),
      })
      secured.once('error', () => reject(new GaveUp('no common encryption')))
      secured.once('secureConnect', () => {
        this.#socket = secured
        this.#listen()
        resolve()
      })
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #listen(): void {
    this.#socket.on('data', (bytes: Buffer) => {
      this.#received += bytes.toString('latin1')
      this.#wake()
    })
    const leave = () => {
      this.#gone = true
      this.#wake()
    }
    this.#socket.on('error', leave).on('close', leave)
  }

  #news(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

/** OpenSSL speaks TLS 1.0 at security level 0 only; BoringSSL speaks it anyway and does not know the word. */
function contextFor(minVersion: Habits['tls']['min'], maxVersion: Habits['tls']['max']): SecureContext {
  if (minVersion !== 'TLSv1') return createSecureContext({ minVersion, maxVersion })
  try {
    return createSecureContext({ minVersion, maxVersion, ciphers: 'DEFAULT:@SECLEVEL=0' })
  } catch {
    return createSecureContext({ minVersion, maxVersion })
  }
}
