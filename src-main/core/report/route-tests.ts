import type { Evidence, EvidenceKind, EvidenceOf } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { Knowledge } from '../../contract/knowledge'
import type { RouteTest, TestedWay } from '../../contract/report'
import type { Arrival } from '../../contract/route-test'
import { judgeRoutes, type JudgedWay } from '../routes/judge-route'
import { testableAs } from '../routes/ways'
import { reportFindings } from './report-findings'

/** Every way that was tried, as the page and the papers show it. */
export const routeTests = (
  findings: readonly Finding[],
  evidence: readonly Evidence[],
  knowledge: Knowledge,
): RouteTest[] =>
  judgeRoutes(evidence, knowledge).flatMap(({ route, verdict, ways }) => {
    const name = testableAs(route, knowledge)?.test.name
    if (name === undefined) return []
    const own = evidence.filter((fact) => fact.route === route)
    return [
      {
        route,
        name,
        verdict,
        testedAt: Math.max(...own.map(({ at }) => at)),
        ways: ways.map((way) => testedWay(way, evidence)),
        findings: reportFindings(
          findings.filter((finding) => finding.route === route),
          evidence,
          knowledge,
        ),
      },
    ]
  })

type Mark = TestedWay['reached']
const mark = (yes: boolean, no: boolean): Mark => (yes ? 'yes' : no ? 'no' : 'not-tried')

function testedWay({ target, signIn, facts, verdict }: JudgedWay, evidence: readonly Evidence[]): TestedWay {
  const has = <K extends EvidenceKind>(kind: K, holds: (fact: EvidenceOf<K>) => boolean = () => true) =>
    facts.some((fact) => fact.kind === kind && holds(fact as EvidenceOf<K>))
  const refusedAt = (...stages: readonly string[]) =>
    has('smtp.replied', ({ stage, reply }) => stages.includes(stage) && reply.code >= 400)
  const notReached = ['tcp.refused', 'tcp.timed-out', 'tcp.unreachable', 'smtp.not-greeted'].some((name) =>
    facts.some(({ kind }) => kind === name),
  )
  const encrypted = has(
    'tls.negotiated',
    ({ verification, overridden }) => verification.state === 'verified' || overridden,
  )
  const recipient = has('mail.recipient-accepted')
  const accepted = facts.findLast((fact) => fact.kind === 'mail.accepted')
  const mail = accepted?.kind === 'mail.accepted' ? mailOf(accepted, evidence) : null
  return {
    target,
    signIn,
    verdict,
    reached: mark(has('smtp.greeted'), notReached),
    encrypted: mark(encrypted, has('tls.negotiated') || has('tls.failed') || has('smtp.starttls-missing') || recipient),
    signedIn: facts.some(({ probe }) => probe === 'route-anonymous')
      ? 'not-needed'
      : mark(has('auth.accepted'), has('auth.refused')),
    senderAccepted: mark(recipient || refusedAt('rcpt-to'), refusedAt('mail-from')),
    recipientAccepted: mark(recipient, refusedAt('rcpt-to')),
    mailAccepted: mark(mail !== null, refusedAt('data', 'message')),
    arrived: mail === null ? 'not-tried' : arrivedMarks[mail.arrived],
    mail,
  }
}

const arrivedMarks: Readonly<Record<Arrival, Mark>> = {
  inbox: 'yes',
  junk: 'junk',
  'not-at-all': 'no',
  unknown: 'look',
}

function mailOf(
  { messageId, sender, recipient, at }: EvidenceOf<'mail.accepted'>,
  evidence: readonly Evidence[],
): NonNullable<TestedWay['mail']> {
  const told = evidence.findLast((fact) => fact.kind === 'mail.arrival-told' && fact.messageId === messageId)
  const arrived = told?.kind === 'mail.arrival-told' ? told.arrived : 'unknown'
  return { messageId, sender, recipient, at, arrived }
}
