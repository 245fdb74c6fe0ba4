import { textOfBytes } from '../found/device-text'

/** What is looked for (RFC 6763, Bonjour Printing, Mopria scanning). */
export const serviceTypes = [
  '_ipp._tcp.local',
  '_ipps._tcp.local',
  '_printer._tcp.local',
  '_pdl-datastream._tcp.local',
  '_scanner._tcp.local',
  '_uscan._tcp.local',
  '_uscans._tcp.local',
  '_http._tcp.local',
] as const
export type ServiceType = (typeof serviceTypes)[number]

/** Types under which only printers and scanners are announced. */
export const isPrintOrScan = (type: ServiceType): boolean => type !== '_http._tcp.local'

/** A resource record as far as it is read here; what stands in it is hostile. */
export interface MdnsRecord {
  readonly type: string
  readonly name: string
  readonly data?: unknown
}

/** A question to ask next: one per packet (a reply to a one-shot question must fit one datagram). */
export interface MdnsQuestion {
  readonly type: 'PTR' | 'SRV' | 'TXT' | 'A'
  readonly name: string
}

/** A service that was announced, as far as it is known by now. */
export interface MdnsService {
  readonly type: ServiceType
  /** The name before the type: what people see in a print dialog. */
  readonly label: string
  readonly host: string | undefined
  /** 0 means "not offered here". */
  readonly port: number | undefined
  /** Keys in lower case. */
  readonly txt: ReadonlyMap<string, string>
  /** Addresses that the host name was said to have. */
  readonly addresses: readonly string[]
  /** Who said so. */
  readonly saidBy: string
}

/** More than any office has; a flood may bring. */
const limits = { services: 300, hosts: 300, addresses: 8, txtEntries: 40, name: 255, value: 512 } as const

interface Instance {
  readonly type: ServiceType
  readonly name: string
  readonly saidBy: string
  host?: string
  port?: number
  txt?: ReadonlyMap<string, string>
}

/** Gathers the records of many packets into services. */
export interface MdnsCollector {
  /** Takes the records of one packet; answers what to ask next. */
  take(records: readonly MdnsRecord[], saidBy: string): readonly MdnsQuestion[]
  services(): readonly MdnsService[]
}

export function createMdnsCollector(): MdnsCollector {
  const instances = new Map<string, Instance>()
  const hosts = new Map<string, Set<string>>()
  const asked = new Set<string>()

  /** Takes one record; answers the service that is better known now, if one is. */
  const takeOne = ({ type, name, data }: MdnsRecord, saidBy: string): Instance | undefined => {
    const key = name.toLowerCase()
    if (name.length > limits.name) return undefined
    if (type === 'PTR') return takePointer(key, data, saidBy)
    if (type === 'A') return void takeAddress(key, data)
    const instance = instances.get(key)
    if (instance === undefined) return undefined
    // The first answer counts: whoever says something new in every packet must not make us ask as often.
    if (type === 'SRV' && instance.host === undefined && isSrv(data))
      Object.assign(instance, { host: data.target, port: data.port })
    if (type === 'TXT' && instance.txt === undefined) instance.txt = txtEntries(data)
    return instance
  }
  const takePointer = (key: string, data: unknown, saidBy: string): Instance | undefined => {
    const type = serviceTypes.find((known) => known === key)
    if (type === undefined || typeof data !== 'string' || data.length > limits.name) return undefined
    const instanceKey = data.toLowerCase()
    if (!instanceKey.endsWith(`.${type}`)) return undefined
    if (!instances.has(instanceKey) && instances.size < limits.services)
      instances.set(instanceKey, { type, name: data, saidBy })
    return instances.get(instanceKey)
  }
  const takeAddress = (key: string, data: unknown): void => {
    const addresses = hosts.get(key) ?? new Set()
    if (typeof data !== 'string' || addresses.size >= limits.addresses || hosts.size >= limits.hosts) return
    hosts.set(key, addresses.add(data))
  }

  const missing = ({ name, host, txt }: Instance): readonly MdnsQuestion[] => [
    ...(host === undefined ? [{ type: 'SRV' as const, name }] : []),
    ...(txt === undefined ? [{ type: 'TXT' as const, name }] : []),
    ...(host !== undefined && !hosts.has(host.toLowerCase()) ? [{ type: 'A' as const, name: host }] : []),
  ]

  return {
    take(records, saidBy) {
      // First who there is, then what is said of them, in whatever order it came.
      const pointers = records.filter(({ type }) => type === 'PTR')
      const others = records.filter(({ type }) => type !== 'PTR')
      const touched = new Set([...pointers, ...others].flatMap((record) => takeOne(record, saidBy) ?? []))
      return [...touched].flatMap(missing).filter(({ type, name }) => {
        const question = `${type} ${name.toLowerCase()}`
        if (asked.has(question)) return false
        asked.add(question)
        return true
      })
    },
    services: () =>
      [...instances.values()].map(({ type, name, saidBy, host, port, txt }) => ({
        type,
        label: name.slice(0, -type.length - 1),
        host,
        port,
        txt: txt ?? new Map(),
        addresses: [...(hosts.get(host?.toLowerCase() ?? '') ?? [])],
        saidBy,
      })),
  }
}

const isSrv = (data: unknown): data is { readonly target: string; readonly port: number } =>
  typeof data === 'object' &&
  data !== null &&
  'target' in data &&
  typeof data.target === 'string' &&
  data.target.length <= limits.name &&
  'port' in data &&
  Number.isInteger(data.port)

/** RFC 6763 6.3: `key=value` each, keys in any case; the first of a key counts. */
function txtEntries(data: unknown): ReadonlyMap<string, string> {
  const entries = new Map<string, string>()
  const parts: readonly unknown[] = Array.isArray(data) ? data : [data]
  for (const part of parts.slice(0, limits.txtEntries)) {
    if (!(part instanceof Uint8Array)) continue
    const text = textOfBytes(part.subarray(0, limits.value))
    const equals = text.indexOf('=')
    const key = (equals < 0 ? text : text.slice(0, equals)).toLowerCase()
    if (key !== '' && !entries.has(key)) entries.set(key, equals < 0 ? '' : text.slice(equals + 1))
  }
  return entries
}
