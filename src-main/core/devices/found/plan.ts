import type { DiscoveryMethod, DiscoveryPlan, DiscoveryRequest, SearchedNetwork } from '../../../contract/discovery'
import { addressScope, ipFamily } from '../../smtp/ip-address'
import { cidr, hostsOf, isOfficeAddress, parseCidr, subnetOf, type OwnAddress, type Subnet } from './subnets'

/** Networks up to this prefix are asked as a whole: 1,022 addresses. */
const widestAsked = 22
/** Of a wider one, so much around our own address: 254 addresses, or 4,094 when the person wants more. */
const part = { usual: 24, wide: 20 } as const

const onNetworks: readonly DiscoveryMethod[] = ['mdns', 'snmp', 'wsd', 'ipp', 'http', 'neighbours']
const atTyped: readonly DiscoveryMethod[] = ['snmp', 'ipp', 'http', 'neighbours']

/** What a search will do, from the request and this computer's IPv4 addresses (loopback left out). Nothing is sent to know it. */
export function planDiscovery(request: DiscoveryRequest, own: readonly OwnAddress[]): DiscoveryPlan {
  const typed = request.addresses.map(tidyAddress).filter((address) => address !== '')
  const refused = typed.flatMap((address) => {
    const why = whyRefused(address)
    return why === undefined ? [] : [{ address, why }]
  })
  const allowed = [...new Set(typed.filter((address) => whyRefused(address) === undefined))]
  const networks = typed.length > 0 ? [] : withoutDoubles(own.flatMap((each) => searched(each, request.wide)))
  const methods = allowed.length > 0 ? atTyped : networks.length > 0 ? onNetworks : []
  return {
    networks: [...networks],
    leftAlone: typed.length > 0 ? [] : own.flatMap(leftAlone),
    typed: allowed,
    refused,
    methods: [...methods],
    seconds: request.seconds,
  }
}

/** `１９２．１６８．１．２０` or `http://192.168.1.20:8080/x` as people type and paste it: the address alone. */
export function tidyAddress(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .replace(/[。．]/g, '.')
    .replace(/\s/g, '')
  const host = /^(?:[a-z]+:\/\/)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?(?:\/.*)?$/i.exec(text)?.[1]
  return host ?? text
}

function whyRefused(address: string): DiscoveryPlan['refused'][number]['why'] | undefined {
  const family = ipFamily(address)
  if (family === undefined) return 'not-an-address'
  if (family === 'ipv6') return 'ipv6'
  return isOfficeAddress(address) ? undefined : 'not-private'
}

function leftAlone({ interface: name, address, prefixLength }: OwnAddress): DiscoveryPlan['leftAlone'] {
  if (!isOfficeAddress(address)) return [{ interface: name, address, why: 'public' }]
  return prefixLength > 30 ? [{ interface: name, address, why: 'point-to-point' }] : []
}

function searched(own: OwnAddress, wide: boolean): readonly SearchedNetwork[] {
  const { interface: name, address, prefixLength } = own
  if (leftAlone(own).length > 0) return []
  const asked = askedOf(own, wide)
  return [
    {
      interface: name,
      address,
      subnet: cidr(subnetOf(address, prefixLength)),
      asked: asked === undefined ? null : cidr(asked),
      addressCount: asked === undefined ? 0 : hostsOf(asked, address).length,
      isPart: asked !== undefined && asked.prefixLength > prefixLength,
    },
  ]
}

/** Self-given addresses (169.254) are spread over 65,534: there, only questions to all make sense. */
function askedOf({ address, prefixLength }: OwnAddress, wide: boolean): Subnet | undefined {
  if (addressScope(address) === 'link-local') return undefined
  if (prefixLength >= widestAsked) return subnetOf(address, prefixLength)
  return subnetOf(address, Math.max(prefixLength, wide ? part.wide : part.usual))
}

/** Cable and Wi-Fi may lead to the same network: its addresses are asked one by one only once. */
function withoutDoubles(networks: readonly SearchedNetwork[]): readonly SearchedNetwork[] {
  return networks.map((network, index) => {
    const isKnown = networks.slice(0, index).some(({ asked }) => asked !== null && asked === network.asked)
    return isKnown ? { ...network, asked: null, addressCount: 0, isPart: false } : network
  })
}

/** Every address that is asked by itself: the typed ones, or the hosts of the networks. */
export function addressesToAsk({ networks, typed }: DiscoveryPlan): readonly string[] {
  const hosts = networks.flatMap(({ asked, address }) => (asked === null ? [] : hostsOf(parseCidr(asked), address)))
  return [...new Set([...typed, ...hosts])]
}
