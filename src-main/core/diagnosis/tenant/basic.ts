import type { Finding } from '../../../contract/finding'
import type { CheckupRow } from '../../../contract/tenant-checkup'
import { guilty, only1, shown, textIn, truthIn, type SettingsRead, type TenantView } from './view'

/** Does Basic matter for this device: a password at one of the two hosts that take one? */
const usesBasic = ({ use, mayUsePassword }: TenantView): boolean => mayUsePassword && use !== 'mx' && use !== 'other'

/** What stops Basic although SMTP AUTH is on: security defaults, authentication policies, and perhaps Conditional Access. */
export const basic = (view: TenantView): readonly Finding[] => [
  ...securityDefaults(view),
  ...policies(view),
  ...conditionalAccess(view),
]

function securityDefaults(view: TenantView): readonly Finding[] {
  const read = only1(view, 'securityDefaults')
  const enabled = read && truthIn(read.row, 'enabled')
  if (read === undefined || enabled === undefined) return []
  if (!enabled) return shown('tenant.security-defaults-off', [read.fact])
  return [
    ...shown('tenant.security-defaults-on', [read.fact]),
    ...(usesBasic(view)
      ? guilty('tenant.security-defaults-block', [read.fact], {
          setting: 'IsEnabled (security defaults)',
          value: 'True',
        })
      : []),
  ]
}

/** The policy that holds for the account, if any. Its name may come as a distinguished name. */
export function policyOf(view: TenantView):
  | {
      readonly of: 'user' | 'organisation'
      readonly name: string
      readonly row: CheckupRow
      readonly facts: readonly [SettingsRead, ...SettingsRead[]]
    }
  | { readonly of: 'nobody'; readonly facts: readonly [SettingsRead, ...SettingsRead[]] }
  | undefined {
  const user = only1(view, 'user')
  const organisation = only1(view, 'organization')
  const list = view.section('policies')
  if (user === undefined || list === undefined) return undefined
  const own = textIn(user.row, 'authenticationPolicy')
  if (own === '' && organisation === undefined) return undefined
  const general = organisation === undefined ? '' : textIn(organisation.row, 'defaultAuthenticationPolicy')
  const name = own || general
  const base = organisation === undefined || own !== '' ? [user.fact] : [organisation.fact, user.fact]
  if (name === '') return { of: 'nobody', facts: [user.fact, ...base.slice(0, 1), list.fact] }
  const row = list.rows.find((one) => isCalled(textIn(one, 'name'), name))
  const [first = user.fact, ...others] = base
  return row && { of: own === '' ? 'organisation' : 'user', name, row, facts: [first, ...others, list.fact] }
}

const isCalled = (name: string, wanted: string): boolean => {
  const [plain, asked] = [name.toLowerCase(), wanted.toLowerCase()]
  return plain !== '' && (asked === plain || asked.startsWith(`cn=${plain},`) || asked.endsWith(`\\${plain}`))
}

function policies(view: TenantView): readonly Finding[] {
  if (!usesBasic(view)) return []
  const policy = policyOf(view)
  if (policy === undefined) return []
  if (policy.of === 'nobody') return shown('tenant.policy-none', policy.facts)
  const allows = truthIn(policy.row, 'allowBasicAuthSmtp')
  if (allows === undefined) return []
  const args = { policy: policy.name, mailbox: view.mailbox }
  if (allows) return shown('tenant.policy-allows', policy.facts, args)
  return guilty(
    policy.of === 'user' ? 'tenant.policy-of-user-blocks' : 'tenant.policy-of-organisation-blocks',
    policy.facts,
    { setting: `AllowBasicAuthSmtp (${policy.name})`, value: 'False' },
    args,
  )
}

/** Names and states do not say whom a policy hits: it stays a suspect. Where none is switched on, it is none. */
function conditionalAccess(view: TenantView): readonly Finding[] {
  const section = view.section('conditionalAccess')
  if (section === undefined) return []
  const on = section.rows.filter((row) => textIn(row, 'state') === 'enabled')
  if (on.length === 0) return shown('tenant.conditional-access-none', [section.fact])
  const names = on
    .slice(0, 5)
    .map((row) => textIn(row, 'name'))
    .join(', ')
  return usesBasic(view) || view.use === 'submission'
    ? shown('tenant.conditional-access-on', [section.fact], { count: on.length, names })
    : []
}
