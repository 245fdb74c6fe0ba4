import type { EvidenceOf, Learnt, TlsVersion } from '../../contract/evidence'
import { clientHello, clientHelloRandomBytes } from '../tls/client-hello'
import { readServerAnswer } from '../tls/server-hello'
import { converse, reach } from './converse'
import { factsAbout, learnt } from './learnt'
import { placeKey, type Place } from './place'
import type { Probe, ProbeContext, Target } from './probe'
import { isEnd, untilTls, type Step } from './steps'
import { submissionTargets } from './submission-conversation'
import type { Talk } from './talk'

interface VersionTarget extends Target {
  readonly place: Place
  readonly version: TlsVersion
}

type Tried = Pick<EvidenceOf<'tls.version-tried'>, 'answer' | 'alert'>

/**
 * Which TLS versions does the server speak? One connection and one hand-made ClientHello each, so that no TLS library's policy stands in between.
 * TLS 1.3 is settled by the conversation's own handshake, which offers 1.2 and 1.3 (a server that can picks 1.3, RFC 8446 4.2.1): that keeps the check
 * at four connections at once. Only when that handshake did not come about it gets a connection.
 */
export const tlsVersions: Probe<VersionTarget> = {
  id: 'tls-versions',
  targets: (ctx) =>
    submissionTargets(ctx).flatMap(({ place }) =>
      (['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'] as const).map((version) => ({
        key: `${placeKey(place)} ${version}`,
        place,
        version,
      })),
    ),
  readiness: ({ place, version }, { gathered }) => {
    if (version !== 'TLS 1.3') return { state: 'ready' }
    const settled = factsAbout(
      place,
      gathered,
      'tls.negotiated',
      'tls.failed',
      'smtp.not-greeted',
      'smtp.replied',
      'smtp.broken-off',
    )
    const turnedAway =
      factsAbout(place, gathered, 'smtp.greeted').some(({ reply }) => reply.code !== 220) ||
      factsAbout(place, gathered, 'smtp.starttls-missing').some(({ granted }) => granted !== true)
    return { state: settled.length > 0 || turnedAway ? 'ready' : 'waiting' }
  },
  async *run({ place, version }, ctx) {
    const handshake = version === 'TLS 1.3' ? factsAbout(place, ctx.gathered, 'tls.negotiated').at(0) : undefined
    if (handshake) {
      const answer = handshake.protocol === 'TLS 1.3' ? 'accepted' : 'other-version'
      const { mapped, local, remote } = handshake
      yield learnt(
        { kind: 'tls.version-tried', host: place.host, port: place.port, version, answer },
        { at: ctx.now(), tookMs: 0, mapped, ...(local && { local }), ...(remote && { remote }) },
      )
      return
    }
    yield* version === 'TLS 1.3' && wasSilent(place, ctx) ? notReached(place, version, ctx) : tried(place, version, ctx)
  },
}

/** The conversation has waited in vain for a greeting, as long as one may wait: nobody needs to wait once more. */
const wasSilent = (place: Place, { gathered }: ProbeContext): boolean =>
  factsAbout(place, gathered, 'smtp.not-greeted').length > 0 ||
  factsAbout(place, gathered, 'smtp.broken-off').some(({ stage }) => stage === 'greeting')

function* notReached(place: Place, version: TlsVersion, ctx: ProbeContext): Generator<Learnt> {
  const { host, port } = place
  const mapped = ctx.network.isMapped(host, port)
  yield learnt(
    { kind: 'tls.version-tried', host, port, version, answer: 'not-reached' },
    { at: ctx.now(), tookMs: 0, mapped },
  )
}

async function* tried(place: Place, version: TlsVersion, ctx: ProbeContext): AsyncGenerator<Learnt> {
  const reached = await returned(reach(place, ctx))
  const told = reached && (yield* converse(place, reached, ctx, 'nothing', (talk) => versionTalk(talk, version)))
  if (told !== 'told') yield* notReached(place, version, ctx)
}

/** The value a generator returns; what it yields is told by somebody else. */
async function returned<T>(generator: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const next = await generator.next()
    if (next.done === true) return next.value
  }
}

async function* versionTalk(talk: Talk, version: TlsVersion): Step<'told'> {
  const granted = yield* untilTls(talk)
  if (granted === 'busy') return granted
  const tried: Tried = isEnd(granted) ? { answer: 'not-reached' } : await answerTo(talk, version)
  yield talk.fact({ kind: 'tls.version-tried', ...talk.where, version, ...tried })
  return 'told'
}

/** Sends the ClientHello and reads until the answer is clear. */
async function answerTo({ dialogue, connection, ctx, place }: Talk, version: TlsVersion): Promise<Tried> {
  dialogue.writeRaw(clientHello({ version, host: place.host, random: ctx.random(clientHelloRandomBytes) }))
  const endsAtMs = connection.age() + ctx.deadlines.replyMs
  let received: Uint8Array = new Uint8Array()
  for (;;) {
    const incoming = await dialogue.receive(endsAtMs)
    if (incoming.state === 'closed' || incoming.state === 'reset') return { answer: 'closed' }
    if (incoming.state !== 'bytes') return { answer: 'no-answer' }
    received = Uint8Array.from([...received, ...incoming.bytes])
    const answer = readServerAnswer(received)
    switch (answer.state) {
      case 'more':
        continue
      case 'hello':
        return { answer: answer.version === version ? 'accepted' : 'other-version' }
      case 'alert':
        return { answer: 'refused', alert: answer.alert }
      case 'not-tls':
        return { answer: 'not-tls' }
    }
  }
}
