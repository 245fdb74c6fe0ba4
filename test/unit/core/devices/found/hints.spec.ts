import { expect, it } from 'vitest'
import { DiscoveryRequest, type FoundDevice } from '../../../../../src-main/contract/discovery'
import { foundDevices } from '../../../../../src-main/core/devices/found/found-devices'
import { hintsFor } from '../../../../../src-main/core/devices/found/hints'
import { planDiscovery } from '../../../../../src-main/core/devices/found/plan'
import { shippedKnowledge } from '../../../../../src-main/services/knowledge'

const own = [{ interface: 'eth0', address: '192.168.1.5', prefixLength: 24 }]
const found = foundDevices([{ method: 'http', addresses: ['192.168.1.20'], texts: [] }], shippedKnowledge)
const hints = (
  request: Partial<DiscoveryRequest>,
  platform: string,
  devices: readonly FoundDevice[] = [],
  addresses = own,
) =>
  hintsFor(
    planDiscovery(DiscoveryRequest.parse(request), addresses),
    devices,
    platform,
    shippedKnowledge.discovery.hints,
  ).map(({ id }) => id)

const everywhere = ['guest-wifi', 'other-network', 'asleep-or-silent', 'vpn']

it.each([
  ['on Windows', {}, 'win32', [...everywhere, 'windows-firewall']],
  ['on macOS', {}, 'darwin', [...everywhere, 'macos-local-network']],
  ['on Linux', {}, 'linux', [...everywhere, 'linux-firewall']],
  ['with a typed address that is silent', { addresses: ['192.168.1.99'] }, 'win32', ['typed-silent']],
  ['with typed addresses that are all refused', { addresses: ['8.8.8.8'] }, 'win32', []],
])('says what to look at %s', (_when, request, platform, ids) => {
  expect(hints(request, platform)).toEqual(ids)
})

it('says nothing when the typed address has answered, and what to plug in when there is no network', () => {
  expect([hints({ addresses: ['192.168.1.20'] }, 'linux', found), hints({}, 'linux', [], [])]).toEqual([
    [],
    ['no-network'],
  ])
})
