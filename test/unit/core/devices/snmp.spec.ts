import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeElements,
  decodeInteger,
  decodeOid,
  encodeInteger,
  encodeOid,
} from '../../../../src-main/core/devices/snmp/ber'
import { decodeAnswer, encodeGet, enterpriseOf } from '../../../../src-main/core/devices/snmp/message'
import { objectsFor, snmpSighting } from '../../../../src-main/core/devices/snmp/sighting'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { packet } from '../../support/packets'

const first = <T>(list: readonly T[]) => list.slice(0, 1)

describe('SNMP', () => {
  it.each([
    ['snmp-v1-hrdevicedescr', { requestId: 4711, oid: '1.3.6.1.2.1.25.3.2.1.3.1', value: 'TASKalfa 3253ci' }],
    ['snmp-v1-no-such-name', { requestId: 4712, oid: '1.3.6.1.2.1.43.99.1', value: undefined }],
    ['snmp-v2c-no-such-object', { requestId: 4713, oid: '1.3.6.1.2.1.43.99.1', value: undefined }],
    ['snmp-v2c-sysobjectid', { requestId: 4714, oid: '1.3.6.1.2.1.1.2.0', value: '1.3.6.1.4.1.1347.41' }],
  ])('reads what snmpd answered: %s', (name, answer) => {
    expect(decodeAnswer(packet(name))).toEqual(answer)
  })

  it('writes a question byte for byte as the standard has it', () => {
    const question = encodeGet({ version: 'v1', community: 'public', requestId: 300, oid: '1.3.6.1.2.1.1.2.0' })
    expect(Buffer.from(question).toString('hex')).toBe(
      '302702010004067075626c6963a01a0202012c020100020100300e300c06082b060102010102000500',
    )
  })

  it('does not take a question for an answer', () => {
    expect(decodeAnswer(encodeGet({ version: 'v1', community: 'public', requestId: 1, oid: '1.3.6' }))).toBeUndefined()
  })

  it('reads back every integer and object identifier that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (number) => {
        expect(first(decodeElements(Uint8Array.from(encodeInteger(number)))).map(decodeInteger)).toEqual([number])
      }),
    )
    const arcs = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(arcs, (rest) => {
        const oid = ['1.3', ...rest].join('.')
        expect(first(decodeElements(Uint8Array.from(encodeOid(oid)))).map(decodeOid)).toEqual([oid])
      }),
    )
  })

  it('knows the maker from sysObjectID', () => {
    expect(['1.3.6.1.4.1.1347.41', '1.3.6.1.4.1.11', '1.3.6.1.2.1', '1.3.6.1.4.1.', ''].map(enterpriseOf)).toEqual([
      1347,
      11,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('asks everybody the same, and a maker what only its devices know', () => {
    const objects = shippedKnowledge.discovery.snmpObjects
    const makersOf = (enterprise: number | undefined) => [
      ...new Set(objectsFor(enterprise, objects).map((row) => row.enterprise)),
    ]
    expect([makersOf(undefined), makersOf(1347), makersOf(99_999)]).toEqual([[null], [null, 1347], [null]])
  })

  it('tells a printer from other devices by what only printers know', () => {
    const facts = [
      { gives: 'snmp.sysDescr', value: 'Linux nas 5.10' },
      { gives: 'name', value: ' \u0000 ' },
      { gives: 'sysObjectID', value: '1.3.6.1.4.1.8072.3.2.10' },
    ] as const
    const nas = {
      method: 'snmp',
      addresses: ['192.168.1.9'],
      texts: [{ field: 'snmp.sysDescr', text: 'Linux nas 5.10' }],
      enterprise: 8072,
    }
    expect(snmpSighting('192.168.1.9', facts)).toEqual(nas)
    expect(
      snmpSighting('192.168.1.9', [...facts, { gives: 'snmp.prtGeneralPrinterName', value: 'MFP' }]).printsOrScans,
    ).toBe(true)
  })
})
