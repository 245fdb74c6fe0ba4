import { z } from 'zod'
import { Bilingual, Source } from './knowledge-parts'
import { DeviceKind } from './situation'

/** A way to find devices on the network. `mdns` asks once and also listens; `wsd` is WS-Discovery. */
export const DiscoveryMethod = z.enum(['mdns', 'snmp', 'wsd', 'ipp', 'http', 'neighbours'])
export type DiscoveryMethod = z.infer<typeof DiscoveryMethod>

/** What is to be searched. Everything may be missing: the networks of this computer, five seconds. */
export const DiscoveryRequest = z.strictObject({
  /** Typed addresses. When there are any, only these are asked and nothing else on the network. */
  addresses: z.array(z.string().trim().max(64)).max(32).default([]),
  /** How long to search, in all. */
  seconds: z.int().min(2).max(60).default(5),
  /** Ask up to 4,096 addresses of a network wider than /22 instead of the nearest 256. */
  wide: z.boolean().default(false),
  /** The practice office instead of the networks of this computer: nothing is sent. */
  practice: z.boolean().default(false),
})
export type DiscoveryRequest = z.infer<typeof DiscoveryRequest>

/** A network that will be searched. */
export const SearchedNetwork = z.strictObject({
  /** Name of the interface, e.g. `eth0` or `イーサネット`. */
  interface: z.string(),
  /** Our own address there. */
  address: z.string(),
  /** In CIDR form, e.g. `192.168.1.0/24`. */
  subnet: z.string(),
  /** Addresses that are asked one by one; `10.1.2.0/24` when the network itself is wider. Null: none, only questions to all (multicast). */
  asked: z.string().nullable(),
  addressCount: z.int(),
  /** Wider than what is asked: `wide` would ask more. */
  isPart: z.boolean(),
})
export type SearchedNetwork = z.infer<typeof SearchedNetwork>

/** What a search will do, known before anything is sent. */
export const DiscoveryPlan = z.strictObject({
  networks: z.array(SearchedNetwork),
  /** Interfaces that are left alone: what has a public address is no office network, and behind a point-to-point line (VPN) are no neighbours. */
  leftAlone: z.array(
    z.strictObject({ interface: z.string(), address: z.string(), why: z.enum(['public', 'point-to-point']) }),
  ),
  /** Typed addresses that will be asked. */
  typed: z.array(z.string()),
  refused: z.array(z.strictObject({ address: z.string(), why: z.enum(['not-an-address', 'not-private', 'ipv6']) })),
  /** In the order of the plan; empty when there is nothing to ask. */
  methods: z.array(DiscoveryMethod),
  seconds: z.number(),
})
export type DiscoveryPlan = z.infer<typeof DiscoveryPlan>

/** `discover --dry-run --json`: what would be done. Nothing was sent. */
export const PlannedSearch = z.strictObject({
  kind: z.literal('discovery-plan'),
  schemaVersion: z.literal(1),
  plan: DiscoveryPlan,
})
export type PlannedSearch = z.infer<typeof PlannedSearch>

/** How one method is getting on. */
export const MethodProgress = z.strictObject({
  method: DiscoveryMethod,
  /** `stopped`: the search was cancelled before it was through. */
  state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
  /** Addresses it has heard from. */
  heard: z.int(),
  /** With `failed`: what the system said, e.g. `EACCES`; for technicians. */
  detail: z.string().optional(),
})
export type MethodProgress = z.infer<typeof MethodProgress>

/** Where a text of a device comes from; what it is called in the standard that defines it. */
export const IdentificationField = z.enum([
  'mdns.ty',
  'mdns.product',
  'mdns.usb',
  'mdns.name',
  'ipp.printer-make-and-model',
  'ipp.printer-device-id',
  'snmp.sysDescr',
  'snmp.hrDeviceDescr',
  'snmp.prtGeneralPrinterName',
  'snmp.deviceId',
  'snmp.vendorModel',
  'http.title',
  'http.server',
  'http.realm',
  'wsd.scopes',
])
export type IdentificationField = z.infer<typeof IdentificationField>

/**
 * A device that was found. Every text in it was said by the device: hostile until shown as plain text. It is cut, on one line,
 * and without control and direction characters; it is still not true because it is here.
 */
export const FoundDevice = z.strictObject({
  /** Names the device within its search. */
  id: z.string(),
  /** Private addresses, the one to talk to first. */
  addresses: z.array(z.string()).min(1),
  /** What it calls itself on the network, e.g. `BRN008077AABB01`. */
  name: z.string().nullable(),
  /** The best model name that it gave. */
  model: z.string().nullable(),
  /** Where it says it stands. */
  location: z.string().nullable(),
  serial: z.string().nullable(),
  firmware: z.string().nullable(),
  uuid: z.string().nullable(),
  /** `00:80:77:aa:bb:01`. */
  mac: z.string().nullable(),
  /** Maker that the first half of the MAC address belongs to: a hint, often of a part inside. */
  makerHint: Bilingual.nullable(),
  /** Families of the catalogue, most specific first. One: recognised. Several: ask the person. None: not listed, or not recognised. */
  families: z.array(z.string()),
  /** Does anything say that it prints, scans, stores or sends? Else it is only some device at an address. */
  isCandidate: z.boolean(),
  seenBy: z.array(DiscoveryMethod).min(1),
  /** Everything it said about itself, as it said it. */
  identification: z.array(z.strictObject({ field: IdentificationField, text: z.string() })),
  /** Its settings page, which `openPage` opens; null when it has none that answered. */
  page: z.string().nullable(),
  /** Answers of the situation that follow. */
  prefill: z.strictObject({
    name: z.string().optional(),
    kind: DeviceKind.optional(),
    family: z.string().optional(),
    model: z.string().optional(),
  }),
})
export type FoundDevice = z.infer<typeof FoundDevice>

/** Why less may have been found than there is, and what to do. Words and sources of `assets/knowledge/discovery.yaml`. */
export const DiscoveryHint = z.strictObject({ id: z.string(), text: Bilingual, sources: z.array(Source) })
export type DiscoveryHint = z.infer<typeof DiscoveryHint>

/** A finished search; the document of `discover --json`. */
export const Discovered = z.strictObject({
  kind: z.literal('discovered'),
  schemaVersion: z.literal(1),
  /** ms since 1970 UTC. */
  startedAt: z.number(),
  tookMs: z.number(),
  /** `nothing-to-ask`: no network, or no typed address that may be asked. */
  ended: z.enum(['complete', 'cancelled', 'nothing-to-ask']),
  plan: DiscoveryPlan,
  methods: z.array(MethodProgress),
  /** Candidates first, then the rest, by address. */
  devices: z.array(FoundDevice),
  /** Worth reading when the device is not in the list; most likely first. */
  hints: z.array(DiscoveryHint),
})
export type Discovered = z.infer<typeof Discovered>
