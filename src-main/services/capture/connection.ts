import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { SecureContext } from 'node:tls'
import type { Attempt } from '../../contract/attempt'
import type { CapturePort } from '../../contract/capture'
import { CaptureSession, type SessionOrder } from '../../core/capture/session'
import { beginsTls } from '../../core/tls/read-client-hello'
import { Handshake, serveTls } from './handshake'
import type { CaptureLimits } from './limits'
import { Wire } from './wire'

export interface ConnectionOrder {
  readonly socket: Socket
  readonly port: Pick<CapturePort, 'port' | 'kind'>
  readonly session: Omit<SessionOrder, 'now'>
  readonly context: SecureContext
  readonly limits: CaptureLimits
  /** Called when the device came a stage further, and once when it is over. */
  tell(attempt: Attempt, isOver: boolean): void
}

/** How long a device may take to close after our last reply, ms. */
const lingerMs = 1_000

/** A device being served: how to end it from outside, and when it is over and told. */
export interface DeviceServed {
  readonly over: Promise<void>
  stop(): void
}

/** Serves one device, from its first byte to the end. */
export function serveDevice(order: ConnectionOrder): DeviceServed {
  const connection = new DeviceConnection(order)
  connection.begin()
  return connection
}

class DeviceConnection implements DeviceServed {
  readonly #order: ConnectionOrder
  readonly #socket: Socket
  readonly #beganAt = performance.now()
  readonly #session: CaptureSession
  #handshake: Handshake | undefined
  #opening: Uint8Array = new Uint8Array()
  #greetingTimer: NodeJS.Timeout | undefined
  readonly #lifeTimer: NodeJS.Timeout
  #silenceTimer: NodeJS.Timeout
  #phase: 'opening' | 'talking' | 'closing' | 'over' = 'opening'
  #firstByteMs: number | null = null
  #spokeFirst = false
  #end: Attempt['end'] | undefined
  #toldStage = ''
  #isTold: () => void = () => undefined
  readonly over = new Promise<void>((resolve) => {
    this.#isTold = resolve
  })

  constructor(order: ConnectionOrder) {
    this.#order = order
    this.#socket = order.socket
    this.#session = new CaptureSession({ ...order.session, now: () => this.#now() })
    this.#lifeTimer = setTimeout(() => this.#limit('time'), order.limits.connectionMs)
    this.#silenceTimer = setTimeout(() => this.#limit('silence'), order.limits.silenceMs)
  }

  begin(): void {
    const { limits, port } = this.#order
    this.#socket.setNoDelay(true)
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET') this.#end ??= { how: 'reset' }
    })
    this.#socket.on('close', () => this.#finish())
    this.#socket.on('data', this.#onAnyByte)
    this.#socket.on('data', this.#onOpening)
    this.#greetingTimer = setTimeout(() => this.#talkPlain(), limits.greetingDelayMs[port.kind])
  }

  stop(): void {
    this.#end ??= { how: 'stopped' }
    this.#socket.destroy()
  }

  #now(): number {
    return Math.round(performance.now() - this.#beganAt)
  }

  readonly #onAnyByte = (): void => {
    this.#firstByteMs ??= this.#now()
    clearTimeout(this.#silenceTimer)
    this.#silenceTimer = setTimeout(() => this.#limit('silence'), this.#order.limits.silenceMs)
  }

  /** Bytes before our greeting: TLS on any port, or a device that does not wait. */
  readonly #onOpening = (bytes: Buffer): void => {
    this.#opening = Buffer.concat([this.#opening, bytes])
    const [first = 0] = this.#opening
    // Three bytes tell an SSL 2.0 hello from anything else.
    if ((first & 0x80) !== 0 && this.#opening.length < 3) return
    if (beginsTls(this.#opening)) this.#encrypt('implicit')
    else {
      this.#spokeFirst = true
      this.#talkPlain()
    }
  }

  #leaveOpening(): Uint8Array {
    clearTimeout(this.#greetingTimer)
    this.#socket.off('data', this.#onOpening)
    this.#phase = 'talking'
    const bytes = this.#opening
    this.#opening = new Uint8Array()
    return bytes
  }

  #talkPlain(): void {
    if (this.#phase !== 'opening') return
    const early = this.#leaveOpening()
    this.#write(this.#socket, this.#session.greet().text)
    const hear = (bytes: Uint8Array): void => this.#hear(this.#socket, bytes, () => this.#socket.off('data', hear))
    this.#socket.on('data', hear)
    if (early.length > 0) hear(early)
    this.#tellStage()
  }

  #encrypt(mode: 'starttls' | 'implicit'): void {
    const early = mode === 'implicit' ? this.#leaveOpening() : new Uint8Array()
    const handshake = new Handshake(mode)
    this.#handshake = handshake
    const wire = new Wire(this.#socket, (bytes) => {
      handshake.look(bytes)
      if (handshake.seen.mode !== 'none' && handshake.seen.hello !== null) this.#session.record.reached('handshake')
    })
    wire.on('error', () => undefined)
    serveTls(wire, this.#order.context, handshake, (secured) => {
      this.#session.secured()
      if (mode === 'implicit') this.#write(secured, this.#session.greet().text)
      secured.on('data', (bytes: Buffer) => this.#hear(secured, bytes, () => undefined))
      this.#tellStage()
    })
    if (early.length > 0) wire.feed(early)
  }

  #hear(stream: Duplex, bytes: Uint8Array, leave: () => void): void {
    // What comes behind our goodbye is heard by nobody.
    if (this.#phase !== 'talking') return
    const { text, then } = this.#session.hear(bytes)
    this.#write(stream, text)
    if (then === 'start-tls') {
      leave()
      this.#encrypt('starttls')
    }
    if (then === 'close') this.#close(stream)
    this.#tellStage()
  }

  #write(stream: Duplex, text: string): void {
    if (text !== '' && stream.writable) stream.write(text)
  }

  #close(stream: Duplex): void {
    this.#phase = 'closing'
    const { ended } = this.#session
    this.#end ??= ended === undefined || ended === 'quit' ? { how: 'quit' } : { how: 'limit', limit: ended }
    if (stream.writable) stream.end()
    setTimeout(() => this.#socket.destroy(), lingerMs)
  }

  #limit(limit: 'time' | 'silence'): void {
    this.#end ??= { how: 'limit', limit }
    this.#socket.destroy()
  }

  #tellStage(): void {
    const { furthest } = this.#session.record
    if (furthest === this.#toldStage || this.#phase === 'over') return
    this.#toldStage = furthest
    this.#order.tell(this.#attempt({ how: 'talking' }), false)
  }

  #finish(): void {
    if (this.#phase === 'over') return
    this.#phase = 'over'
    clearTimeout(this.#greetingTimer)
    clearTimeout(this.#lifeTimer)
    clearTimeout(this.#silenceTimer)
    // An error of the handshake is told after the socket has gone.
    setImmediate(() => {
      this.#order.tell(this.#attempt(this.#end ?? { how: 'left' }), true)
      this.#isTold()
    })
  }

  #attempt(end: Attempt['end']): Attempt {
    const { port, session } = this.#order
    return {
      round: session.round,
      port: port.port,
      portKind: port.kind,
      firstByteMs: this.#firstByteMs,
      spokeFirst: this.#spokeFirst,
      encryption: this.#handshake?.seen ?? { mode: 'none' },
      ...this.#session.part(),
      end,
      tookMs: this.#now(),
    }
  }
}
