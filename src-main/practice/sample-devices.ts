import type { SituationInput } from '../contract/situation'

/** What was done with a device of the sample site: only looked at, tried with a password or a token, or with a mailbox that is switched off. */
export type SampleCheck = 'none' | 'looked-at' | 'password' | 'token' | 'switched-off'

/** A device of the sample site. Its name is in the locales under `sites.sample.devices.<id>`. */
export interface SampleDevice {
  readonly id: string
  readonly device: NonNullable<SituationInput['device']>
  /** Changes of what all of them have in common. */
  readonly sending?: NonNullable<SituationInput['sending']>
  readonly check: SampleCheck
  /** How many days ago it was checked. */
  readonly daysAgo: number
}

/** The tenant of the sample site. */
export const sampleScenario = 'today'

const byToken = { signIn: 'oauth' } as const
const direct = { host: 'example-co-jp.mail.protection.outlook.com', port: 25, signIn: 'none' } as const

/** An office in the middle of the change: every state is there, so that everything can be tried. */
export const sampleDevices = [
  {
    id: 'reception',
    device: { kind: 'mfp', family: 'km-bizhub-legacy-na', model: 'bizhub 266', offersOAuth: 'no' },
    check: 'password',
    daysAgo: 6,
  },
  {
    id: 'sales',
    device: { kind: 'mfp', family: 'sharp-bp', model: 'BP-22C20', offersOAuth: 'yes' },
    sending: byToken,
    check: 'token',
    daysAgo: 2,
  },
  {
    id: 'accounting',
    device: { kind: 'mfp', family: 'ricoh-im-mp', model: 'IM C3000', offersOAuth: 'yes' },
    check: 'password',
    daysAgo: 6,
  },
  {
    id: 'factory',
    device: { kind: 'mfp', family: 'canon-ir-legacy', model: 'iR-ADV C3330', offersOAuth: 'no' },
    check: 'switched-off',
    daysAgo: 1,
  },
  {
    id: 'warehouse',
    device: { kind: 'printer', family: 'brother-mfc-dcp', model: 'MFC-L2750DW', offersOAuth: 'unknown' },
    check: 'none',
    daysAgo: 0,
  },
  {
    id: 'meeting',
    device: { kind: 'scanner', family: 'brother-ads', model: 'ADS-4900W', offersOAuth: 'yes' },
    sending: byToken,
    check: 'looked-at',
    daysAgo: 3,
  },
  { id: 'backup', device: { kind: 'nas', family: 'synology-dsm7', offersOAuth: 'yes' }, check: 'password', daysAgo: 9 },
  { id: 'files', device: { kind: 'nas', family: 'buffalo-terastation' }, check: 'switched-off', daysAgo: 1 },
  { id: 'power', device: { kind: 'appliance', family: 'apc-nmc' }, sending: direct, check: 'none', daysAgo: 0 },
  {
    id: 'orders',
    device: { kind: 'app', canBeChanged: 'yes' },
    sending: byToken,
    check: 'token',
    daysAgo: 20,
  },
  { id: 'camera', device: { kind: 'appliance' }, sending: { signIn: 'unknown' }, check: 'looked-at', daysAgo: 4 },
  {
    id: 'fax',
    device: { kind: 'unknown' },
    sending: { host: undefined, signIn: 'unknown' },
    check: 'none',
    daysAgo: 0,
  },
] as const satisfies readonly SampleDevice[]
