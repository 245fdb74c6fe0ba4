import type { Situation } from '../../contract/situation'
import type { CheckupRow, TenantMatch, TenantReading } from '../../contract/tenant-checkup'

/** After so many days a reading is no certainty any more. */
export const freshDays = 30
const dayMs = 86_400_000

/** Whole days since the script ran; a reading from the future (a wrong clock) counts as of today, see `isOld`. */
export const ageInDays = ({ readAt }: Pick<TenantReading, 'readAt'>, now: number): number =>
  Math.max(0, Math.floor((now - readAt) / dayMs))

/** Too old to be certain; also when it claims to be from tomorrow or later, because then nobody knows how old it is. */
export const isOld = (reading: Pick<TenantReading, 'readAt'>, now: number): boolean =>
  now - reading.readAt > freshDays * dayMs || reading.readAt - now > dayMs

/** The rows of a section; none when it could not be read. */
export function rowsOf({ sections }: Pick<TenantReading, 'sections'>, name: string): readonly CheckupRow[] {
  const section = sections[name]
  return section?.state === 'read' ? section.rows : []
}

/** A text of a row; empty when there is none. */
export const textOf = (row: CheckupRow | undefined, name: string): string => {
  const value = row?.[name]
  return typeof value === 'string' ? value : ''
}

export const domainsOf = (reading: Pick<TenantReading, 'sections'>): readonly string[] =>
  rowsOf(reading, 'domains').flatMap((row) => {
    const name = textOf(row, 'name').toLowerCase()
    return name === '' ? [] : [name]
  })

/** The mailbox that signs in, else the one that the device writes as sender. */
export const mailboxOf = ({ sending }: Situation): string =>
  (sending.account || sending.from || '').trim().toLowerCase()

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** Is it this tenant? Its accepted domains hold that of the mailbox, or a person said so. */
export function matchOf(reading: TenantReading, situation: Situation): TenantMatch {
  const mailbox = mailboxOf(situation)
  if (mailbox.includes('@') && domainsOf(reading).includes(domainOf(mailbox))) return 'domain'
  return reading.confirmed ? 'confirmed' : 'other'
}

/** An address as the script shortens it. */
export const shortAddress = (address: string): string => address.replace(/^(.)[^@]*@/, '$1***@')

/** Do two addresses agree, as far as a shortened one tells? */
export function sameAddress(one: string, other: string): boolean {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()]
  const isShort = (address: string) => /^.\*\*\*@/.test(address)
  return left === right || ((isShort(left) || isShort(right)) && shortAddress(left) === shortAddress(right))
}

export const isOfMailbox = (reading: TenantReading, situation: Situation): boolean => {
  const mailbox = mailboxOf(situation)
  return mailbox === '' || sameAddress(reading.mailbox, mailbox)
}
