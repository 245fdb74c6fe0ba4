import type { Evidence } from '../../../contract/evidence'
import type { Finding } from '../../../contract/finding'
import { dayOf, guilty, only1, shown, truthIn, type SettingsRead, type TenantView } from './view'
import { found, only } from '../diagnose'
import { matchReply } from '../../smtp/match-reply'
import { carriesToken } from '../../smtp/mechanisms'

/** Is SMTP AUTH on for the mailbox, and which switch decides? The mailbox's own value wins; blank follows the organisation (Set-CASMailbox reference). */
export type SmtpAuth =
  | {
      readonly state: 'on' | 'off'
      readonly by: 'mailbox' | 'organisation'
      readonly facts: readonly [SettingsRead, ...SettingsRead[]]
    }
  | { readonly state: 'unknown' }

export function smtpAuthOf(view: TenantView): SmtpAuth {
  const mailbox = only1(view, 'mailbox')
  const own = mailbox && truthIn(mailbox.row, 'smtpAuthDisabled')
  if (mailbox !== undefined && own !== undefined)
    return { state: own ? 'off' : 'on', by: 'mailbox', facts: [mailbox.fact] }
  const organisation = only1(view, 'transport')
  const general = organisation && truthIn(organisation.row, 'smtpAuthDisabled')
  // Without the mailbox's value nobody knows whether it follows the organisation.
  if (mailbox === undefined || organisation === undefined || general === undefined) return { state: 'unknown' }
  return { state: general ? 'off' : 'on', by: 'organisation', facts: [organisation.fact, mailbox.fact] }
}

/** The two switches of SMTP AUTH, for devices that use them. Where the server has meanwhile said otherwise, that is named instead of a culprit. */
export function smtpAuth(view: TenantView): readonly Finding[] {
  if (!['submission', 'legacy-submission', 'unknown'].includes(view.use)) return []
  const auth = smtpAuthOf(view)
  if (auth.state === 'unknown') return []
  const [first] = auth.facts
  const args = { mailbox: view.mailbox }
  if (auth.state === 'on') {
    const denied = saidToBeOff(view)
    return denied.length > 0 && !first.isOld
      ? found('tenant.contradicts-on', [...auth.facts, ...denied], { day: dayOf(first.readAt) })
      : shown('tenant.smtp-auth-on', auth.facts, args)
  }
  const accepted = only(view.facts, 'auth.accepted').filter(({ at }) => at > first.readAt)
  if (accepted.length > 0 && !first.isOld)
    return found('tenant.contradicts-off', [...auth.facts, ...accepted], { day: dayOf(first.readAt) })
  return guilty(
    auth.by === 'mailbox' ? 'tenant.mailbox-smtp-auth-off' : 'tenant.smtp-auth-off-inherited',
    auth.facts,
    {
      setting: `SmtpClientAuthenticationDisabled (${auth.by === 'mailbox' ? 'Get-CASMailbox' : 'Get-TransportConfig'})`,
      value: 'True',
    },
    args,
  )
}

const offReplies: readonly string[] = ['reply.smtp-auth-off-mailbox', 'reply.smtp-auth-off-tenant']

/** The server itself said that SMTP AUTH is off. */
const saidToBeOff = ({ facts, knowledge }: TenantView): readonly Evidence[] =>
  only(facts, 'auth.refused').filter(({ reply: { code, enhanced, lines } }) => {
    const words = { code, ...(enhanced === undefined ? {} : { enhanced }), text: lines.join(' ') }
    return offReplies.includes(matchReply(words, knowledge.replies, 'auth')?.id ?? '')
  })

/** Was a sign-in refused, with a password or with a token? */
export const refusals = (view: TenantView): readonly Evidence[] => only(view.facts, 'auth.refused')
export const usedToken = (view: TenantView): boolean =>
  only(view.facts, 'auth.refused').some(({ mechanism }) => carriesToken(mechanism))
