import type { Evidence, EvidenceOf } from '../../../contract/evidence'
import type { Args, Finding } from '../../../contract/finding'
import type { FindingId } from '../../../contract/generated/ids'
import type { Knowledge } from '../../../contract/knowledge'
import type { CheckupRow } from '../../../contract/tenant-checkup'
import { answerTo, sendingHost } from '../answers'
import { found, only } from '../diagnose'
import { endpointOf } from '../hosts'

/** What the device does at Exchange Online, as far as its server's name says. */
export type Use = 'submission' | 'legacy-submission' | 'hve' | 'mx' | 'other' | 'unknown'

export type SettingsRead = EvidenceOf<'tenant.settings-read'>

/** A section of the reading that can be judged. */
export interface Section {
  readonly fact: SettingsRead
  readonly rows: readonly CheckupRow[]
}

/** Everything that the rules about a tenant ask for. */
export interface TenantView {
  readonly facts: readonly Evidence[]
  readonly knowledge: Knowledge
  readonly use: Use
  /** Does it sign in with a password, as far as anybody said? */
  readonly mayUsePassword: boolean
  readonly mailbox: string
  section(name: string): Section | undefined
}

/** The section's only row; undefined when it was not read or came back empty, which an error that nobody caught looks like. */
export const only1 = (view: TenantView, name: string): { fact: SettingsRead; row: CheckupRow } | undefined => {
  const section = view.section(name)
  const row = section?.rows[0]
  return section === undefined || row === undefined ? undefined : { fact: section.fact, row }
}

export const textIn = (row: CheckupRow, name: string): string => {
  const value = row[name]
  return typeof value === 'string' ? value.trim() : ''
}
export const truthIn = (row: CheckupRow, name: string): boolean | undefined => {
  const value = row[name]
  return typeof value === 'boolean' ? value : undefined
}
export const textsIn = (row: CheckupRow, name: string): readonly string[] => {
  const value = row[name]
  return Array.isArray(value) ? value : []
}

/** The view; undefined when there is no reading of this tenant. */
export function viewOf(facts: readonly Evidence[], knowledge: Knowledge): TenantView | undefined {
  const sections = only(facts, 'tenant.settings-read')
  if (only(facts, 'tenant.loaded').length === 0) return undefined
  const host = sendingHost(facts)
  const signIn = answerTo(facts, 'sending.signIn')?.answer
  const account = answerTo(facts, 'sending.account')?.answer ?? answerTo(facts, 'sending.from')?.answer
  return {
    facts,
    knowledge,
    use: host === undefined ? 'unknown' : useOf(endpointOf(host, knowledge.endpoints)?.use),
    mayUsePassword: signIn !== 'oauth' && signIn !== 'none',
    mailbox: typeof account === 'string' && account !== 'unknown' ? account : '',
    section(name) {
      const fact = sections.findLast(({ section }) => section === name)
      return fact && { fact, rows: fact.rows }
    },
  }
}

function useOf(use: Knowledge['endpoints'][number]['use'] | undefined): Use {
  switch (use) {
    case 'client-submission':
      return 'submission'
    case 'legacy-submission':
    case 'hve':
    case 'mx':
      return use
    default:
      return 'other'
  }
}

/** The day of a reading. */
export const dayOf = (readAt: number): string => new Date(readAt).toISOString().slice(0, 10)

/** How a setting stands, in the words of PowerShell. */
export interface Setting {
  readonly setting: string
  readonly value: string
}

/**
 * The guilty switch, with what it is called and how it stands. Of an old reading only a hint is left: it says how it was, and to look again.
 */
export function guilty(
  id: FindingId,
  facts: readonly [SettingsRead, ...Evidence[]],
  setting: Setting,
  args: Args = {},
): readonly Finding[] {
  const [first] = facts
  const common = { day: dayOf(first.readAt), ...setting }
  return facts.some((fact) => fact.kind === 'tenant.settings-read' && fact.isOld)
    ? found('tenant.old-reading-suggests', facts, common)
    : found(id, facts, { ...common, ...args })
}

/** A judgement that is no accusation; of an old reading nothing follows. */
export const shown = (
  id: FindingId,
  facts: readonly [SettingsRead, ...SettingsRead[]],
  args: Args = {},
): readonly Finding[] =>
  facts.some(({ isOld }) => isOld) ? [] : found(id, facts, { day: dayOf(facts[0].readAt), ...args })
