import type { Certificate, Endpoint, TlsVersion } from '../../../src-main/contract/evidence'
import type { Connection, Incoming, TlsNotStarted, TlsStarted } from '../../../src-main/core/probes/network'
import { versionNumbers } from '../../../src-main/core/tls/client-hello'
import type { ScriptLine } from './script'
import { alertRecord, askedVersion, serverHello } from './server-hello'

export const fakeCertificate: Certificate = {
  subject: 'CN=smtp.example.jp',
  issuer: 'CN=Test CA',
  names: ['smtp.example.jp'],
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  fingerprint256: Array.from({ length: 32 }, () => 'AB').join(':'),
}

const usualVersions: readonly TlsVersion[] = ['TLS 1.2', 'TLS 1.3']
const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/**
 * The other end of a scripted conversation. Time passes only while we wait for it, on a clock of its own, so no test waits.
 * What it hears that the script does not expect is kept in `surprises`.
 */
export class FakeConnection implements Connection {
  readonly local: Endpoint = { address: '192.0.2.10', port: 50_000, family: 'ipv4' }
  readonly remote: Endpoint
  readonly mapped = false
  /** Everything that was written, as text, one entry per line. */
  readonly heard: string[] = []
  readonly surprises: string[] = []
  closed = false
  #script: readonly ScriptLine[]
  #versions: readonly TlsVersion[] | undefined
  #ready: Uint8Array = new Uint8Array()
  #end: 'closed' | 'reset' | 'silence' | undefined
  #age = 0
  #unfinished = ''
  #takesMessage = false
  #pieces = Infinity
  #dripMs = 0
  readonly #whenClosed: () => void

  constructor(script: readonly ScriptLine[], remote: Endpoint, whenClosed: () => void = () => undefined) {
    this.#versions = script.find((line) => line.kind === 'versions')?.versions
    this.#script = script.filter((line) => line.kind !== 'versions')
    this.remote = remote
    this.#whenClosed = whenClosed
    this.#advance()
  }

  age(): number {
    return this.#age
  }

  async read(timeoutMs: number, signal: AbortSignal): Promise<Incoming> {
    await Promise.resolve()
    signal.throwIfAborted()
    if (this.#ready.length > 0) {
      if (this.#dripMs > timeoutMs) return this.#wait(timeoutMs)
      this.#age += this.#dripMs
      const size = this.#dripMs > 0 ? 1 : Math.min(this.#pieces, 16_384)
      const bytes = this.#ready.subarray(0, size)
      this.#ready = this.#ready.subarray(size)
      return { state: 'bytes', bytes }
    }
    if (this.#end === undefined || this.#end === 'silence') return this.#wait(timeoutMs)
    return { state: this.#end }
  }

  write(bytes: Uint8Array): void {
    if (this.closed) return
    this.#age += 1
    if (bytes[0] === 22) return this.#answerHello(bytes)
    const text = this.#unfinished + new TextDecoder().decode(bytes)
    if (this.#takesMessage) {
      this.heard.push(text)
      this.#takesMessage = false
      return this.#advance()
    }
    const lines = text.split('\r\n')
    this.#unfinished = lines.pop() ?? ''
    for (const line of lines) this.#hear(line)
  }

  async startTls(_host: string, timeoutMs: number, signal: AbortSignal): Promise<TlsStarted | TlsNotStarted> {
    await Promise.resolve()
    signal.throwIfAborted()
    const [step, ...rest] = this.#script
    const injectedByteCount = this.#ready.length
    this.#ready = new Uint8Array()
    if (step?.kind === 'tls') {
      this.#script = rest
      this.#age += 5
      this.#advance()
      const { protocol, verification } = step
      const started = { protocol, verification, cipher: 'TLS_AES_256_GCM_SHA384', chain: [fakeCertificate] }
      return { state: 'started', ...started, tookMs: 5, injectedByteCount }
    }
    const detail = 'FAKE'
    if (step?.kind === 'tls-failed') {
      const { why, alert } = step
      return { state: 'failed', why, detail, tookMs: 5, ...(alert !== undefined && { alert }) }
    }
    const { why } = ({ closed: { why: 'closed' }, reset: { why: 'reset' } } as const)[String(this.#end)] ?? {
      why: 'timed-out',
    }
    if (why === 'timed-out') this.#age += timeoutMs
    return { state: 'failed', why, detail, tookMs: timeoutMs }
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.#whenClosed()
  }

  #wait(timeoutMs: number): Incoming {
    this.#age += timeoutMs
    return { state: 'timed-out' }
  }

  #hear(line: string): void {
    this.heard.push(line)
    if (line === 'QUIT') return
    if (line === 'RSET') return this.#say(new TextEncoder().encode('250 OK\r\n'))
    const [step, ...rest] = this.#script
    if (step?.kind !== 'us' || !matches(step.text, line)) {
      this.surprises.push(line)
      this.#end = 'closed'
      return
    }
    this.#script = rest
    this.#takesMessage = line === 'DATA'
    if (this.#takesMessage && !this.#nextIs354()) this.#takesMessage = false
    this.#advance()
  }

  #nextIs354(): boolean {
    const [next] = this.#script
    return next?.kind === 'server' && new TextDecoder().decode(next.bytes).startsWith('354')
  }

  /** Plays on until we are expected to speak. After 354 the message is waited for. */
  #advance(): void {
    for (;;) {
      const [step, ...rest] = this.#script
      if (step === undefined || step.kind === 'us' || step.kind === 'tls' || step.kind === 'tls-failed') return
      this.#script = rest
      if (step.kind === 'server') {
        this.#say(step.bytes)
        if (this.#takesMessage) return
      } else if (step.kind === 'pieces') this.#pieces = step.size
      else if (step.kind === 'drip') this.#dripMs = step.ms
      else if (step.kind !== 'versions') this.#end = step.kind === 'close' ? 'closed' : step.kind
    }
  }

  #say(bytes: Uint8Array): void {
    this.#ready = joined([this.#ready, bytes])
  }

  /** A hand-made ClientHello: answered as a server of the script's versions would. */
  #answerHello(bytes: Uint8Array): void {
    this.heard.push('(ClientHello)')
    const asked = askedVersion(bytes)
    const expected = this.#script[0]?.kind === 'tls' ? usualVersions : []
    const versions = this.#versions ?? expected
    if (versions.length === 0) {
      this.#end ??= 'silence'
      return
    }
    const accepted = versions.some((version) => versionNumbers[version] === asked)
    this.#say(accepted ? serverHello(asked) : alertRecord(70))
  }
}

function matches(expected: string, line: string): boolean {
  const [begin = '', end] = expected.split('*')
  return end === undefined ? line === expected : line.startsWith(begin) && line.endsWith(end)
}
