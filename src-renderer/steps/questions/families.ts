import type { FamilySummary } from '../../../src-main/contract/window'
import type { DeviceKind } from '../../../src-main/contract/situation'
import type { Mark } from '../../ui/StateMark'

/** Can a family sign in the new way? */
export const oauthMarks: Readonly<Record<FamilySummary['oauth'], Mark>> = {
  yes: 'ok',
  some: 'warn',
  no: 'bad',
  unknown: 'unknown',
}

const alike: Readonly<Partial<Record<DeviceKind, readonly DeviceKind[]>>> = {
  mfp: ['mfp', 'printer', 'scanner'],
  nas: ['nas', 'appliance'],
  app: ['app'],
  'mail-software': ['mail-software'],
}

/** The families to choose from before anything was typed: those of the kind that was answered, or all. */
export function familiesOfKind(families: readonly FamilySummary[], kind: DeviceKind): readonly FamilySummary[] {
  const kinds = alike[kind]
  return kinds === undefined ? families : families.filter((family) => family.kinds.some((own) => kinds.includes(own)))
}
