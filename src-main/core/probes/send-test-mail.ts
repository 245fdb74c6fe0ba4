import type { Capabilities, EvidenceOf, Learnt, SmtpStage } from '../../contract/evidence'
import { replied, type Answer } from '../smtp/dialogue'
import { dotStuffed } from '../smtp/dot-stuffing'
import { askableName } from './place'
import type { ProbeContext } from './probe'
import { dead } from './steps'
import type { Talk } from './talk'

interface Envelope {
  readonly sender: string
  readonly recipient: string
}

/**
 * MAIL FROM and RCPT TO, and with `real` the mail itself, to the one address the person typed. Without `real` the transaction is taken back (RSET) before
 * any mail exists. Nothing is repeated: a mail whose acceptance is unknown may have gone out.
 */
export async function* sendTestMail(
  talk: Talk,
  capabilities: Capabilities,
  howFar: 'to-recipient-check' | 'real',
): AsyncGenerator<Learnt, void> {
  const { dialogue, where, ctx } = talk
  const envelope = envelopeOf(ctx, capabilities)
  if (typeof envelope === 'string') {
    yield talk.fact({ kind: 'mail.not-tried', ...where, why: envelope })
    return
  }
  const { sender, recipient } = envelope
  const mail = howFar === 'real' ? await composed(envelope, ctx) : undefined
  const from = await dialogue.command(`MAIL FROM:<${sender}>${parameters(envelope, capabilities, mail?.bytes.length)}`)
  if (!isAccepted(from)) return yield* told(talk, 'mail-from', from)
  const to = await dialogue.command(`RCPT TO:<${recipient}>`)
  if (!isAccepted(to)) return yield* told(talk, 'rcpt-to', to)
  yield talk.fact({ kind: 'mail.recipient-accepted', ...where, sender, recipient })
  if (!mail) {
    await dialogue.command('RSET')
    return
  }
  const go = await dialogue.command('DATA')
  if (!replied(go, 354)) return yield* told(talk, 'data', go)
  const end = await dialogue.message(mail.bytes, `${mail.messageId} .`)
  if (end.state !== 'replied' || !isAccepted(end)) return yield* told(talk, 'message', end)
  yield talk.fact({ kind: 'mail.accepted', ...where, sender, recipient, messageId: mail.messageId, reply: end.reply })
}

const isAccepted = (answer: Answer): boolean =>
  answer.state === 'replied' && answer.reply.code >= 200 && answer.reply.code < 300

function* told(talk: Talk, stage: SmtpStage, answer: Answer): Generator<Learnt, void> {
  yield* dead(talk, stage, answer)
}

/** Who to whom; or why there can be no mail. Without a sender's address the user name is one, if it looks like an address. */
function envelopeOf(
  { situation: { sending } }: ProbeContext,
  capabilities: Capabilities,
): Envelope | EvidenceOf<'mail.not-tried'>['why'] {
  const from = sending.from || (sending.account?.includes('@') ? sending.account : undefined)
  if (!from) return 'no-sender'
  if (!sending.testRecipient) return 'no-recipient'
  const sender = onTheWire(from, capabilities)
  const recipient = onTheWire(sending.testRecipient, capabilities)
  return sender === undefined || recipient === undefined ? 'unsafe-address' : { sender, recipient }
}

const takesUtf8 = ({ keywords }: Capabilities): boolean => keywords.some((keyword) => keyword === 'SMTPUTF8')

const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text)

/** An address as MAIL FROM and RCPT TO take it, its domain in ASCII; undefined for what could break out of its brackets or cannot be written (RFC 6531). */
function onTheWire(address: string, capabilities: Capabilities): string | undefined {
  const [, local, domain] =
    /^([^\s<>@"\u0000-\u001f\u007f]+)@([^\s<>@"\u0000-\u001f\u007f]+)$/.exec(address.trim()) ?? []
  const ascii = domain === undefined ? undefined : askableName(domain)
  if (local === undefined || ascii === undefined || address.length > 320) return undefined
  return isAscii(local) || takesUtf8(capabilities) ? `${local}@${ascii}` : undefined
}

/** The size is declared where the server has a limit, so that it can refuse before anything is sent (RFC 1870 6). */
function parameters({ sender, recipient }: Envelope, capabilities: Capabilities, size: number | undefined): string {
  const declared = size !== undefined && capabilities.sizeLimit !== null ? ` SIZE=${size}` : ''
  return declared + (isAscii(sender + recipient) ? '' : ' SMTPUTF8')
}

interface Composed {
  readonly messageId: string
  /** As it goes over the wire. */
  readonly bytes: Uint8Array
}

async function composed({ sender, recipient }: Envelope, { composer, random, now }: ProbeContext): Promise<Composed> {
  const unique = Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const messageId = `<${unique}@${sender.slice(sender.lastIndexOf('@') + 1)}>`
  const message = await composer.compose({ from: sender, to: recipient, messageId, date: now() })
  return { messageId, bytes: dotStuffed(message) }
}
