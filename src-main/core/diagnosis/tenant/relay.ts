import type { Evidence } from '../../../contract/evidence'
import type { Finding } from '../../../contract/finding'
import type { CheckupRow } from '../../../contract/tenant-checkup'
import { answerTo, atSendingHost } from '../answers'
import { only } from '../diagnose'
import { guilty, only1, shown, textIn, textsIn, truthIn, type TenantView } from './view'
import { addressIsIn } from './address-range'

const repliedWith = (view: TenantView, enhanced: string): readonly Evidence[] =>
  only(view.facts, 'smtp.replied').filter(({ reply }) => reply.code >= 500 && reply.enhanced === enhanced)

/** Mail without a sign-in to the organisation's MX: Direct Send, and what relays through a connector. */
export const relay = (view: TenantView): readonly Finding[] => [...directSend(view), ...connectors(view)]

/** Only these let mail out (New-InboundConnector reference); those of the type Partner do not. */
const isOwn = (row: CheckupRow): boolean => textIn(row, 'type').toLowerCase() === 'onpremises'
const isOn = (row: CheckupRow): boolean => truthIn(row, 'enabled') === true

function directSend(view: TenantView): readonly Finding[] {
  const read = only1(view, 'organization')
  const rejects = read && truthIn(read.row, 'rejectDirectSend')
  if (read === undefined || rejects === undefined) return []
  if (!rejects) return shown('tenant.direct-send-allowed', [read.fact])
  const refused = repliedWith(view, '5.7.68')
  const list = view.section('connectors')
  // A connector that matches exempts the mail: without a refusal it may well get through.
  const mayPass = list === undefined || list.rows.some(isOn)
  const isGuilty = view.use === 'mx' && (refused.length > 0 || !mayPass)
  return [
    ...shown('tenant.direct-send-rejected', [read.fact]),
    ...(isGuilty
      ? guilty('tenant.direct-send-blocks', [read.fact, ...refused], { setting: 'RejectDirectSend', value: 'True' })
      : []),
  ]
}

function connectors(view: TenantView): readonly Finding[] {
  const list = view.section('connectors')
  if (list === undefined) return []
  const own = list.rows.filter(isOwn)
  const on = own.filter(isOn)
  const there = on.length === 0 ? [] : shown('tenant.connector-there', [list.fact], { names: namesOf(on) })
  const refused = repliedWith(view, '5.7.64')
  const wantsRelay = answerTo(view.facts, 'sending.recipients')?.answer === 'outside' || refused.length > 0
  if (view.use !== 'mx' || !wantsRelay) return there
  const proof: readonly Evidence[] = refused
  if (own.length === 0)
    return guilty('tenant.connector-missing', [list.fact, ...proof], { setting: 'Get-InboundConnector', value: '0' })
  if (on.length === 0)
    return guilty(
      'tenant.connector-off',
      [list.fact, ...proof],
      { setting: `Enabled (${namesOf(own)})`, value: 'False' },
      { names: namesOf(own) },
    )
  return [...there, ...(wrongAddress(view, on, proof) ?? wrongDomain(view, proof) ?? [])]
}

const namesOf = (rows: readonly CheckupRow[]): string =>
  rows
    .slice(0, 5)
    .map((row) => textIn(row, 'name'))
    .join(', ')

/** The line's address, as the server greets it back, is in none of the lists, and no certificate could stand in for it. */
function wrongAddress(
  view: TenantView,
  on: readonly CheckupRow[],
  proof: readonly Evidence[],
): readonly Finding[] | undefined {
  const list = view.section('connectors')
  const greeted = only(view.facts, 'smtp.capabilities-announced')
    .filter(atSendingHost(view.facts))
    .findLast(({ capabilities }) => capabilities.callerAddress !== null)
  const address = greeted?.capabilities.callerAddress
  const addresses = on.flatMap((row) => textsIn(row, 'senderAddresses'))
  const byOther = on.some(
    (row) => textsIn(row, 'senderAddresses').length === 0 || textIn(row, 'certificateName') !== '',
  )
  if (list === undefined || greeted === undefined || !address || byOther) return undefined
  if (addresses.some((range) => addressIsIn(address, range))) return undefined
  return guilty(
    'tenant.connector-other-address',
    [list.fact, greeted, ...proof],
    { setting: `SenderIPAddresses (${namesOf(on)})`, value: addresses.slice(0, 10).join(', ') },
    { address, names: namesOf(on) },
  )
}

function wrongDomain(view: TenantView, proof: readonly Evidence[]): readonly Finding[] | undefined {
  const list = view.section('domains')
  const from = answerTo(view.facts, 'sending.from')
  if (list === undefined || list.rows.length === 0 || typeof from?.answer !== 'string' || !from.answer.includes('@'))
    return undefined
  const domain = from.answer.slice(from.answer.lastIndexOf('@') + 1).toLowerCase()
  const accepted = list.rows.map((row) => textIn(row, 'name').toLowerCase())
  return accepted.includes(domain)
    ? undefined
    : guilty(
        'tenant.sender-domain-not-accepted',
        [list.fact, from, ...proof],
        { setting: 'Get-AcceptedDomain', value: accepted.slice(0, 10).join(', ') },
        { domain },
      )
}
