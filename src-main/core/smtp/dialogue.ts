import type { DialogueLine, Reply } from '../../contract/evidence'
import type { Connection, Incoming, TlsNotStarted, TlsStarted } from '../probes/network'
import { mask, masker } from './masking'
import { readable } from './readable'
import { ReplyReader } from './reply'

/** All in ms. `conversationMs` counts from the beginning of the connection. */
export interface DialogueDeadlines {
  readonly replyMs: number
  readonly bannerMs: number
  readonly conversationMs: number
}

/** How many lines of one reply are recorded. EHLO replies have about twenty. */
const maxLinesOfReply = 50

/** What the server said, or why it said nothing usable. */
export type Answer =
  | { readonly state: 'replied'; readonly reply: Reply }
  | {
      readonly state: 'broken'
      readonly why: 'closed' | 'reset' | 'timed-out' | 'malformed' | 'too-long' | 'deadline'
      /** What did come, fit to be shown. */
      readonly text: string
    }

/** Is this a reply with that code? */
export const replied = <C extends number>(
  answer: Answer,
  code: C,
): answer is { readonly state: 'replied'; readonly reply: Reply & { readonly code: C } } =>
  answer.state === 'replied' && answer.reply.code === code

/**
 * Our side of one SMTP conversation: writes commands, reads replies with deadlines that count for the whole reply (not for each byte), and records both.
 * What is recorded and returned never holds a secret: lines made of one are recorded as `***`, and once a secret is borrowed every text is searched for it.
 * Its only clock is the age of the connection.
 */
export class Dialogue {
  readonly #connection: Connection
  readonly #deadlines: DialogueDeadlines
  readonly #signal: AbortSignal
  #lines: DialogueLine[] = []
  #rest: Uint8Array = new Uint8Array()
  #opening: number[] = []
  #withoutSecrets = (text: string): string => text
  #state: 'open' | 'spoilt' | 'closed' = 'open'
  #secretSent = false

  constructor(connection: Connection, deadlines: DialogueDeadlines, signal: AbortSignal) {
    this.#connection = connection
    this.#deadlines = deadlines
    this.#signal = signal
  }

  /** Has a line made of a secret been written? */
  get secretSent(): boolean {
    return this.#secretSent
  }

  /** Did the server begin with a TLS record (RFC 8446 5.1) instead of text? */
  get beganWithTls(): boolean {
    const [type = 0, major] = this.#opening
    return type >= 20 && type <= 23 && major === 3
  }

  /** From now on these are searched for in everything that is recorded or returned. */
  borrow(secrets: readonly string[]): void {
    this.#withoutSecrets = masker(secrets)
  }

  /** The lines since the last call. */
  takeLines(): DialogueLine[] {
    const lines = this.#lines
    this.#lines = []
    return lines
  }

  /** The server's first words. */
  greeting(): Promise<Answer> {
    return this.#answer(this.#deadlines.bannerMs)
  }

  /** One command line without its end, and the reply. */
  command(line: string): Promise<Answer> {
    this.#writeLine(line, line)
    return this.#answer(this.#deadlines.replyMs)
  }

  /** A line made of a secret, and the reply. Recorded as `***`. */
  secret(line: string): Promise<Answer> {
    this.#secretSent = true
    this.#writeLine(line, mask)
    return this.#answer(this.#deadlines.replyMs)
  }

  /** The message after DATA. The reply may take what is left of the conversation: servers scan the mail before they answer. */
  message(bytes: Uint8Array, shown: string): Promise<Answer> {
    this.#record('us', shown)
    this.#connection.write(bytes)
    return this.#answer(this.#deadlines.conversationMs)
  }

  /** Begins TLS. `injectedByteCount` includes what had already been read here behind the last reply. */
  async startTls(host: string): Promise<TlsStarted | TlsNotStarted> {
    const read = this.#rest.length
    this.#rest = new Uint8Array()
    const endsAt = this.#endsAt(this.#deadlines.replyMs)
    const begun = await this.#connection.startTls(host, Math.max(1, endsAt - this.#connection.age()), this.#signal)
    if (begun.state === 'started') return { ...begun, injectedByteCount: begun.injectedByteCount + read }
    this.#state = 'spoilt'
    return begun
  }

  /** Writes bytes that are not SMTP; afterwards there is no way back to commands. */
  writeRaw(bytes: Uint8Array): void {
    this.#state = 'spoilt'
    this.#connection.write(bytes)
  }

  /** The next bytes, before the connection is `endsAtMs` old. */
  async receive(endsAtMs: number): Promise<Incoming | { readonly state: 'deadline' }> {
    const left = endsAtMs - this.#connection.age()
    const incoming: Incoming = left <= 0 ? { state: 'timed-out' } : await this.#connection.read(left, this.#signal)
    if (incoming.state === 'bytes' && this.#opening.length < 2) this.#opening.push(...incoming.bytes.subarray(0, 2))
    if (incoming.state === 'timed-out' && endsAtMs >= this.#deadlines.conversationMs) return { state: 'deadline' }
    return incoming
  }

  /** Says goodbye without waiting for the answer, and closes. A second call, or one after the conversation broke, only closes. */
  quit(): void {
    if (this.#state === 'open' && !this.#signal.aborted) this.#connection.write(new TextEncoder().encode('QUIT\r\n'))
    this.#state = 'closed'
    this.#connection.close()
  }

  #endsAt(timeoutMs: number): number {
    return Math.min(this.#connection.age() + timeoutMs, this.#deadlines.conversationMs)
  }

  #writeLine(line: string, shown: string): void {
    if (/[\r\n\0]/.test(line)) throw new Error('A command may not hold a line end')
    this.#record('us', shown)
    this.#connection.write(new TextEncoder().encode(`${line}\r\n`))
  }

  #clean(text: string): string {
    return readable(this.#withoutSecrets(text))
  }

  #record(from: DialogueLine['from'], text: string): void {
    this.#lines.push({ from, text: this.#clean(text), atMs: Math.round(this.#connection.age()) })
  }

  async #answer(timeoutMs: number): Promise<Answer> {
    const endsAt = this.#endsAt(timeoutMs)
    const reader = new ReplyReader((text) => this.#clean(text))
    let bytes = this.#rest
    this.#rest = new Uint8Array()
    for (;;) {
      const taken = reader.read(bytes)
      if (taken.state === 'complete') {
        this.#recordAll(reader.shown)
        this.#rest = taken.rest
        return { state: 'replied', reply: taken.reply }
      }
      if (taken.state !== 'more') return this.#broken(reader, taken.state, taken.text)
      const incoming = await this.receive(endsAt)
      if (incoming.state !== 'bytes') return this.#broken(reader, incoming.state, reader.shown.at(-1) ?? '')
      bytes = incoming.bytes
    }
  }

  #broken(reader: ReplyReader, why: Extract<Answer, { state: 'broken' }>['why'], text: string): Answer {
    this.#recordAll(reader.shown)
    this.#state = 'spoilt'
    return { state: 'broken', why, text }
  }

  /** Lines of one reply, already cleaned. */
  #recordAll(lines: readonly string[]): void {
    const atMs = Math.round(this.#connection.age())
    const kept = lines.length > maxLinesOfReply ? [...lines.slice(0, maxLinesOfReply), '…'] : lines
    this.#lines.push(...kept.map((text): DialogueLine => ({ from: 'server', text, atMs })))
  }
}
