import { describe, expect, it } from 'vitest'
import { makerOf, parseNeighbours } from '../../../../../src-main/core/devices/found/neighbours'
import { shippedKnowledge } from '../../../../../src-main/services/knowledge'

describe('the neighbour table', () => {
  it.each([
    [
      'of Linux',
      'IP address       HW type     Flags       HW address            Mask     Device\n192.168.1.20     0x1         0x2         00:80:77:AA:BB:01     *        eth0\n192.168.1.99     0x1         0x0         00:00:00:00:00:00     *        eth0\n',
    ],
    [
      'of a German Windows',
      'Schnittstelle: 192.168.1.5 --- 0x8\r\n  Internetadresse       Physische Adresse     Typ\r\n  192.168.1.20          00-80-77-aa-bb-01     dynamisch\r\n  192.168.1.255         ff-ff-ff-ff-ff-ff     statisch\r\n  224.0.0.251           01-00-5e-00-00-fb     statisch\r\n',
    ],
    [
      'of a Japanese Windows read in the wrong encoding',
      '\u0083C\u0083\u0093: 192.168.1.5 --- 0x8\r\n  192.168.1.20          00-80-77-aa-bb-01     \u0093\u00ae\u0093I\r\n',
    ],
    [
      'of macOS',
      '? (192.168.1.20) at 0:80:77:aa:bb:1 on en0 ifscope [ethernet]\n? (192.168.1.30) at (incomplete) on en0 ifscope [ethernet]\n',
    ],
  ])('%s is read', (_system, table) => {
    expect(parseNeighbours(table)).toEqual([{ address: '192.168.1.20', mac: '00:80:77:aa:bb:01' }])
  })

  it('is empty when it cannot be read', () => {
    expect([parseNeighbours(''), parseNeighbours('arp: command not found 999.1.1.1 aa:bb:cc:dd:ee:ff')]).toEqual([
      [],
      [],
    ])
  })
})

it('hints at the maker of a MAC address, and at none for others and made-up ones', () => {
  const { makers } = shippedKnowledge.discovery
  const names = [
    '00:80:77:aa:bb:01',
    '00:26:73:00:00:01',
    '00:c0:ee:00:00:01',
    '02:80:77:aa:bb:01',
    'ac:de:48:00:11:22',
    '',
  ].map((mac) => makerOf(mac, makers)?.en ?? null)
  expect(names).toEqual(['Brother', 'Ricoh', 'Kyocera', null, null, null])
})

it('lists every prefix for one maker only', () => {
  const prefixes = shippedKnowledge.discovery.makers.flatMap((row) => row.prefixes.split(' '))
  expect(prefixes.length).toBeGreaterThan(300)
  expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([])
})
