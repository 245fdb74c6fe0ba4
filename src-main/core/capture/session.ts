import type { Attempt } from '../../contract/attempt'
import { mask } from '../smtp/masking'
import { readable } from '../smtp/readable'
import { Mails } from './mails'
import { ehloLines } from './offer'
import { reply, type Limit, type Reply } from './reply'
import { SignIns, type SignInOrder } from './sign-ins'
import { recordedCommand, TalkRecord } from './talk'

/** What is said next, and whether the connection changes. */
export interface Said {
  readonly text: string
  readonly then: 'go-on' | 'start-tls' | 'close'
}

export interface SessionOrder extends SignInOrder {
  /** The device's address. */
  readonly device: string
  /** ms since the connection began. */
  readonly now: () => number
}

/** What the session knows of the attempt; the connection adds ports, encryption and times. */
export type SessionPart = Pick<Attempt, 'hello' | 'signIns' | 'mails' | 'talk' | 'furthest'>

/** RFC 4954 4: an AUTH line may be 12,288 octets long. */
const maxLine = 12_288
const maxCommands = 200
const serverName = 'capture.smtp-auth-navi.invalid'

/**
 * Our side of one conversation in capture mode (RFC 5321, 3207, 4954): plays a server that offers what the round says, and records what the device does.
 * Pure but for its own state: bytes in, text out. Never keeps a password, an answer computed from one, a token or a mail.
 */
export class CaptureSession {
  readonly #order: SessionOrder
  readonly #signIns: SignIns
  readonly #mails: Mails
  readonly record: TalkRecord
  #hello: Attempt['hello'] = null
  #encrypted = false
  #commands = 0
  #pending = ''
  #ended: 'quit' | Limit | undefined

  constructor(order: SessionOrder) {
    this.#order = order
    this.#signIns = new SignIns(order)
    this.#mails = new Mails(order.now)
    this.record = new TalkRecord(order.now)
  }

  /** Did the device say goodbye, or did we end it, and over which limit? */
  get ended(): 'quit' | Limit | undefined {
    return this.#ended
  }

  greet(): Said {
    this.record.reached('greeted')
    return this.#say(reply(`220 ${serverName} ESMTP capture, nothing is delivered`))
  }

  /** TLS stands: what was said in clear does not count any more (RFC 3207 4.2). */
  secured(): void {
    this.#encrypted = true
    this.#pending = ''
    this.#mails.reset()
    this.record.reached('secured')
  }

  /** Bytes of the device. The answers to all commands in them come at once (RFC 2920). */
  hear(bytes: Uint8Array): Said {
    const texts: string[] = []
    let rest = bytes
    while (rest.length > 0) {
      const { used, said } = this.#mails.isOpen ? this.#hearMail(rest) : this.#hearLine(rest)
      rest = rest.subarray(used)
      if (said === undefined) continue
      texts.push(said.text)
      // Whatever stands behind STARTTLS or QUIT is not ours to read (CVE-2011-0411).
      if (said.then !== 'go-on') return { text: texts.join(''), then: said.then }
    }
    return { text: texts.join(''), then: 'go-on' }
  }

  /** What is known now, at any time. */
  part(): SessionPart {
    return {
      hello: this.#hello,
      signIns: this.#signIns.seen,
      mails: this.#mails.seen,
      talk: this.record.lines,
      furthest: this.record.furthest,
    }
  }

  #hearMail(bytes: Uint8Array): { readonly used: number; readonly said?: Said } {
    const heard = this.#mails.hear(bytes)
    if (heard.reply === undefined) return { used: heard.used }
    const mail = this.#mails.seen.at(-1)
    this.record.device(`${mask} ${mail?.octets ?? 0}`)
    if (mail?.end === 'accepted') this.record.reached('mail-taken')
    return { used: heard.used, said: this.#say(heard.reply) }
  }

