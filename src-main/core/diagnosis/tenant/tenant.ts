import type { Rule } from '../diagnose'
import { accounts } from './accounts'
import { basic } from './basic'
import { noSwitchGuilty, reading } from './reading'
import { relay } from './relay'
import { smtpAuth } from './smtp-auth'
import { viewOf } from './view'

/** What the administrator's reading says about this device: the guilty switch, what is cleared, and what the reading cannot tell. */
export const tenant: Rule = (facts, knowledge) => {
  const view = viewOf(facts, knowledge)
  if (view === undefined) return []
  const judged = [...smtpAuth(view), ...basic(view), ...relay(view), ...accounts(view)]
  return [
    ...reading(view, knowledge),
    // An account that is not there or not of the right kind is the cause, whatever the switches say.
    ...judged.filter(
      ({ id }) => !isAboutSwitches.includes(id) || !judged.some((other) => isNoAccount.includes(other.id)),
    ),
    ...(judged.some(({ id }) => isNoAccount.includes(id)) ? [] : noSwitchGuilty(view)),
  ]
}

const isNoAccount: readonly string[] = [
  'tenant.mailbox-missing',
  'tenant.no-mailbox-of-this-kind',
  'tenant.hve-account-at-other-host',
  'tenant.hve-account-missing',
]
const isAboutSwitches: readonly string[] = [
  'tenant.mailbox-smtp-auth-off',
  'tenant.smtp-auth-off-inherited',
  'tenant.smtp-auth-on',
]
