import { describe, expect, it } from 'vitest'
import { DiscoveryRequest } from '../../../../../src-main/contract/discovery'
import { addressesToAsk, planDiscovery, tidyAddress } from '../../../../../src-main/core/devices/found/plan'
import { cidr, holds, hostsOf, isOfficeAddress, parseCidr } from '../../../../../src-main/core/devices/found/subnets'

const plan = (request: Partial<DiscoveryRequest>, ...own: readonly string[]) =>
  planDiscovery(
    DiscoveryRequest.parse(request),
    own.map((each, index) => ({
      interface: `eth${index}`,
      address: each.split('/')[0] ?? '',
      prefixLength: Number(each.split('/')[1]),
    })),
  )
const asked = (...own: readonly string[]) =>
  plan({}, ...own).networks.map(({ subnet, asked: part, addressCount, isPart }) => [subnet, part, addressCount, isPart])

describe('the plan of a search', () => {
  it.each([
    ['192.168.1.5/24', ['192.168.1.0/24', '192.168.1.0/24', 253, false]],
    ['172.16.5.9/22', ['172.16.4.0/22', '172.16.4.0/22', 1021, false]],
    ['10.1.2.3/8', ['10.0.0.0/8', '10.1.2.0/24', 253, true]],
    ['10.1.2.3/21', ['10.1.0.0/21', '10.1.2.0/24', 253, true]],
    ['192.168.1.1/30', ['192.168.1.0/30', '192.168.1.0/30', 1, false]],
    ['169.254.7.7/16', ['169.254.0.0/16', null, 0, false]],
  ])('asks of %s the addresses nearby', (own, network) => {
    expect(asked(own)).toEqual([network])
  })

  it('asks more of a wide network when the person wants it, and never more than 4,096 addresses', () => {
    const wide = (own: string) =>
      plan({ wide: true }, own).networks.map((each) => [each.asked, each.addressCount, each.isPart])
    expect([wide('10.1.2.3/8'), wide('10.1.2.3/21'), wide('10.1.2.3/24')]).toEqual([
      [['10.1.0.0/20', 4093, true]],
      [['10.1.0.0/21', 2045, false]],
      [['10.1.2.0/24', 253, false]],
    ])
  })

  it('asks the same network once, though cable and Wi-Fi lead there', () => {
    expect(asked('192.168.1.5/24', '192.168.1.6/24')).toEqual([
      ['192.168.1.0/24', '192.168.1.0/24', 253, false],
      ['192.168.1.0/24', null, 0, false],
    ])
  })

  it('leaves public addresses and lines to one other end alone, and says so', () => {
    const { networks, leftAlone, methods } = plan({}, '203.0.113.5/24', '10.8.0.2/32', '100.64.0.9/10')
    expect({ networks, leftAlone, methods }).toEqual({
      networks: [],
      leftAlone: [
        { interface: 'eth0', address: '203.0.113.5', why: 'public' },
        { interface: 'eth1', address: '10.8.0.2', why: 'point-to-point' },
        { interface: 'eth2', address: '100.64.0.9', why: 'public' },
      ],
      methods: [],
    })
  })

  it('asks typed addresses and nothing else, and only those of an office network', () => {
    const addresses = [
      '192.168.1.20',
      ' １９２．１６８．１．２０ ',
      '8.8.8.8',
      'printer',
      'fe80::1',
      '127.0.0.1',
      '224.0.0.251',
      '',
    ]
    const { networks, leftAlone, typed, refused, methods } = plan({ addresses }, '192.168.1.5/24', '203.0.113.5/24')
    expect({ networks, leftAlone, typed, refused, methods }).toEqual({
      networks: [],
      leftAlone: [],
      typed: ['192.168.1.20'],
      refused: [
        { address: '8.8.8.8', why: 'not-private' },
        { address: 'printer', why: 'not-an-address' },
        { address: 'fe80::1', why: 'ipv6' },
        { address: '127.0.0.1', why: 'not-private' },
        { address: '224.0.0.251', why: 'not-private' },
      ],
      methods: ['snmp', 'ipp', 'http', 'neighbours'],
    })
  })

  it('names every address that is asked, our own not among them', () => {
    const all = addressesToAsk(plan({}, '192.168.1.5/29', '10.0.0.1/30'))
    expect(all).toEqual(['192.168.1.1', '192.168.1.2', '192.168.1.3', '192.168.1.4', '192.168.1.6', '10.0.0.2'])
  })
})

it.each([
  ['http://192.168.1.20:8080/index.html', '192.168.1.20'],
  ['https://192.168.1.20', '192.168.1.20'],
  ['１９２。１６８．１．２０', '192.168.1.20'],
  ['192.168.1.20/24', '192.168.1.20'],
  ['printer.local', 'printer.local'],
])('reads the address in %s', (typed, address) => {
  expect(tidyAddress(typed)).toBe(address)
})

it('reckons with blocks of addresses', () => {
  const block = parseCidr('172.16.4.0/22')
  expect([
    cidr(block),
    holds(block, '172.16.7.255'),
    holds(block, '172.16.8.0'),
    hostsOf(block, '172.16.4.1').length,
  ]).toEqual(['172.16.4.0/22', true, false, 1021])
})

it('knows the addresses of an office network', () => {
  const addresses = [
    '10.0.0.1',
    '172.31.255.1',
    '192.168.0.1',
    '169.254.1.1',
    '172.32.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '::1',
    'fd00::1',
    '1.1.1.1',
    '',
    '0x0a.0.0.1',
    '010.0.0.1',
  ]
  expect(addresses.filter(isOfficeAddress)).toEqual(['10.0.0.1', '172.31.255.1', '192.168.0.1', '169.254.1.1'])
})
