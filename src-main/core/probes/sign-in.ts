import type { AuthMechanism, Capabilities, EvidenceOf, Learnt } from '../../contract/evidence'
import { areSafe, authenticate, type Credentials } from '../smtp/authenticate'
import { carriesToken } from '../smtp/mechanisms'
import { converse, reach } from './converse'
import { factsAbout, learnt } from './learnt'
import type { Place } from './place'
import type { ProbeContext, Readiness } from './probe'
import { isEnd, sayHello, secure, type Step } from './steps'
import type { Talk } from './talk'
import { trustIn } from './trust'

/** With a password (LOGIN or PLAIN, as offered), or with an access token. */
export type SignInKind = 'BASIC' | 'XOAUTH2'

/** What follows an accepted sign-in on the same connection. */
export type AfterSignIn = (talk: Talk, capabilities: Capabilities) => AsyncGenerator<Learnt, void>

type NotTried = EvidenceOf<'auth.not-tried'>['why']

/**
 * A sign-in waits for the conversation: what it found under TLS says whether a secret may be risked at all, and saves a connection where it may not.
 * A conversation that never came so far leaves it `needs-missing`.
 */
export function signInReadiness(place: Place, ctx: ProbeContext): Readiness {
  return { state: hasSecured(place, ctx) || tlsFailed(place, ctx) ? 'ready' : 'waiting' }
}

const hasSecured = (place: Place, { gathered }: ProbeContext): boolean =>
  factsAbout(place, gathered, 'smtp.capabilities-announced').some(({ secured }) => secured)

/** Will the conversation never come under TLS? */
function tlsFailed(place: Place, { gathered }: ProbeContext): boolean {
  const stopped = factsAbout(place, gathered, 'smtp.replied', 'smtp.broken-off').some(
    ({ stage }) => stage === 'starttls',
  )
  const missing = factsAbout(place, gathered, 'smtp.starttls-missing').some(({ granted }) => granted !== true)
  return stopped || missing || factsAbout(place, gathered, 'tls.failed').length > 0
}

/**
 * Signs in once, on a connection of its own whose certificate is judged again there, and does what follows on it. This is the only place where a secret
 * is written, and a row calls it once: one AUTH per click.
 * Returns `signed-in` when the server accepted.
 */
export async function* signIn(
  kind: SignInKind,
  place: Place,
  ctx: ProbeContext,
  afterwards: AfterSignIn,
): AsyncGenerator<Learnt, 'signed-in' | 'ended'> {
  const { account: user = '' } = ctx.situation.sending
  const secret = (kind === 'BASIC' ? ctx.secrets.password : ctx.secrets.token) ?? ''
  const until = kind === 'BASIC' && user !== '' ? await ctx.ledger.pausedUntil(user, ctx.now()) : null
  const why = reasonNotToTry({ user, secret }, place, ctx) ?? (until === null ? undefined : 'paused')
  if (why !== undefined) {
    yield learnt(
      {
        kind: 'auth.not-tried',
        host: place.host,
        port: place.port,
        mechanism: kind,
        why,
        ...(why === 'paused' && until !== null && { until }),
        offered: offeredAt(place, ctx),
      },
      { at: ctx.now(), tookMs: 0, mapped: ctx.network.isMapped(place.host, place.port) },
    )
    return 'ended'
  }
  const reached = yield* reach(place, ctx)
  if (!reached) return 'ended'
  return yield* converse(place, reached, ctx, 'trouble', (talk) =>
    securedSignIn(kind, talk, { user, secret }, afterwards),
  )
}

/** What is known before a connection is made. */
function reasonNotToTry(credentials: Credentials, place: Place, ctx: ProbeContext): NotTried | undefined {
  if (credentials.user === '') return 'no-account'
  if (credentials.secret === '') return 'no-secret'
  if (!areSafe(credentials)) return 'unsafe-account'
  if (!hasSecured(place, ctx)) return 'no-tls'
  const certificates = factsAbout(place, ctx.gathered, 'tls.negotiated')
  return certificates.some((seen) => trustIn(place.host, seen, ctx) === 'unverified') ? 'certificate' : undefined
}

