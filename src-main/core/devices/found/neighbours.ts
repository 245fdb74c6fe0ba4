import type { MakerRow } from '../../../contract/discovery-knowledge'
import type { Bilingual } from '../../../contract/knowledge-parts'
import { ipFamily } from '../../smtp/ip-address'

/** A line of the neighbour table. `mac` in the form `00:80:77:aa:bb:01`. */
export interface Neighbour {
  readonly address: string
  readonly mac: string
}

/** Longest table that is read, in UTF-16 code units. */
const maxLength = 1_000_000

/**
 * Reads `/proc/net/arp` or the output of `arp -a` of Windows and macOS, in whatever language: only an IPv4 address followed by a MAC address
 * on one line counts. Empty, broadcast and multicast entries are left out.
 */
export function parseNeighbours(table: string): readonly Neighbour[] {
  const found = new Map<string, Neighbour>()
  for (const line of table.slice(0, maxLength).split(/\r?\n/)) {
    const match = /(?:^|[\s(])(\d{1,3}(?:\.\d{1,3}){3})\b.{0,200}?\b([0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5})\b/i.exec(
      line,
    )
    const [, address = '', said = ''] = match ?? []
    if (ipFamily(address) !== 'ipv4') continue
    const mac = said
      .split(/[:-]/)
      .map((octet) => octet.padStart(2, '0'))
      .join(':')
      .toLowerCase()
    const isGroup = (parseInt(mac.slice(0, 2), 16) & 1) === 1
    if (!isGroup && mac !== '00:00:00:00:00:00') found.set(address, { address, mac })
  }
  return [...found.values()]
}

const prefixLengths = [9, 7, 6] as const
const prepared = new WeakMap<readonly MakerRow[], ReadonlyMap<string, Bilingual>>()

/** The maker that a MAC address was assigned to, among those that the knowledge lists; null for others and for made-up addresses. */
export function makerOf(mac: string, makers: readonly MakerRow[]): Bilingual | null {
  const known =
    prepared.get(makers) ??
    new Map(makers.flatMap(({ name, prefixes }) => prefixes.split(' ').map((prefix) => [prefix, name] as const)))
  prepared.set(makers, known)
  const digits = mac.replaceAll(':', '')
  return prefixLengths.map((length) => known.get(digits.slice(0, length))).find((name) => name !== undefined) ?? null
}
