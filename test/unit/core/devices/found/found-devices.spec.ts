import { describe, expect, it } from 'vitest'
import type { FoundDevice, IdentificationField } from '../../../../../src-main/contract/discovery'
import { foundDevices } from '../../../../../src-main/core/devices/found/found-devices'
import { uuidIn, type Sighting } from '../../../../../src-main/core/devices/found/sighting'
import { shippedKnowledge } from '../../../../../src-main/services/knowledge'

type Rest = Partial<Omit<Sighting, 'method' | 'addresses' | 'texts'>>
const seen = (
  method: Sighting['method'],
  address: string | readonly string[],
  texts: Partial<Record<IdentificationField, string>> = {},
  rest: Rest = {},
): Sighting => ({
  method,
  addresses: typeof address === 'string' ? [address] : address,
  texts: Object.entries(texts).map(([field, text]) => ({ field: field as IdentificationField, text })),
  ...rest,
})
const devices = (...sightings: readonly Sighting[]) => foundDevices(sightings, shippedKnowledge)
const addressesOf = (...sightings: readonly Sighting[]) =>
  devices(...sightings).map(({ addresses }) => addresses.join(' '))
const [uuid, otherUuid] = ['4509a320-00a0-008f-00b6-002507510eca', '4509a320-00a0-008f-00b6-002507510ecb']

describe('sightings of one device', () => {
  it('become one, with everything that was said', () => {
    const found = devices(
      seen(
        'mdns',
        '192.168.1.20',
        { 'mdns.ty': 'RICOH IM C3000', 'mdns.name': 'MFP 1F' },
        { name: 'MFP 1F', uuid, printsOrScans: true },
      ),
      seen('neighbours', '192.168.1.20', {}, { mac: '00:26:73:01:02:03' }),
      seen('ipp', '192.168.1.20', { 'ipp.printer-make-and-model': 'RICOH IM C3000' }, { uuid, location: '1F 受付' }),
      seen('http', '192.168.1.20', { 'http.title': 'Web Image Monitor' }, { page: 'https' }),
      seen(
        'snmp',
        '192.168.1.20',
        { 'snmp.sysDescr': 'RICOH IM C3000 1.04' },
        { serial: '3081P501234', enterprise: 367 },
      ),
    )
    expect(found).toEqual([
      {
        id: 'd1',
        addresses: ['192.168.1.20'],
        name: 'MFP 1F',
        model: 'RICOH IM C3000',
        location: '1F 受付',
        serial: '3081P501234',
        firmware: null,
        uuid,
        mac: '00:26:73:01:02:03',
        makerHint: { ja: 'リコー', en: 'Ricoh' },
        families: ['ricoh-im-mp'],
        isCandidate: true,
        seenBy: ['mdns', 'neighbours', 'ipp', 'http', 'snmp'],
        identification: [
          { field: 'mdns.ty', text: 'RICOH IM C3000' },
          { field: 'mdns.name', text: 'MFP 1F' },
          { field: 'ipp.printer-make-and-model', text: 'RICOH IM C3000' },
          { field: 'http.title', text: 'Web Image Monitor' },
          { field: 'snmp.sysDescr', text: 'RICOH IM C3000 1.04' },
        ],
        page: 'https://192.168.1.20/',
        prefill: { name: '1F 受付', kind: 'mfp', family: 'ricoh-im-mp', model: 'RICOH IM C3000' },
      } satisfies FoundDevice,
    ])
  })

  it('are joined over two addresses by UUID, serial number or MAC address', () => {
    const mac = '00:26:73:01:02:03'
    const text = { 'snmp.sysDescr': 'RICOH IM C3000' }
    expect([
      addressesOf(seen('ipp', '192.168.1.20', {}, { uuid }), seen('ipp', '192.168.1.21', {}, { uuid })),
      addressesOf(
        seen('snmp', '192.168.1.20', text, { serial: '3081P501234' }),
        seen('snmp', '10.0.0.5', text, { serial: '3081P501234' }),
      ),
      addressesOf(seen('neighbours', '192.168.1.20', {}, { mac }), seen('neighbours', '192.168.1.21', {}, { mac })),
      addressesOf(seen('mdns', ['192.168.1.20', '192.168.1.21']), seen('http', '192.168.1.21')),
    ]).toEqual([
      ['192.168.1.20 192.168.1.21'],
      ['192.168.1.20 10.0.0.5'],
      ['192.168.1.20 192.168.1.21'],
      ['192.168.1.20 192.168.1.21'],
    ])
  })

  it('stay where they were in the list of a search when more is learnt', () => {
    const first = seen('snmp', '192.168.1.30', { 'snmp.sysDescr': 'RICOH IM C3000' })
    const second = seen('snmp', '192.168.1.20', { 'snmp.sysDescr': 'RICOH IM C2000' })
    const ids = (found: readonly FoundDevice[]) => found.map(({ id, addresses }) => [id, addresses[0]])
    expect(ids(devices(first, second, seen('http', '192.168.1.30')))).toEqual(ids(devices(first, second)))
  })
})

