import type { CaptureRound, SeenMail } from '../../contract/attempt'
import { readable } from '../smtp/readable'
import { MailCounter } from './message'
import { maxMessageOctets } from './offer'
import { reply, type Reply } from './reply'

const maxMails = 10
const maxRecipients = 20
/** A device that goes on above the announced size is heard out up to here, so that it gets a proper answer. */
const maxOctetsHeard = 4 * maxMessageOctets
const tooLarge = '552 5.3.4 Message size exceeds fixed maximum message size'

/** What the rest of the conversation means for a mail. */
export interface MailState {
  readonly round: CaptureRound
  readonly signedIn: boolean
  readonly encrypted: boolean
}

interface Mail extends SeenMail {
  readonly beganMs: number
}

/** The mails of one conversation. Their content is counted as it passes. */
export class Mails {
  readonly #now: () => number
  readonly #over: SeenMail[] = []
  #mail: Mail | undefined
  #counter: MailCounter | undefined

  /** `now`: ms since the connection began. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Are the next bytes a mail? */
  get isOpen(): boolean {
    return this.#counter !== undefined
  }

  get seen(): SeenMail[] {
    const octets = this.#counter?.octets
    const now = this.#mail && shown(octets === undefined ? this.#mail : { ...this.#mail, octets }, this.#now())
    return [...this.#over, ...(now === undefined ? [] : [now])]
  }

  mailFrom(line: string, { round, signedIn, encrypted }: MailState): Reply {
    const from = pathIn(line)
    if (from === undefined) return reply('501 5.1.7 Invalid address')
    this.reset()
    if (this.#over.length >= maxMails) return reply('421 4.7.0 Enough mails for this test', 'mails')
    const size = /\sSIZE=(\d{1,15})(?:\s|$)/i.exec(line)?.[1]
    const declaredOctets = size === undefined ? null : Number(size)
    this.#mail = { ...emptyMail, from: readable(from, 320), declaredOctets, signedIn, encrypted, beganMs: this.#now() }
    if ((round === 'exchange' || round === 'oauth-only') && !signedIn)
      return this.#close('not-sent', '530 5.7.57 Client not authenticated to send mail.')
    return (declaredOctets ?? 0) > maxMessageOctets ? this.#close('too-large', tooLarge) : reply('250 2.1.0 Sender OK')
  }

  rcptTo(line: string): Reply {
    if (this.#mail === undefined) return reply('503 5.5.2 Need mail command')
    const recipient = pathIn(line)
    if (!recipient) return reply('501 5.1.3 Invalid address')
    if (this.#mail.recipients.length >= maxRecipients) return reply('452 4.5.3 Too many recipients')
    this.#mail = { ...this.#mail, recipients: [...this.#mail.recipients, readable(recipient, 320)] }
    return reply('250 2.1.5 Recipient OK')
  }

  data(): Reply {
    if (this.#mail === undefined || this.#mail.recipients.length === 0) return reply('503 5.5.2 Need rcpt command')
    this.#mail = { ...this.#mail, end: 'unfinished' }
    this.#counter = new MailCounter()
    return reply('354 Start mail input; end with <CRLF>.<CRLF>')
  }

  /** Bytes of a mail: how many belong to it, and our answer once it is over. */
  hear(bytes: Uint8Array): { readonly used: number; readonly reply?: Reply } {
    const counter = this.#counter
    if (counter === undefined || this.#mail === undefined) return { used: bytes.length }
    const { used, isOver } = counter.push(bytes)
    if (!isOver && counter.octets <= maxOctetsHeard) return { used }
    const { headerTooLarge, ...counted } = counter.result()
    this.#counter = undefined
    this.#mail = { ...this.#mail, ...counted }
    if (!isOver) return { used, reply: { ...this.#close('too-large', tooLarge), limit: 'size' } }
    if (headerTooLarge) {
      const text = '552 5.3.4 Header size exceeds fixed maximum size'
      return { used, reply: this.#close('header-too-large', text) }
    }
    return {
      used,
      reply:
        counted.octets > maxMessageOctets
          ? this.#close('too-large', tooLarge)
          : this.#close('accepted', '250 2.0.0 OK captured, not delivered'),
    }
  }

  /** RSET, EHLO or the next MAIL: a mail that was begun is given up. */
  reset(): void {
    if (this.#mail !== undefined) this.#over.push(shown(this.#mail, this.#now()))
    this.#mail = undefined
  }

  #close(end: SeenMail['end'], text: string): Reply {
    if (this.#mail !== undefined) this.#mail = { ...this.#mail, end }
    this.reset()
    return reply(text)
  }
}

const emptyMail = {
  recipients: [],
  octets: 0,
  headerFrom: null,
  mailer: null,
  attachments: [],
  tookMs: 0,
  end: 'not-sent',
} as const satisfies Partial<SeenMail>

const shown = ({ beganMs, ...mail }: Mail, now: number): SeenMail => ({ ...mail, tookMs: now - beganMs })

/** `<…>` of MAIL FROM and RCPT TO (RFC 5321 4.1.1.2), with the blanks that devices put in; undefined when there is no address. */
function pathIn(line: string): string | undefined {
  const found = /^\w+\s+(?:FROM|TO)\s*:\s*(?:<([^<>]*)>|([^\s<>]+))/i.exec(line.trim())
  return found === null ? undefined : (found[1] ?? found[2] ?? '').trim()
}
