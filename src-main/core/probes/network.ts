import type { Certificate, Endpoint, IpFamily, TlsVersion, Verification } from '../../contract/evidence'

/**
 * The network as a probe may use it; `services/network` is the real one. Nothing here throws for an answer of the world:
 * answers are values. An aborted `signal` rejects with the signal's reason, which probes let pass.
 */
export interface Network {
  /** Asks DNS. An empty answer is `failed` with `no-data`. */
  resolve(name: string, recordType: 'A' | 'AAAA', signal: AbortSignal): Promise<Resolved<readonly string[]>>
  resolveMx(name: string, signal: AbortSignal): Promise<Resolved<readonly { host: string; preference: number }[]>>
  /** TXT records, the chunks of each joined. */
  resolveTxt(name: string, signal: AbortSignal): Promise<Resolved<readonly string[]>>
  /** The names of an address (PTR). */
  resolvePtr(address: string, signal: AbortSignal): Promise<Resolved<readonly string[]>>
  /** The name that another one stands for. */
  resolveCname(name: string, signal: AbortSignal): Promise<Resolved<readonly string[]>>
  /**
   * Connects to one address for `host:port`. Waits for a free place first: at most four connections at once to one remote address and port.
   * `timeoutMs` counts from the moment a place is free.
   */
  connect(to: ConnectTo, signal: AbortSignal): Promise<Connected | NotConnected>
  /** True when `host:port` (or any port, when undefined) is led elsewhere by a mapping. */
  isMapped(host: string, port?: number): boolean
}

export interface ConnectTo {
  readonly host: string
  readonly port: number
  /** The resolved address to use. A mapped `host:port` goes where the mapping says. */
  readonly address: string
  readonly family: IpFamily
  readonly timeoutMs: number
  /** None of our other connections may count at the server any more: it is given a moment to notice that they have ended. */
  readonly alone?: true
}

export type Resolved<T> =
  | { readonly state: 'answered'; readonly value: T; readonly tookMs: number; readonly mapped: boolean }
  | {
      readonly state: 'failed'
      readonly why: 'no-such-name' | 'no-data' | 'timed-out' | 'refused' | 'server-failed' | 'malformed' | 'implausible'
      readonly detail: string
      readonly tookMs: number
      readonly mapped: boolean
    }

export interface Connected {
  readonly state: 'connected'
  readonly tookMs: number
  readonly connection: Connection
}
export interface NotConnected {
  readonly state: 'refused' | 'timed-out' | 'unreachable'
  /** The operating system's code, e.g. `ECONNREFUSED`. */
  readonly detail: string
  readonly tookMs: number
  readonly mapped: boolean
}

/** What came in: some bytes, or why none will. */
export type Incoming =
  { readonly state: 'bytes'; readonly bytes: Uint8Array } | { readonly state: 'closed' | 'reset' | 'timed-out' }

/** One TCP connection, perhaps under TLS. One reader at a time. */
export interface Connection {
  readonly local: Endpoint
  readonly remote: Endpoint
  readonly mapped: boolean
  /** ms since the connection began. */
  age(): number
  /** The next bytes, at most `timeoutMs` from now. */
  read(timeoutMs: number, signal: AbortSignal): Promise<Incoming>
  write(bytes: Uint8Array): void
  /**
   * Begins TLS (1.2 or newer) with SNI for `host` (none for an IP literal). Bytes already received in clear are never handed to the TLS side:
   * they are counted and discarded. The certificate is judged, not enforced: the caller decides what may be sent.
   */
  startTls(host: string, timeoutMs: number, signal: AbortSignal): Promise<TlsStarted | TlsNotStarted>
  /** Closes at once, what was written before still goes out; safe to call twice. */
  close(): void
}

export interface TlsStarted {
  readonly state: 'started'
  readonly protocol: TlsVersion
  readonly cipher: string
  readonly chain: readonly Certificate[]
  readonly verification: Verification
  readonly tookMs: number
  /** Bytes that had arrived in clear before the handshake (command injection), discarded. */
  readonly injectedByteCount: number
}
export interface TlsNotStarted {
  readonly state: 'failed'
  readonly why: 'version' | 'handshake' | 'not-tls' | 'closed' | 'reset' | 'timed-out' | 'other'
  readonly alert?: number
  readonly detail: string
  readonly tookMs: number
}
