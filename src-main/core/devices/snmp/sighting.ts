import type { SnmpObjectRow } from '../../../contract/discovery-knowledge'
import { cleaned, textsOf, type Sighting } from '../found/sighting'
import { enterpriseOf } from './message'

/** One object and what the device answered. */
export interface SnmpFact {
  readonly gives: SnmpObjectRow['gives']
  readonly value: string
}

/** Objects that only printers have (RFC 3805, PWG port monitor MIB). */
const onlyPrinters: readonly SnmpObjectRow['gives'][] = ['snmp.prtGeneralPrinterName', 'snmp.deviceId']

/** What the device at `address` has said over SNMP; facts in the order of the knowledge, the first of a kind counts. */
export function snmpSighting(address: string, facts: readonly SnmpFact[]): Sighting {
  const said = (gives: SnmpObjectRow['gives']) =>
    facts.find((fact) => fact.gives === gives && fact.value.trim() !== '')?.value
  const enterprise = enterpriseOf(said('sysObjectID') ?? '')
  const prints = onlyPrinters.some((gives) => said(gives) !== undefined)
  return {
    method: 'snmp',
    addresses: [address],
    texts: textsOf({
      'snmp.sysDescr': said('snmp.sysDescr'),
      'snmp.hrDeviceDescr': said('snmp.hrDeviceDescr'),
      'snmp.prtGeneralPrinterName': said('snmp.prtGeneralPrinterName'),
      'snmp.deviceId': said('snmp.deviceId'),
      'snmp.vendorModel': said('snmp.vendorModel'),
    }),
    ...cleaned({
      name: said('name'),
      location: said('location'),
      serial: said('serial'),
      firmware: said('firmware'),
    }),
    ...(enterprise === undefined ? {} : { enterprise }),
    ...(prints ? { printsOrScans: true } : {}),
  }
}

/** What is asked of a device: the objects for everybody, and those of its maker. */
export const objectsFor = (
  enterprise: number | undefined,
  objects: readonly SnmpObjectRow[],
): readonly SnmpObjectRow[] => objects.filter((row) => row.enterprise === null || row.enterprise === enterprise)