  #hearLine(bytes: Uint8Array): { readonly used: number; readonly said?: Said } {
    const end = bytes.indexOf(10)
    const part = bytes.subarray(0, end < 0 ? bytes.length : end)
    const used = part.length + (end < 0 ? 0 : 1)
    if (this.#pending.length + part.length > maxLine)
      return { used, said: this.#say(reply('500 5.5.2 Line too long', 'line')) }
    // One character for each byte: TextDecoder's Latin-1 is Windows-1252.
    this.#pending += String.fromCharCode(...part)
    if (end < 0) return { used }
    const line = this.#pending.replace(/\r$/, '')
    this.#pending = ''
    return { used, said: this.#signIns.isOpen ? this.#answer(line) : this.#command(utf8(line)) }
  }

  #answer(line: string): Said {
    // It may be a secret.
    this.record.device(line.trim() === '*' ? '*' : mask)
    return this.#afterSignIn(this.#signIns.answer(line))
  }

  #afterSignIn(answer: Reply): Said {
    if (this.#signIns.signedIn) this.record.reached('signed-in')
    return this.#say(answer)
  }

  #command(line: string): Said {
    this.record.device(recordedCommand(line))
    this.#commands += 1
    if (this.#commands > maxCommands) return this.#say(reply('421 4.7.0 Too many commands', 'commands'))
    const [verb = '', ...words] = line.trim().split(/\s+/)
    const isEncrypted = this.#encrypted
    switch (verb.toUpperCase()) {
      case 'EHLO':
        return this.#greeted('EHLO', line)
      case 'HELO':
        return this.#greeted('HELO', line)
      case 'STARTTLS':
        return this.#startTls()
      case 'AUTH':
        this.record.reached('sign-in')
        return this.#afterSignIn(this.#signIns.begin(words[0] ?? '', words[1], isEncrypted))
      case 'MAIL': {
        this.record.reached('mail-from')
        const { signedIn } = this.#signIns
        return this.#say(this.#mails.mailFrom(line, { round: this.#order.round, signedIn, encrypted: isEncrypted }))
      }
      case 'RCPT':
        return this.#reach('rcpt-to', this.#mails.rcptTo(line))
      case 'DATA':
        return this.#reach('message', this.#mails.data())
      case 'RSET':
        this.#mails.reset()
        return this.#say(reply('250 2.0.0 Resetting'))
      case 'NOOP':
        return this.#say(reply('250 2.0.0 OK'))
      case 'QUIT':
        this.#ended = 'quit'
        return { ...this.#say(reply('221 2.0.0 Service closing transmission channel')), then: 'close' }
      default:
        return this.#say(reply('500 5.3.3 Unrecognized command'))
    }
  }

  #greeted(verb: 'EHLO' | 'HELO', line: string): Said {
    this.#hello = { verb, name: readable(line.trim().slice(verb.length).trim(), 255) }
    this.#mails.reset()
    this.record.reached(this.#encrypted ? 'hello-secured' : 'hello')
    const lines = ehloLines(this.#order.round, this.#encrypted, serverName, this.#order.device)
    const shown = verb === 'HELO' ? lines.slice(0, 1) : lines
    return this.#say({ lines: shown.map((text, at) => `250${at === shown.length - 1 ? ' ' : '-'}${text}`) })
  }

  #startTls(): Said {
    if (this.#encrypted) return this.#say(reply('503 5.5.2 Already encrypted'))
    this.record.reached('starttls')
    return { ...this.#say(reply('220 2.0.0 SMTP server ready')), then: 'start-tls' }
  }

  /** The stage counts when it was granted. */
  #reach(stage: 'rcpt-to' | 'message', answer: Reply): Said {
    if (!answer.lines[0]?.startsWith('5')) this.record.reached(stage)
    return this.#say(answer)
  }

  #say({ lines, limit }: Reply): Said {
    const text = lines.map((line) => `${line}\r\n`).join('')
    this.record.capture(text)
    if (limit === undefined) return { text, then: 'go-on' }
    this.#ended = limit
    this.#pending = ''
    return { text, then: 'close' }
  }
}

/** A command as text: UTF-8 (RFC 6531) where it is, else Latin-1. */
function utf8(line: string): string {
  const text = new TextDecoder().decode(Uint8Array.from(line, (character) => character.charCodeAt(0)))
  return text.includes('\ufffd') ? line : text
}