describe('sightings of several devices', () => {
  it('are kept apart at one address by their UUIDs: a print server speaks for many', () => {
    const found = devices(
      seen('mdns', '192.168.1.2', { 'mdns.ty': 'RICOH IM C3000' }, { uuid }),
      seen('mdns', '192.168.1.2', { 'mdns.ty': 'Canon MF450 Series' }, { uuid: otherUuid }),
      seen('http', '192.168.1.2', { 'http.title': 'CUPS' }, { page: 'http' }),
      seen('neighbours', '192.168.1.2', {}, { mac: '02:00:00:00:00:01' }),
    )
    expect(found.map(({ model, page, mac }) => [model, page, mac])).toEqual([
      ['RICOH IM C3000', null, null],
      ['Canon MF450 Series', null, null],
      [null, 'http://192.168.1.2/', '02:00:00:00:00:01'],
    ])
  })

  it('are kept apart behind a repeater, which gives all its clients one MAC address', () => {
    const mac = '00:26:73:01:02:03'
    const clients = [1, 2, 3, 4].map((last) => seen('neighbours', `192.168.1.${last}`, {}, { mac }))
    expect(addressesOf(...clients)).toHaveLength(4)
    const two = [seen('ipp', '192.168.1.1', {}, { uuid }), seen('ipp', '192.168.1.2', {}, { uuid: otherUuid })]
    expect(addressesOf(...two, ...clients.slice(0, 2))).toHaveLength(2)
  })

  it('are not joined by serial numbers that are none, nor by those of another maker', () => {
    const text = (maker: string) => ({ 'snmp.sysDescr': `${maker} printer` })
    const pair = (one: string, other: string, serial: string) =>
      addressesOf(seen('snmp', '10.0.0.1', text(one), { serial }), seen('snmp', '10.0.0.2', text(other), { serial }))
        .length
    expect([
      pair('RICOH', 'RICOH', '0000000000'),
      pair('RICOH', 'RICOH', 'X1'),
      pair('RICOH', 'Canon', 'ABC12345'),
    ]).toEqual([2, 2, 2])
  })

  it('are not joined by a UUID that whole series share', () => {
    expect(
      ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'none', undefined].map(uuidIn),
    ).toEqual([{}, {}, {}, {}])
    expect(uuidIn('urn:uuid:4509A320-00A0-008F-00B6-002507510ECA')).toEqual({ uuid })
  })
})

describe('recognising', () => {
  const families = (...sightings: readonly Sighting[]) => devices(...sightings).map((each) => each.families.join(' '))
  it.each([
    [
      'the model where sysDescr names only the network card',
      { 'snmp.sysDescr': 'KYOCERA Document Solutions Printing System', 'snmp.hrDeviceDescr': 'TASKalfa 3253ci' },
      'kyocera-taskalfa-ecosys',
    ],
    [
      'the model in a device id',
      { 'snmp.deviceId': 'MFG:Brother;CMD:PCL;MDL:MFC-L5900DW series;CLS:PRINTER;' },
      'brother-mfc-dcp',
    ],
    [
      'nothing in the page of some computer',
      { 'http.title': 'Apache2 Debian Default Page: It works', 'http.server': 'nginx' },
      '',
    ],
    ['nothing in a NAS that does not say its name', { 'snmp.sysDescr': 'Linux host 5.10.0 #1 SMP x86_64' }, ''],
  ] as const)('finds %s', (_what, texts, expected) => {
    expect(families(seen('snmp', '192.168.1.20', texts))).toEqual([expected])
  })

  it('asks when only the maker is known', () => {
    const [device] = devices(seen('snmp', '192.168.1.20', {}, { enterprise: 1602 }))
    const known = shippedKnowledge.devices
      .filter(({ identify }) => identify.snmpEnterprise === 1602)
      .map(({ id }) => id)
    expect(known.length).toBeGreaterThan(1)
    expect([device?.families, device?.prefill]).toEqual([known, {}])
  })

  it("puts what prints first, then who may be a maker's, then the rest, each by address", () => {
    expect(
      addressesOf(
        seen('neighbours', '10.0.0.9', {}, { mac: '02:00:00:00:00:01' }),
        seen('neighbours', '10.0.0.10', {}, { mac: '00:26:73:01:02:03' }),
        seen('ipp', '10.0.0.30', {}, { printsOrScans: true }),
        seen('ipp', '10.0.0.4', { 'ipp.printer-make-and-model': 'RICOH IM C3000' }, { printsOrScans: true }),
        seen('neighbours', '10.0.0.2', {}, { mac: '02:00:00:00:00:02' }),
      ),
    ).toEqual(['10.0.0.4', '10.0.0.30', '10.0.0.10', '10.0.0.2', '10.0.0.9'])
  })

  it('is quick with a full network', () => {
    const crowd = Array.from({ length: 1_000 }, (_, index) => {
      const address = `10.0.${Math.floor(index / 250)}.${(index % 250) + 1}`
      return seen('snmp', address, { 'snmp.sysDescr': `RICOH IM C${index}` }, { serial: `SER${index}XYZ` })
    })
    devices(...crowd)
    const began = performance.now()
    expect(devices(...crowd)).toHaveLength(1_000)
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
