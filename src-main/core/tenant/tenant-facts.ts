import type { Evidence, Learnt } from '../../contract/evidence'
import type { Situation } from '../../contract/situation'
import type { CheckupTable, TenantReading } from '../../contract/tenant-checkup'
import { learnt, type Content } from '../probes/learnt'
import { ageInDays, domainsOf, isOfMailbox, isOld, matchOf, rowsOf, textOf } from './fitting'

/** Facts of readings are made anew for every judgement: how old they are changes from day to day. */
export const tenantProbe = 'tenant-checkup'

export interface KnownOfTenant {
  readonly table: Pick<CheckupTable, 'parts'> | undefined
  readonly situation: Situation
  /** ms since 1970 UTC. */
  readonly now: number
}

/**
 * What readings say about the tenant of this device: of the organisation the newest one that fits, of the mailbox the newest one about it. A reading that
 * belongs to another tenant gives only the fact that it is there.
 */
export function tenantFacts(
  readings: readonly TenantReading[],
  { table, situation, now }: KnownOfTenant,
): readonly Evidence[] {
  const newest = readings.toSorted((one, other) => other.readAt - one.readAt)
  const fitting = newest.filter((reading) => matchOf(reading, situation) !== 'other')
  const organisation = fitting[0] ?? newest[0]
  if (organisation === undefined || table === undefined) return []
  const mailbox = fitting.find((reading) => isOfMailbox(reading, situation))
  const sections = table.parts.flatMap((part) => part.sections)
  const match = matchOf(organisation, situation)
  const facts: readonly Learnt[] = [
    fact(organisation, {
      kind: 'tenant.loaded',
      readAt: organisation.readAt,
      ageDays: ageInDays(organisation, now),
      isOld: isOld(organisation, now),
      match,
      tenant: textOf(rowsOf(organisation, 'connection')[0], 'tenantId'),
      domains: [...domainsOf(organisation)].slice(0, 20),
      mailbox: organisation.mailbox,
      isOfMailbox: mailbox !== undefined,
    }),
    ...(match === 'other' ? [] : sections).flatMap(({ name, about }): readonly Learnt[] => {
      const reading = about === 'mailbox' ? mailbox : organisation
      const read = reading?.sections[name]
      if (reading === undefined || read === undefined) return []
      const old = isOld(reading, now)
      return read.state === 'read'
        ? [
            fact(reading, {
              kind: 'tenant.settings-read',
              section: name,
              rows: [...read.rows],
              readAt: reading.readAt,
              isOld: old,
            }),
          ]
        : [fact(reading, { kind: 'tenant.settings-not-read', section: name, why: read.why, readAt: reading.readAt })]
    }),
  ]
  return facts.map((content, at) => ({ ...content, id: `t${at + 1}`, probe: tenantProbe, target: 'tenant' }))
}

const fact = ({ readAt, practice }: TenantReading, content: Content): Learnt =>
  learnt(content, { at: readAt, tookMs: 0, mapped: practice })

/** The evidence with what these readings say, in the place of earlier ones; without readings the facts that are there already, as old as they are by now. */
export function withTenant(
  evidence: readonly Evidence[],
  readings: readonly TenantReading[],
  known: KnownOfTenant,
): readonly Evidence[] {
  if (readings.length === 0) return evidence.map((one) => aged(one, known.now))
  return [...evidence.filter(({ probe }) => probe !== tenantProbe), ...tenantFacts(readings, known)]
}

function aged(fact: Evidence, now: number): Evidence {
  if (fact.kind === 'tenant.loaded') return { ...fact, isOld: isOld(fact, now), ageDays: ageInDays(fact, now) }
  return fact.kind === 'tenant.settings-read' ? { ...fact, isOld: isOld(fact, now) } : fact
}
