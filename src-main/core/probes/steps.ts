import type { Capabilities, Learnt, SmtpStage } from '../../contract/evidence'
import { hasMaskedKeyword, parseCapabilities } from '../smtp/capabilities'
import { replied, type Answer } from '../smtp/dialogue'
import { addressLiteral } from '../smtp/ip-address'
import { clientHello, clientHelloRandomBytes } from '../tls/client-hello'
import { readServerAnswer } from '../tls/server-hello'
import type { Content } from './learnt'
import type { Talk } from './talk'
import { trustIn, type Trust } from './trust'

/** The conversation is over (and it was told why), or the server was only too busy with our other connections. */
export type End = 'ended' | 'busy'
/** A step of a conversation: yields facts, returns what the next step needs. */
export type Step<T> = AsyncGenerator<Learnt, T | End>

export const isEnd = (result: unknown): result is End => result === 'ended' || result === 'busy'

/** Tells an answer that does not lead on. */
export function* dead(talk: Talk, stage: SmtpStage, answer: Answer): Generator<Learnt, End> {
  const { where } = talk
  if (answer.state === 'replied') {
    if (talk.isOurOwnFault(answer.reply.code)) return 'busy'
    yield* talk.tellTrouble({ kind: 'smtp.replied', ...where, stage, reply: answer.reply })
  } else {
    yield* talk.tellTrouble({ kind: 'smtp.broken-off', ...where, stage, why: answer.why, detail: answer.text })
  }
  return 'ended'
}

/** Waits for the greeting. Only 220 leads on; 554 or 421 is a greeting too, and an answer worth judging. */
export async function* greet(talk: Talk): Step<'greeted'> {
  const answer = await talk.dialogue.greeting()
  if (answer.state === 'replied') {
    const { reply } = answer
    if (talk.isOurOwnFault(reply.code)) return 'busy'
    const content: Content = { kind: 'smtp.greeted', ...talk.where, reply }
    yield* reply.code === 220 ? talk.tell(content) : talk.tellTrouble(content)
    return reply.code === 220 ? 'greeted' : 'ended'
  }
  const why = await notGreeted(talk, answer)
  if (why === undefined) return yield* dead(talk, 'greeting', answer)
  yield* talk.tellTrouble({ kind: 'smtp.not-greeted', ...talk.where, why, firstBytes: answer.text })
  return 'ended'
}

type NotGreeted = 'silent' | 'closed' | 'reset' | 'not-smtp' | 'too-long' | 'speaks-tls'

/** Undefined when it began as a greeting and stopped: that is a conversation broken off. */
async function notGreeted(talk: Talk, answer: Extract<Answer, { state: 'broken' }>): Promise<NotGreeted | undefined> {
  if (answer.why === 'malformed') return talk.dialogue.beganWithTls ? 'speaks-tls' : 'not-smtp'
  if (answer.why === 'too-long') return 'too-long'
  if (answer.text !== '') return undefined
  if (answer.why === 'closed' || answer.why === 'reset') return answer.why
  return (await answersTls(talk)) ? 'speaks-tls' : 'silent'
}

/** A server that waits for us to speak may want TLS at once: one ClientHello tells. Under TLS there is nothing to ask. */
async function answersTls(talk: Talk): Promise<boolean> {
  if (talk.place.implicitTls) return false
  const { ctx, dialogue, place } = talk
  dialogue.writeRaw(clientHello({ version: 'TLS 1.2', host: place.host, random: ctx.random(clientHelloRandomBytes) }))
  const incoming = await talk.connection.read(ctx.deadlines.connectMs, ctx.signal)
  return incoming.state === 'bytes' && readServerAnswer(incoming.bytes).state !== 'not-tls'
}

/** EHLO with our own address as name: always valid (RFC 5321 4.1.3), whatever this computer is called. */
export async function* sayHello(talk: Talk, secured: boolean): Step<Capabilities> {
  const answer = await talk.dialogue.command(`EHLO ${addressLiteral(talk.connection.local)}`)
  if (!replied(answer, 250)) return yield* dead(talk, secured ? 'ehlo-secured' : 'ehlo', answer)
  const capabilities = parseCapabilities(answer.reply)
  yield* talk.tell({ kind: 'smtp.capabilities-announced', ...talk.where, secured, capabilities })
  return capabilities
}

/** STARTTLS is tried even when it is not offered: a middlebox may hide the offer and still let the command through. */
export async function* askForTls(talk: Talk, capabilities: Capabilities): Step<'granted'> {
  const answer = await talk.dialogue.command('STARTTLS')
  const granted = replied(answer, 220)
  if (!capabilities.starttls && !(answer.state === 'replied' && talk.isOurOwnFault(answer.reply.code))) {
    const sign = hasMaskedKeyword(capabilities) ? 'masked' : 'not-offered'
    const content: Content = { kind: 'smtp.starttls-missing', ...talk.where, sign, ...(granted && { granted }) }
    yield* granted ? talk.tell(content) : talk.tellTrouble(content)
    return granted ? 'granted' : 'ended'
  }
  return granted ? 'granted' : yield* dead(talk, 'starttls', answer)
}

/** The handshake. A certificate that does not verify is told even where successes are not. */
export async function* beginTls(talk: Talk): Step<Trust> {
  const begun = await talk.dialogue.startTls(talk.place.host)
  if (begun.state === 'failed') {
    const { why, detail, alert } = begun
    yield* talk.tellTrouble({ kind: 'tls.failed', ...talk.where, why, detail, ...(alert !== undefined && { alert }) })
    return 'ended'
  }
  if (begun.injectedByteCount > 0 && !talk.place.implicitTls) {
    yield* talk.tell({ kind: 'smtp.injected-behind-starttls', ...talk.where, byteCount: begun.injectedByteCount })
  }
  const trust = trustIn(talk.place.host, begun, talk.ctx)
  const { protocol, cipher, chain, verification } = begun
  const content: Content = {
    kind: 'tls.negotiated',
    ...talk.where,
    protocol,
    cipher,
    chain: [...chain],
    verification,
    overridden: trust === 'overridden',
  }
  yield* trust === 'verified' ? talk.tell(content) : talk.tellTrouble(content)
  return trust
}

/** From the first byte to a connection under TLS, before EHLO is said again. */
export async function* secure(talk: Talk): Step<Trust> {
  if (talk.place.implicitTls) {
    const trust = yield* beginTls(talk)
    if (isEnd(trust)) return trust
    const greeted = yield* greet(talk)
    return isEnd(greeted) ? greeted : trust
  }
  const granted = yield* untilTls(talk)
  return isEnd(granted) ? granted : yield* beginTls(talk)
}

/** The clear part of a conversation: greeting, EHLO, STARTTLS. With implicit TLS there is none. */
export async function* untilTls(talk: Talk): Step<'granted'> {
  if (talk.place.implicitTls) return 'granted'
  const greeted = yield* greet(talk)
  if (isEnd(greeted)) return greeted
  const capabilities = yield* sayHello(talk, false)
  return isEnd(capabilities) ? capabilities : yield* askForTls(talk, capabilities)
}
