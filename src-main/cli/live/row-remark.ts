import type { Learnt } from '../../contract/evidence'
import { t, type Lang } from '../../text/t'

/** How a row ended. `noted`: an answer that is neither good nor bad by itself, e.g. that port 465 is closed. */
export type RowEnd = 'ok' | 'trouble' | 'skipped' | 'noted'

export interface RowRemark {
  readonly end: RowEnd
  /** A few words, or nothing. */
  readonly text: string
}

type RemarkName =
  | 'closed'
  | 'silent'
  | 'unreachable'
  | 'nameUnknown'
  | 'dnsFailed'
  | 'notGreeted'
  | 'brokenOff'
  | 'tlsFailed'
  | 'certificate'
  | 'noStarttls'
  | 'refused'
  | 'signedIn'
  | 'accepted'
  | 'cancelled'
  | 'deadline'
  | 'notNeeded'
  | 'notTried'
  | 'paused'
  | 'broke'
  | 'open'
  | 'versionYes'
  | 'versionNo'
  | 'versionUnknown'
  | 'notPossible'

type Said = { readonly end: RowEnd; readonly remark: RemarkName; readonly reply?: string }

const dnsRemarks: Readonly<Record<string, RemarkName>> = { 'no-such-name': 'nameUnknown', 'timed-out': 'silent' }
const notRunRemarks = {
  cancelled: 'cancelled',
  deadline: 'deadline',
  'not-applicable': 'notNeeded',
  'needs-missing': 'notPossible',
} as const

/** What one fact says about its row; undefined when it is only a step on the way. */
function said(fact: Learnt): Said | undefined {
  switch (fact.kind) {
    case 'dns.failed':
      if (fact.why === 'no-data') return undefined
      return { end: 'trouble', remark: dnsRemarks[fact.why] ?? 'dnsFailed' }
    case 'tcp.connected':
      return { end: 'ok', remark: 'open' }
    case 'tcp.refused':
      return { end: 'trouble', remark: 'closed' }
    case 'tcp.timed-out':
      return { end: 'trouble', remark: 'silent' }
    case 'tcp.unreachable':
      return { end: 'trouble', remark: 'unreachable' }
    case 'smtp.not-greeted':
      return { end: 'trouble', remark: fact.why === 'silent' ? 'silent' : 'notGreeted' }
    case 'smtp.broken-off':
      return { end: 'trouble', remark: fact.why === 'deadline' || fact.why === 'timed-out' ? 'deadline' : 'brokenOff' }
    case 'smtp.starttls-missing':
      return { end: 'trouble', remark: 'noStarttls' }
    case 'smtp.replied':
      return fact.reply.code >= 400 ? { end: 'trouble', remark: 'refused', reply: replyOf(fact.reply) } : undefined
    case 'tls.negotiated':
      return fact.verification.state === 'verified' || fact.overridden
        ? undefined
        : { end: 'trouble', remark: 'certificate' }
    case 'tls.failed':
      return { end: 'trouble', remark: 'tlsFailed' }
    case 'tls.version-tried':
      if (fact.answer === 'accepted') return { end: 'ok', remark: 'versionYes' }
      return {
        end: 'noted',
        remark: fact.answer === 'refused' || fact.answer === 'other-version' ? 'versionNo' : 'versionUnknown',
      }
    case 'auth.accepted':
      return { end: 'ok', remark: 'signedIn' }
    case 'auth.refused':
      return { end: 'trouble', remark: 'refused', reply: replyOf(fact.reply) }
    case 'auth.not-tried':
      return {
        end: 'skipped',
        remark: fact.why === 'paused' ? 'paused' : fact.why === 'certificate' ? 'certificate' : 'notTried',
      }
    case 'mail.recipient-accepted':
    case 'mail.accepted':
      return { end: 'ok', remark: 'accepted' }
    case 'mail.not-tried':
      return { end: 'skipped', remark: 'notTried' }
    case 'probe.not-run':
      return { end: 'skipped', remark: notRunRemarks[fact.why] }
    case 'probe.broke':
      return { end: 'trouble', remark: 'broke' }
    default:
      return undefined
  }
}

const replyOf = ({ code, enhanced }: { code: number; enhanced?: string | undefined }) =>
  [code, enhanced].filter(Boolean).join(' ')

const unreached: ReadonlySet<Learnt['kind']> = new Set(['tcp.refused', 'tcp.timed-out', 'tcp.unreachable'])

/** Rows about other ways out: that one of them is closed is an answer, not a trouble. */
const onlyNoted: readonly string[] = ['port-reach', 'line-port-25', 'line-controls']

const gravity: readonly RowEnd[] = ['noted', 'ok', 'skipped', 'trouble']

/** How a row ended, from its facts: the gravest decides, and of those the last. */
export function rowRemark(probe: string, facts: readonly Learnt[], lang: Lang): RowRemark {
  // One of two addresses that does not answer is no trouble while the other does.
  const isReached = facts.some(({ kind }) => kind === 'tcp.connected')
  const counted = facts.filter(({ kind }) => !isReached || !unreached.has(kind)).flatMap((fact) => said(fact) ?? [])
  const ranked = [...counted].sort((left, right) => gravity.indexOf(left.end) - gravity.indexOf(right.end))
  const decisive = ranked.at(-1)
  if (decisive === undefined) return { end: 'ok', text: '' }
  const text = t(lang, `cli.live.remarks.${decisive.remark}`)
  const end = onlyNoted.includes(probe) && decisive.end === 'trouble' ? 'noted' : decisive.end
  if (decisive.remark === 'open' && !onlyNoted.includes(probe)) return { end, text: '' }
  return { end, text: decisive.reply === undefined ? text : `${text}: ${decisive.reply}` }
}
