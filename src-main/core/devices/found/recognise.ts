import type { FoundDevice, IdentificationField } from '../../../contract/discovery'
import type { DeviceFamily } from '../../../contract/knowledge'
import { identify } from '../identify'
import { readings } from '../readings'

type Texts = FoundDevice['identification']

/** What is a model name, best first. */
const modelFields: readonly IdentificationField[] = [
  'ipp.printer-make-and-model',
  'mdns.ty',
  'snmp.vendorModel',
  'snmp.hrDeviceDescr',
  'snmp.prtGeneralPrinterName',
  'ipp.printer-device-id',
  'snmp.deviceId',
  'mdns.usb',
  'mdns.product',
  'snmp.sysDescr',
]
/** What may tell the model too, though it was not made for that. */
const weakFields: readonly IdentificationField[] = [
  'http.title',
  'http.server',
  'http.realm',
  'mdns.name',
  'wsd.scopes',
]

const inOrder = (texts: Texts, fields: readonly IdentificationField[]): Texts =>
  fields.flatMap((field) => texts.filter((text) => text.field === field))

/**
 * The families of the catalogue that the texts of a device lead to: those of the text that tells most, the better field first. A maker's
 * number in sysObjectID counts when no text says anything.
 */
export function familiesOf(
  texts: Texts,
  enterprise: number | undefined,
  catalogue: readonly DeviceFamily[],
): readonly DeviceFamily[] {
  const readOf = (fields: readonly IdentificationField[]) =>
    inOrder(texts, fields)
      .map(({ text }) => identified(text, catalogue))
      .filter((families) => families.length > 0)
      .reduce((best, next) => (best.length === 0 || next.length < best.length ? next : best), [])
  const strong = readOf(modelFields)
  if (strong.length === 1) return strong
  const weak = readOf(weakFields)
  if (strong.length === 0 && weak.length > 0) return weak
  // The title may name the one family among those of the maker.
  const narrowed = strong.filter((family) => weak.includes(family))
  if (narrowed.length > 0) return narrowed
  if (strong.length > 0) return strong
  return enterprise === undefined
    ? []
    : catalogue.filter(({ identify: { snmpEnterprise } }) => snmpEnterprise === enterprise)
}

/** The best model name among the texts, as people read it; null when there is none. */
export function modelOf(texts: Texts): string | null {
  const [best] = inOrder(texts, modelFields)
  return best === undefined ? null : (readings(best.text)[0] ?? best.text)
}

const remembered = new WeakMap<readonly DeviceFamily[], Map<string, readonly DeviceFamily[]>>()
const mostRemembered = 2_000

/** While a search runs, the same texts are looked at again with every new sighting. */
function identified(text: string, catalogue: readonly DeviceFamily[]): readonly DeviceFamily[] {
  const known = remembered.get(catalogue) ?? new Map<string, readonly DeviceFamily[]>()
  remembered.set(catalogue, known)
  const families = known.get(text) ?? identify(text, catalogue)
  if (known.size >= mostRemembered) known.clear()
  known.set(text, families)
  return families
}