const offeredAt = (place: Place, { gathered }: ProbeContext): string[] =>
  factsAbout(place, gathered, 'smtp.capabilities-announced').findLast(({ secured }) => secured)?.capabilities
    .authMechanisms ?? []

async function* securedSignIn(
  kind: SignInKind,
  talk: Talk,
  credentials: Credentials,
  afterwards: AfterSignIn,
): Step<'signed-in'> {
  const trust = yield* secure(talk)
  if (isEnd(trust)) return trust
  if (trust === 'unverified') return yield* notTried(talk, kind, 'certificate')
  const capabilities = yield* sayHello(talk, true)
  if (isEnd(capabilities)) return capabilities
  const offered = capabilities.authMechanisms
  const mechanism = chosen(kind, offered)
  if (mechanism === undefined) return yield* notTried(talk, kind, 'not-offered', offered)
  const result = yield* oneAuth(talk, mechanism, credentials)
  if (result === 'signed-in') yield* afterwards(talk, capabilities)
  return result
}

const mechanisms = { BASIC: ['LOGIN', 'PLAIN'], XOAUTH2: ['XOAUTH2', 'OAUTHBEARER'] } as const

/** LOGIN and XOAUTH2 first: they are what devices use, and all that Exchange Online offers. OAUTHBEARER (RFC 7628) is the standard's form of the second. */
const chosen = (kind: SignInKind, offered: readonly string[]): AuthMechanism | undefined =>
  mechanisms[kind].find((mechanism) => offered.includes(mechanism))

function* notTried(
  talk: Talk,
  mechanism: SignInKind,
  why: NotTried,
  offered: readonly string[] = [],
): Generator<Learnt, 'ended'> {
  yield talk.fact({ kind: 'auth.not-tried', ...talk.where, mechanism, why, offered: [...offered] })
  return 'ended'
}

/** Exactly one AUTH, told and remembered. */
async function* oneAuth(
  talk: Talk,
  mechanism: AuthMechanism,
  credentials: Credentials,
): AsyncGenerator<Learnt, 'signed-in' | 'ended'> {
  const { dialogue, where } = talk
  const account = credentials.user
  const { answer, challenge } = await authenticate(dialogue, mechanism, credentials).catch(async (reason: unknown) => {
    await remember(talk, mechanism, account, undefined)
    throw reason
  })
  if (answer.state === 'broken') {
    await remember(talk, mechanism, account, undefined)
    yield talk.fact({ kind: 'smtp.broken-off', ...where, stage: 'auth', why: answer.why, detail: answer.text })
    return 'ended'
  }
  const { reply } = answer
  await remember(talk, mechanism, account, reply.code)
  if (reply.code >= 200 && reply.code < 300) {
    yield talk.fact({ kind: 'auth.accepted', ...where, mechanism, account, reply })
    return 'signed-in'
  }
  yield talk.fact({ kind: 'auth.refused', ...where, mechanism, account, reply, ...(challenge && { challenge }) })
  return 'ended'
}

/**
 * Keeps the ledger that protects an account from being locked. A password that was sent and never answered may have been counted by the server,
 * so it counts here too; a temporary refusal (4xx) says nothing about the password. Tokens lock nobody out.
 */
async function remember(
  talk: Talk,
  mechanism: AuthMechanism,
  account: string,
  code: number | undefined,
): Promise<void> {
  const { ledger, now } = talk.ctx
  if (carriesToken(mechanism) || !talk.dialogue.secretSent) return
  if (code === undefined || code >= 500) await ledger.recordRefusal(account, now())
  else if (code < 300) await ledger.recordSuccess(account)
}

/** For a sign-in that is only tried. */
export async function* nothing(): AsyncGenerator<Learnt, void> {
  // Nothing follows.
}
