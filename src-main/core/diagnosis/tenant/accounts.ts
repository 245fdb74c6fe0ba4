import type { Finding } from '../../../contract/finding'
import { sameAddress } from '../../tenant/fitting'
import { answerTo } from '../answers'
import { only } from '../diagnose'
import { guilty, only1, textIn, truthIn, type TenantView } from './view'

/** Who signs in: is there such a mailbox, such an HVE account, such an application? And what the organisation's mail settings do not carry. */
export const accounts = (view: TenantView): readonly Finding[] => [
  ...recipient(view),
  ...highVolume(view),
  ...application(view),
  ...legacyTls(view),
  ...size(view),
]

const isHveAccount = (view: TenantView): boolean | undefined =>
  view.section('hveAccounts')?.rows.some((row) => sameAddress(textIn(row, 'address'), view.mailbox))

/** Kinds of recipients that are mailboxes with an account behind them. A group's mailbox has none. */
const canSignIn = (type: string): boolean => type.endsWith('Mailbox') && type !== 'GroupMailbox'

function recipient(view: TenantView): readonly Finding[] {
  const section = view.section('recipient')
  if (section === undefined || !['submission', 'legacy-submission'].includes(view.use) || view.mailbox === '') return []
  const args = { mailbox: view.mailbox }
  const [row] = section.rows
  if (row === undefined)
    return guilty(
      'tenant.mailbox-missing',
      [section.fact],
      { setting: `Get-Recipient ${view.mailbox}`, value: '0' },
      args,
    )
  const type = textIn(row, 'type')
  const setting = { setting: 'RecipientTypeDetails', value: type }
  const accountList = view.section('hveAccounts')
  if (accountList !== undefined && isHveAccount(view) === true)
    return guilty('tenant.hve-account-at-other-host', [section.fact, accountList.fact], setting, args)
  return type === '' || canSignIn(type)
    ? []
    : guilty('tenant.no-mailbox-of-this-kind', [section.fact], setting, { ...args, type })
}

function highVolume(view: TenantView): readonly Finding[] {
  const list = view.section('hveAccounts')
  if (list === undefined || view.use !== 'hve' || view.mailbox === '') return []
  const args = { mailbox: view.mailbox }
  if (isHveAccount(view) === false)
    return guilty(
      'tenant.hve-account-missing',
      [list.fact],
      { setting: 'Get-MailUser -HVEAccount', value: String(list.rows.length) },
      args,
    )
  const billing = only1(view, 'hveBilling')
  const status = billing && textIn(billing.row, 'status')
  return billing === undefined || !status || status === 'BillingPolicyValid'
    ? []
    : guilty('tenant.hve-billing-not-valid', [billing.fact], { setting: 'BillingPolicyStatus', value: status }, args)
}

/** App-only sign-in needs the application in Exchange too (New-ServicePrincipal). */
function application(view: TenantView): readonly Finding[] {
  const list = view.section('servicePrincipals')
  const token = only(view.facts, 'token.read').findLast(({ actsAs }) => actsAs === 'application')
  const id = token?.application?.toLowerCase()
  if (list === undefined || token === undefined || id === undefined || view.use !== 'submission') return []
  return list.rows.some((row) => textIn(row, 'appId').toLowerCase() === id)
    ? []
    : guilty(
        'tenant.application-missing',
        [list.fact, token],
        { setting: 'Get-ServicePrincipal', value: String(list.rows.length) },
        { application: id },
      )
}

function legacyTls(view: TenantView): readonly Finding[] {
  const read = only1(view, 'transport')
  return read !== undefined && view.use === 'legacy-submission' && truthIn(read.row, 'legacyTlsAllowed') === false
    ? guilty('tenant.legacy-tls-not-allowed', [read.fact], { setting: 'AllowLegacyTLSClients', value: 'False' })
    : []
}

/** A file grows by this factor in a mail (RFC 2045 6.8). */
const growth = 1.37

function size(view: TenantView): readonly Finding[] {
  const read = only1(view, 'transport')
  const largest = answerTo(view.facts, 'sending.largestMegabytes')
  if (read === undefined || typeof largest?.answer !== 'number' || view.use !== 'submission') return []
  const value = textIn(read.row, 'maxSendSize')
  const limit = Number(/\(([\d,.]+) bytes\)/.exec(value)?.[1]?.replace(/\D/g, '') ?? NaN)
  return largest.answer * growth * 1_000_000 > limit
    ? guilty(
        'tenant.size-limit-lower',
        [read.fact, largest],
        { setting: 'MaxSendSize', value },
        { megabytes: largest.answer, encoded: Math.ceil(largest.answer * growth) },
      )
    : []
}
