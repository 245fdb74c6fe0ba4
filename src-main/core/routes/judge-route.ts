import type { Evidence, EvidenceKind, EvidenceOf, Reply, SmtpStage } from '../../contract/evidence'
import type { Knowledge } from '../../contract/knowledge'
import { routeVerdicts, type RouteSignIn, type RouteVerdict, type TestedRoute } from '../../contract/route-test'
import { matchReply } from '../smtp/match-reply'
import { testableAs } from './ways'

/** A server at which a route was tried, with one way of signing in. */
export interface JudgedWay {
  /** As shown, e.g. `hve smtp.hve.mx.microsoft:587 BASIC`. */
  readonly target: string
  readonly signIn: RouteSignIn
  readonly facts: readonly Evidence[]
  readonly verdict: RouteVerdict
  /** What decided; empty when nothing at all was learnt. */
  readonly because: readonly Evidence[]
}

export interface JudgedRoute {
  readonly route: TestedRoute
  readonly verdict: RouteVerdict
  readonly ways: readonly JudgedWay[]
  /** The way that stands for the route. */
  readonly best: JudgedWay
}

/** Verdicts after which a mail is known to pass. */
export const provenVerdicts: readonly RouteVerdict[] = ['proven', 'in-junk', 'mail-accepted']

/** How every tried way stands. Only facts about it count, and what the person saw of its mails. */
export function judgeRoutes(facts: readonly Evidence[], knowledge: Knowledge): readonly JudgedRoute[] {
  const tried = [...new Set(facts.flatMap(({ route }) => route ?? []))]
  return tried.flatMap((route) => {
    const own = facts.filter((fact) => fact.route === route)
    const ways = rowsOf(own).map((row) => ({ ...row, ...judged(route, row.facts, facts, knowledge) }))
    const [best] = ways.toSorted(
      (one, other) => routeVerdicts.indexOf(one.verdict) - routeVerdicts.indexOf(other.verdict),
    )
    return best === undefined ? [] : [{ route, verdict: best.verdict, ways, best }]
  })
}

const signInOf = (target: string): RouteSignIn =>
  target.endsWith(' BASIC') ? 'basic' : target.endsWith(' XOAUTH2') ? 'oauth' : 'none'

/** A sign-in stands with what the conversation at its server found; a conversation alone where no sign-in was tried. */
function rowsOf(own: readonly Evidence[]): readonly Pick<JudgedWay, 'target' | 'signIn' | 'facts'>[] {
  const targets = [...new Set(own.map(({ target }) => target))]
  const signIns = targets.filter((target) => signInOf(target) !== 'none')
  return targets
    .filter((target) => !signIns.some((signIn) => signIn.startsWith(`${target} `)))
    .map((target) => {
      const server = target.replace(/ (?:BASIC|XOAUTH2)$/, '')
      const facts = own.filter((fact) => fact.target === server || fact.target === target)
      return { target, signIn: signInOf(target), facts }
    })
}

type Judgement = Pick<JudgedWay, 'verdict' | 'because'>

const last = <K extends EvidenceKind>(facts: readonly Evidence[], ...kinds: readonly K[]): EvidenceOf<K> | undefined =>
  facts.findLast((fact): fact is EvidenceOf<K> => kinds.some((kind) => kind === fact.kind))

function judged(
  route: TestedRoute,
  own: readonly Evidence[],
  all: readonly Evidence[],
  knowledge: Knowledge,
): Judgement {
  const accepted = last(own, 'mail.accepted')
  if (accepted !== undefined) return afterAcceptance(accepted, all)
  const refusal = own.map(refusalIn).findLast((found) => found !== undefined)
  if (refusal !== undefined) return { verdict: verdictOf(refusal, route, knowledge), because: [refusal.fact] }
  for (const [verdict, found] of [
    ['recipient-accepted', last(own, 'mail.recipient-accepted')],
    ['signed-in', last(own, 'auth.accepted')],
    ['broken-off', last(own, 'smtp.broken-off', 'smtp.not-greeted', 'tls.failed') ?? withoutTls(own)],
    ['reached', last(own, 'smtp.greeted')],
    ['not-reached', last(own, 'tcp.timed-out', 'tcp.refused', 'tcp.unreachable') ?? hostUnknown(own)],
  ] as const) {
    if (found !== undefined) return { verdict, because: [found] }
  }
  return { verdict: 'not-tried', because: own.slice(-1) }
}

function afterAcceptance(accepted: EvidenceOf<'mail.accepted'>, all: readonly Evidence[]): Judgement {
  const told = all.findLast((fact) => fact.kind === 'mail.arrival-told' && fact.messageId === accepted.messageId)
  const arrived = told?.kind === 'mail.arrival-told' ? told.arrived : 'unknown'
  const verdict = { inbox: 'proven', junk: 'in-junk', 'not-at-all': 'not-arrived', unknown: 'mail-accepted' } as const
  return { verdict: verdict[arrived], because: told === undefined ? [accepted] : [accepted, told] }
}

interface Refusal {
  readonly fact: Evidence
  readonly reply: Reply
  readonly stage: SmtpStage
}

/** What the server said no to; undefined for every other fact. */
export function refusalIn(fact: Evidence): Refusal | undefined {
  const stage = fact.kind === 'auth.refused' ? 'auth' : fact.kind === 'smtp.greeted' ? 'greeting' : undefined
  if (fact.kind === 'smtp.replied')
    return fact.reply.code < 400 ? undefined : { fact, reply: fact.reply, stage: fact.stage }
  if (fact.kind !== 'auth.refused' && fact.kind !== 'smtp.greeted') return undefined
  return stage === undefined || fact.reply.code < 400 ? undefined : { fact, reply: fact.reply, stage }
}

/** Stages before anybody was asked anything: a refusal there is about the conversation, not about the way. */
const preliminary: readonly SmtpStage[] = ['ehlo', 'ehlo-secured', 'starttls', 'tls']

function verdictOf({ reply, stage }: Refusal, route: TestedRoute, knowledge: Knowledge): RouteVerdict {
  if (reply.code < 500) return 'try-later'
  if (preliminary.includes(stage)) return 'broken-off'
  const { code, enhanced, lines } = reply
  const words = { code, ...(enhanced !== undefined && { enhanced }), text: lines.join(' ') }
  const id = matchReply(words, knowledge.replies, stage)?.id ?? ''
  const test = testableAs(route, knowledge)?.test
  if (test?.setUp.includes(id)) return 'not-set-up'
  return test?.values.includes(id) ? 'check-values' : 'refused'
}

const withoutTls = (own: readonly Evidence[]) =>
  own.findLast((fact) => fact.kind === 'smtp.starttls-missing' && fact.granted !== true)

/** No address of either family. */
const hostUnknown = (own: readonly Evidence[]) =>
  own.findLast((fact) => fact.kind === 'dns.failed' && (fact.recordType === 'A' || fact.recordType === 'AAAA'))
