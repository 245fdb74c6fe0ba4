import type { Evidence, EvidenceKind, EvidenceOf } from '../../contract/evidence'
import { carriesToken } from '../smtp/mechanisms'

/** Steps of a mail, in order. */
export const comparedSteps = [
  'reached',
  'encrypted',
  'signed-in',
  'sender-accepted',
  'mail-accepted',
  'arrived',
] as const
export type ComparedStep = (typeof comparedSteps)[number]

/** `look`: only the mailbox can tell. */
export type StepMark = 'yes' | 'no' | 'not-tried' | 'look'

export interface ComparedRow {
  readonly step: ComparedStep
  readonly basic: StepMark
  readonly oauth: StepMark
}

type SignInKind = 'basic' | 'oauth'

const has = <K extends EvidenceKind>(
  facts: readonly Evidence[],
  kind: K,
  holds: (fact: EvidenceOf<K>) => boolean = () => true,
) => facts.some((fact) => fact.kind === kind && holds(fact as EvidenceOf<K>))

/** How far each sign-in came, side by side. Empty when no server was looked at. */
export function compareSignIns(facts: readonly Evidence[]): readonly ComparedRow[] {
  const place = facts.find(({ probe }) => probe === 'submission-conversation')?.target
  if (place === undefined) return []
  const basic = marksOf('basic', facts)
  const oauth = marksOf('oauth', facts)
  return comparedSteps.map((step) => ({ step, basic: basic[step], oauth: oauth[step] }))
}

const mark = (yes: boolean, no: boolean): StepMark => (yes ? 'yes' : no ? 'no' : 'not-tried')

function marksOf(kind: SignInKind, facts: readonly Evidence[]): Record<ComparedStep, StepMark> {
  const conversation = facts.filter(({ probe }) => probe === 'submission-conversation')
  const isMine = ({ mechanism }: { mechanism: string }) => carriesToken(mechanism) === (kind === 'oauth')
  const signedIn = has(facts, 'auth.accepted', isMine)
  // `submission-send` has a row per sign-in, named `host:port BASIC` or `host:port XOAUTH2`.
  const row = kind === 'basic' ? ' BASIC' : ' XOAUTH2'
  const sends = facts.filter(({ probe, target }) => probe === 'submission-send' && target.endsWith(row))
  const refusedAt = (...stages: readonly string[]) =>
    has(sends, 'smtp.replied', ({ stage, reply }) => stages.includes(stage) && reply.code >= 400)
  const mailAccepted = has(sends, 'mail.accepted')
  return {
    reached: mark(
      has(conversation, 'smtp.greeted'),
      ['tcp.refused', 'tcp.timed-out', 'tcp.unreachable', 'smtp.not-greeted', 'dns.failed'].some((name) =>
        conversation.some((fact) => fact.kind === name),
      ),
    ),
    encrypted: mark(
      has(
        conversation,
        'tls.negotiated',
        ({ verification, overridden }) => verification.state === 'verified' || overridden,
      ),
      has(conversation, 'tls.negotiated') ||
        has(conversation, 'tls.failed') ||
        has(conversation, 'smtp.starttls-missing'),
    ),
    'signed-in': mark(
      signedIn,
      has(facts, 'auth.refused', isMine) || (kind === 'oauth' && has(facts, 'oauth.refused')),
    ),
    'sender-accepted': mark(mailAccepted || has(sends, 'mail.recipient-accepted'), refusedAt('mail-from')),
    'mail-accepted': mark(mailAccepted, refusedAt('rcpt-to', 'data', 'message')),
    arrived: mailAccepted ? 'look' : 'not-tried',
  }
}
