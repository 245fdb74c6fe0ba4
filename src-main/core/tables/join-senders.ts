import type { ListedSender } from '../../contract/listed-sender'
import { listLimits, type JoinedSenders, type TableNote } from '../../contract/lists'
import type { Site, SiteDevice } from '../../contract/site-file'
import { note } from './table'

/** The accounts under which a device may stand in a list of Microsoft. */
export const accountsOf = ({ situation: { sending } }: SiteDevice): readonly string[] =>
  [...new Set([sending.account, sending.from].flatMap((account) => account?.toLowerCase() ?? []))].filter((account) =>
    account.includes('@'),
  )

const nameOf = ({ id, situation: { device, sending } }: SiteDevice) => ({
  id,
  name: device.name ?? device.model ?? sending.account ?? null,
})

/** The senders of a list beside the devices of a site. */
export function joinSenders(
  senders: readonly ListedSender[],
  site: Site | undefined,
): { readonly joined: JoinedSenders; readonly notes: readonly TableNote[] } {
  const devices = site?.devices ?? []
  const byAccount = new Map<string, SiteDevice[]>()
  for (const device of devices)
    for (const account of accountsOf(device)) byAccount.set(account, [...(byAccount.get(account) ?? []), device])
  const seen = new Set(senders.map(({ account }) => account.toLowerCase()))
  const ofDevices = (sender: ListedSender) => byAccount.get(sender.account.toLowerCase()) ?? []
  const known = senders.filter((sender) => ofDevices(sender).length > 0)
  const strangers = senders.filter((sender) => ofDevices(sender).length === 0)
  const searchable = devices.filter((device) => accountsOf(device).length > 0)
  const silent = searchable.filter((device) => !accountsOf(device).some((account) => seen.has(account)))
  const days = senders.flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]).filter((at) => at !== null)
  const joined: JoinedSenders = {
    known: known.slice(0, listLimits.taken).map((sender) => ({ sender, devices: ofDevices(sender).map(nameOf) })),
    strangers: strangers.slice(0, listLimits.taken),
    silent: silent.map(nameOf),
    withoutAccount: devices.filter((device) => accountsOf(device).length === 0).map(nameOf),
    firstAt: days.length === 0 ? null : days.reduce((one, other) => Math.min(one, other)),
    lastAt: days.length === 0 ? null : days.reduce((one, other) => Math.max(one, other)),
    senderCount: senders.length,
    basicCount: senders.filter(({ signIn }) => signIn === 'basic' || signIn === 'both').length,
  }
  const domainOf = (account: string) => account.slice(account.lastIndexOf('@') + 1)
  const domains = new Set([...seen].map(domainOf))
  const isElsewhere =
    senders.length > 0 &&
    searchable.length > 0 &&
    !searchable.some((device) => accountsOf(device).some((account) => domains.has(domainOf(account))))
  return {
    joined,
    notes: [
      ...(isElsewhere ? [note('other-organisation')] : []),
      ...(strangers.length > listLimits.taken ? [note('senders-cut', { count: listLimits.taken })] : []),
    ],
  }
}
