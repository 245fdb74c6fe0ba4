import { z } from 'zod'
import { IdentificationField } from './discovery'
import { Bilingual, Source } from './knowledge-parts'

/** An SNMP object that tells what a device is (`discovery/snmp-objects.yaml`). */
export const SnmpObjectRow = z.strictObject({
  /** With its instance, e.g. `1.3.6.1.2.1.1.1.0`. */
  oid: z.string().regex(/^1\.3(?:\.(?:0|[1-9]\d{0,9}))+$/),
  gives: z.union([z.enum(['sysObjectID', 'name', 'location', 'serial', 'firmware']), IdentificationField]),
  /** Asked only where sysObjectID is below this enterprise (1.3.6.1.4.1.N); null: asked of everybody. */
  enterprise: z.int().nullable(),
  source: Source,
})
export type SnmpObjectRow = z.infer<typeof SnmpObjectRow>

/** A maker and the MAC address prefixes assigned to it (`discovery/makers.yaml`). */
export const MakerRow = z.strictObject({
  name: Bilingual,
  /** 6, 7 or 9 hexadecimal digits each (IEEE MA-L, MA-M, MA-S), in lower case, with blanks between. */
  prefixes: z.string().regex(/^(?:[0-9a-f]{6,7}|[0-9a-f]{9})(?: (?:[0-9a-f]{6,7}|[0-9a-f]{9}))*$/),
  source: Source,
})
export type MakerRow = z.infer<typeof MakerRow>

/** Why a device is not in the list, and what to do (`discovery/hints.yaml`). */
export const HintRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** `not-in-list`: after every search of the network, should the device be missing. `typed-silent`: a typed address did not answer. */
  when: z.enum(['no-network', 'typed-silent', 'not-in-list']),
  /** Only on these (`process.platform`); empty: on all. */
  platforms: z.array(z.enum(['win32', 'darwin', 'linux'])),
  text: Bilingual,
  sources: z.array(Source),
})
export type HintRow = z.infer<typeof HintRow>

/** What the search for devices knows of the world. */
export const DiscoveryKnowledge = z.strictObject({
  snmpObjects: z.array(SnmpObjectRow),
  makers: z.array(MakerRow),
  hints: z.array(HintRow),
})
export type DiscoveryKnowledge = z.infer<typeof DiscoveryKnowledge>
