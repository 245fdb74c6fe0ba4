import { cleaned, textsOf, uuidIn, type IppPlace, type Sighting } from '../found/sighting'
import { isPrintOrScan, type MdnsService } from './services'

/**
 * Services as sightings: one per name and host, since a printer announces itself under many types; the keys stay the same when more is learnt.
 * `isOurs`: is this address in a network that we search? An announced address elsewhere is not believed; then the address that spoke counts,
 * if it is ours. A service whose host is not known yet is left out.
 */
export function mdnsSightings(
  services: readonly MdnsService[],
  isOurs: (address: string) => boolean,
): ReadonlyMap<string, Sighting> {
  const groups = new Map<string, readonly MdnsService[]>()
  for (const service of services) {
    if (service.host === undefined) continue
    const key = `${service.label.toLowerCase()} ${service.host.toLowerCase()}`
    groups.set(key, [...(groups.get(key) ?? []), service])
  }
  const sightings = [...groups].map(([key, group]) => [key, sightingOf(group, isOurs)] as const)
  return new Map(sightings.flatMap(([key, sighting]) => (sighting === undefined ? [] : [[key, sighting] as const])))
}

function sightingOf(group: readonly MdnsService[], isOurs: (address: string) => boolean): Sighting | undefined {
  const announced = group.flatMap(({ addresses }) => addresses).filter(isOurs)
  const spoke = group.map(({ saidBy }) => saidBy).filter(isOurs)
  // Who spoke comes first when it is one of the announced: a gateway may have passed it on for somebody else.
  const addresses = announced.length === 0 ? spoke : [...spoke.filter((one) => announced.includes(one)), ...announced]
  const [address] = addresses
  if (address === undefined) return undefined
  const said = (key: string) =>
    group.map(({ txt }) => txt.get(key)).find((value) => value !== undefined && value !== '')
  const maker = said('usb_mfg') ?? said('mfg')
  const model = said('usb_mdl') ?? said('mdl')
  const isPrinter = group.some(({ type }) => isPrintOrScan(type))
  return {
    method: 'mdns',
    addresses: [...new Set(addresses)],
    texts: textsOf({
      'mdns.ty': said('ty'),
      'mdns.product': said('product')?.replace(/^\((.*)\)$/, '$1'),
      'mdns.usb': model === undefined ? undefined : `${maker ?? ''} ${model}`,
      'mdns.name': group[0]?.label,
    }),
    ...cleaned({ name: group[0]?.label, location: said('note') }),
    ...uuidIn(said('uuid')),
    ...(isPrinter ? { printsOrScans: true } : {}),
    ipp: group.flatMap((service) => ippPlaceOf(service, address)),
  }
}

/** 515 and 9100 and those beside it print whatever comes in; others below 1024 are not for us either. */
const mayBeAsked = (port: number) =>
  port === 631 || port === 80 || port === 443 || (port >= 1024 && port <= 65535 && (port < 9100 || port > 9109))

function ippPlaceOf({ type, port, txt }: MdnsService, address: string): readonly IppPlace[] {
  const isIpp = type === '_ipp._tcp.local' || type === '_ipps._tcp.local'
  if (!isIpp || port === undefined || !mayBeAsked(port)) return []
  const said = txt.get('rp') ?? 'ipp/print'
  const path = `/${said.replace(/^\/+/, '')}`
  return /^\/[A-Za-z0-9._~/-]{0,120}$/.test(path) ? [{ address, port, path, tls: type === '_ipps._tcp.local' }] : []
}
