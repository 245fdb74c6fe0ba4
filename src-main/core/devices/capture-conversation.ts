import type { Attempt, SeenMail } from '../../contract/attempt'
import type { Finding } from '../../contract/finding'
import { found } from '../diagnosis/diagnose'
import { listed, saidHello, whose, type AttemptFact } from './capture-seen'

type Seen = readonly AttemptFact[]

/** The names, addresses and mails of a device, and where it gave up, as it was seen. */
export const captureConversation = (seen: Seen): readonly Finding[] => [
  ...names(seen),
  ...mails(seen),
  ...senders(seen),
  ...endings(seen),
]

/** RFC 5321 4.1.1.1: a full host name or an address in brackets. */
const isLiteral = (name: string) => /^\[[^\]]+\]$/.test(name)
const isName = (name: string) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.?$/i.test(name)

function names(seen: Seen): readonly Finding[] {
  const named = (isSo: (hello: NonNullable<Attempt['hello']>) => boolean) =>
    whose(seen, ({ hello }) => hello !== null && isSo(hello)).slice(-1)
  const nameOf = (facts: Seen) => ({ name: facts[0]?.attempt.hello?.name ?? '' })
  const bad = named(({ name }) => !isLiteral(name) && !isName(name))
  const bare = named(({ name }) => isName(name) && !name.replace(/\.$/, '').includes('.'))
  const spoke = whose(seen, saidHello)
  const helo = whose(spoke, ({ hello }) => hello?.verb === 'HELO')
  return [
    ...found('seen.ehlo-bad-name', bad, nameOf(bad)),
    ...found('seen.ehlo-bare-name', bare, nameOf(bare)),
    ...(helo.length === spoke.length ? found('seen.helo-only', helo) : []),
    ...found(
      'seen.spoke-first',
      whose(seen, ({ spokeFirst, hello }) => spokeFirst && hello !== null),
    ),
  ]
}

const withMail = (seen: Seen, isSo: (mail: SeenMail) => boolean): Seen =>
  whose(seen, (attempt) => attempt.mails.some(isSo))

function mails(seen: Seen): readonly Finding[] {
  const taken = withMail(seen, ({ end }) => end === 'accepted')
  const newest = taken.at(-1)?.attempt.mails.findLast(({ end }) => end === 'accepted')
  const types = listed(newest?.attachments.map(({ type }) => type) ?? [])
  return [
    ...found('seen.mail-taken', taken.slice(-1), {
      kilobytes: Math.max(1, Math.round((newest?.octets ?? 0) / 1000)),
      attachments: types === '' ? '-' : types,
    }),
    ...found(
      'seen.too-large',
      withMail(seen, ({ end }) => end === 'too-large'),
    ),
    ...found(
      'seen.mail-unfinished',
      withMail(seen, ({ end }) => end === 'unfinished'),
    ),
  ]
}

const addressIn = (text: string | null): string | undefined => /[^\s<>"]+@[^\s<>"]+/.exec(text ?? '')?.[0].toLowerCase()

/** Exchange Online lets a mailbox send as itself only, unless an administrator allows more. */
function senders(seen: Seen): readonly Finding[] {
  const pairs = seen.flatMap((fact) =>
    fact.attempt.mails.flatMap((mail) => {
      const user = addressIn(fact.attempt.signIns.findLast(({ end }) => end === 'accepted')?.user ?? null)
      return [{ fact, user, from: addressIn(mail.from), header: addressIn(mail.headerFrom) }]
    }),
  )
  const other = pairs.findLast(({ user, from }) => user !== undefined && from !== undefined && user !== from)
  const header = pairs.findLast(({ header, from }) => header !== undefined && from !== undefined && header !== from)
  return [
    ...(other ? found('seen.sender-differs', [other.fact], { user: other.user ?? '', from: other.from ?? '' }) : []),
    ...(header
      ? found('seen.header-differs', [header.fact], { header: header.header ?? '', from: header.from ?? '' })
      : []),
  ]
}

/** Where the newest attempt stopped, when nothing else says why. */
function endings(seen: Seen): readonly Finding[] {
  const last = seen.at(-1)
  if (last === undefined || last.attempt.end.how === 'talking') return []
  const { furthest, firstByteMs, end } = last.attempt
  if (firstByteMs === null) return found('seen.only-connected', [last])
  if (furthest === 'hello' && end.how !== 'stopped') return found('seen.left-after-hello', [last])
  return furthest === 'signed-in' ? found('seen.left-after-sign-in', [last]) : []
}
