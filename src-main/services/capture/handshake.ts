import { TLSSocket, type SecureContext } from 'node:tls'
import type { HelloVersion, SeenEncryption, SeenHandshake, SeenHello } from '../../contract/attempt'
import { maxClientHello, readClientHello } from '../../core/tls/read-client-hello'
import { readTlsError } from '../network/tls-error'
import type { Wire } from './wire'

/** Watches one attempt to encrypt: the ClientHello, and how it ends. */
export class Handshake {
  readonly #mode: 'starttls' | 'implicit'
  #bytes: Uint8Array | undefined = new Uint8Array()
  #wanted = 1
  #hello: SeenHello | null = null
  #isTls = true
  #state: SeenHandshake = { state: 'left' }

  constructor(mode: 'starttls' | 'implicit') {
    this.#mode = mode
  }

  get seen(): SeenEncryption {
    return { mode: this.#mode, hello: this.#hello, handshake: this.#state }
  }

  /** Bytes as they come from the device, until its hello is read. */
  look(bytes: Uint8Array): void {
    if (this.#bytes === undefined) return
    this.#bytes = Buffer.concat([this.#bytes, bytes])
    if (this.#bytes.length < this.#wanted) return
    const opening = readClientHello(this.#bytes)
    if (opening.state === 'more') {
      this.#wanted = opening.atLeast
      if (this.#bytes.length <= 2 * maxClientHello) return
    }
    this.#bytes = undefined
    this.#isTls = opening.state === 'hello'
    if (opening.state === 'hello') this.#hello = opening.hello
  }

  agreed(socket: TLSSocket): void {
    const { name, standardName } = socket.getCipher()
    const version = versions.get(socket.getProtocol() ?? '') ?? 'TLS 1.2'
    this.#state = { state: 'agreed', version, cipher: standardName || name }
  }

  /** An error of the TLS library, before or right behind the handshake. */
  failed(error: NodeJS.ErrnoException): void {
    const { why, alert } = readTlsError(error)
    if (alert !== undefined) this.#state = { state: 'refused-by-device', alert }
    else if (this.#state.state !== 'agreed') this.#state = this.#refused(why, error)
  }

  #refused(why: ReturnType<typeof readTlsError>['why'], error: NodeJS.ErrnoException): SeenHandshake {
    if (why === 'closed' || why === 'reset' || why === 'timed-out') return { state: 'left' }
    if (!this.#isTls) return { state: 'refused-by-us', why: 'not-tls' }
    const text = `${error.code ?? ''} ${error.message}`
    if (/NO_SHARED_CIPHER|no shared cipher/i.test(text)) return { state: 'refused-by-us', why: 'no-common-cipher' }
    const isVersion = why === 'version' || /UNSUPPORTED[_ ]PROTOCOL|VERSION[_ ]TOO[_ ]LOW|WRONG_SSL_VERSION/i.test(text)
    return { state: 'refused-by-us', why: isVersion ? 'version' : why === 'not-tls' ? 'not-tls' : 'other' }
  }
}

const versions = new Map<string, HelloVersion>([
  ['SSLv3', 'SSL 3.0'],
  ['TLSv1', 'TLS 1.0'],
  ['TLSv1.1', 'TLS 1.1'],
  ['TLSv1.2', 'TLS 1.2'],
  ['TLSv1.3', 'TLS 1.3'],
])

/** Serves TLS over a wire. `onSecure` once it stands; errors go to the handshake, and the wire is destroyed. */
export function serveTls(
  wire: Wire,
  context: SecureContext,
  handshake: Handshake,
  onSecure: (socket: TLSSocket) => void,
) {
  const socket = new TLSSocket(wire, { isServer: true, secureContext: context })
  const fail = (error: NodeJS.ErrnoException): void => {
    handshake.failed(error)
    socket.destroy()
    wire.destroy()
  }
  // `_tlsError` is how a server's socket tells of a handshake that failed; `error` of everything behind it.
  socket.on('_tlsError', fail)
  socket.on('error', fail)
  socket.on('close', () => wire.destroy())
  socket.once('secure', () => {
    handshake.agreed(socket)
    onSecure(socket)
  })
}
