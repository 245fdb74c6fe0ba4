import type { Situation } from '../../contract/situation'
import type { CheckupTable, ShownReading, TenantReading } from '../../contract/tenant-checkup'
import { ageInDays, domainsOf, isOfMailbox, isOld, matchOf, rowsOf, textOf } from './fitting'

/** A reading as the window shows it: whose it is, how old, and every value beside the name that PowerShell gives it. */
export function shownReading(
  reading: TenantReading,
  { parts }: Pick<CheckupTable, 'parts'>,
  situation: Situation,
  now: number,
): ShownReading {
  return {
    readAt: reading.readAt,
    ageDays: ageInDays(reading, now),
    isOld: isOld(reading, now),
    shortened: reading.shortened,
    mailbox: reading.mailbox,
    tenantId: textOf(rowsOf(reading, 'connection')[0], 'tenantId') || null,
    domains: domainsOf(reading).slice(0, 50),
    match: matchOf(reading, situation),
    isOfMailbox: isOfMailbox(reading, situation),
    practice: reading.practice,
    sections: parts.flatMap(({ sections }) =>
      sections.map(({ name, title, command, fields }) => ({
        name,
        title,
        cmdlet: command.cmdlet,
        properties: fields.map((field) => ({ name: field.name, property: field.property })),
        read: reading.sections[name] ?? { state: 'not-read', why: 'absent' },
      })),
    ),
  }
}
