import type { Finding } from '../../../contract/finding'
import type { Knowledge } from '../../../contract/knowledge'
import { found, only } from '../diagnose'
import { basic, policyOf } from './basic'
import { refusals, smtpAuthOf, usedToken } from './smtp-auth'
import { dayOf, only1, shown, truthIn, type TenantView } from './view'

/** About the reading itself: whose it is, how old, what is missing in it. */
export function reading(view: TenantView, knowledge: Knowledge): readonly Finding[] {
  const loaded = only(view.facts, 'tenant.loaded').at(-1)
  if (loaded === undefined) return []
  const args = { day: dayOf(loaded.readAt), days: loaded.ageDays }
  if (loaded.match === 'other')
    return found('tenant.other-tenant', [loaded], { ...args, domains: loaded.domains.slice(0, 5).join(', ') })
  return [
    ...(loaded.isOld ? found('tenant.reading-old', [loaded], args) : found('tenant.reading-there', [loaded], args)),
    ...(loaded.isOfMailbox ? [] : found('tenant.other-mailbox', [loaded], { ...args, mailbox: loaded.mailbox })),
    ...notRead(view, knowledge),
  ]
}

/** Not read is never "off". Billing of HVE is asked of every mailbox and fails where it is none of HVE's; of a mailbox that does not exist nothing can be read. */
function notRead(view: TenantView, { checkup }: Knowledge): readonly Finding[] {
  const isMissing = view.section('recipient')?.rows.length === 0 || view.use === 'hve'
  const expected = ['hveBilling', ...(isMissing ? ['mailbox', 'user'] : [])]
  const missing = only(view.facts, 'tenant.settings-not-read').filter(
    ({ section, why }) => !(expected.includes(section) && why === 'failed'),
  )
  const sections = checkup?.parts.flatMap((part) => part.sections) ?? []
  const commands = missing.map(
    ({ section }) => sections.find(({ name }) => name === section)?.command.cmdlet ?? section,
  )
  return found('tenant.not-all-read', missing, { commands: commands.join(', ') })
}

/** A sign-in with a password was refused although every switch that we know is open: then it is the password, the second factor or a lock. */
export function noSwitchGuilty(view: TenantView): readonly Finding[] {
  const refused = refusals(view)
  const auth = smtpAuthOf(view)
  const defaults = only1(view, 'securityDefaults')
  const isOpen =
    auth.state === 'on' &&
    defaults !== undefined &&
    truthIn(defaults.row, 'enabled') === false &&
    policyOf(view) !== undefined &&
    !basic(view).some(({ id }) => id.endsWith('-blocks') || id.endsWith('-block'))
  if (refused.length === 0 || usedToken(view) || view.use !== 'submission' || !isOpen) return []
  return shown('tenant.no-switch-guilty', [...auth.facts, defaults.fact], { mailbox: view.mailbox })
}
