import { decode, encode } from 'dns-packet'
import { createMdnsCollector, serviceTypes, type MdnsQuestion, type MdnsRecord } from '../../core/devices/mdns/services'
import { mdnsSightings } from '../../core/devices/mdns/sightings'
import type { Sighting } from '../../core/devices/found/sighting'
import { repeat, wait } from './time'
import { codeOf, openUdp, type UdpSocket } from './udp'

const group = '224.0.0.251'
const port = 5353
/** RFC 6762 11: so that nothing from behind a router is taken for local. */
const ttl = 255
/** UDP over Wi-Fi gets lost. */
const askAgainAfterMs = 1_000
/** One announcement comes in several packets, on several sockets. */
const gatherMs = 30
/** Of one sender; a device needs a few dozen. */
const maxPackets = 2_000

export interface MdnsSearch {
  /** Our own addresses, one per interface that is searched. */
  readonly own: readonly string[]
  readonly isOurs: (address: string) => boolean
  readonly forMs: number
  /** All services known so far as sightings, whenever there may be something new. */
  readonly heard: (sightings: ReadonlyMap<string, Sighting>) => void
}

/**
 * Multicast DNS in both ways at once, on every interface. One-shot from a port of our own (RFC 6762 5.1): the answer comes to us alone, which
 * Windows lets through without a prompt. And from port 5353 as a full member: its answers pass a firewall that has 5353 open and nothing else.
 * Rejects with the system's error only when not one socket could be opened.
 */
export async function searchMdns({ own, isOurs, forMs, heard }: MdnsSearch, signal: AbortSignal): Promise<void> {
  const collector = createMdnsCollector()
  let sockets: readonly UdpSocket[] = []
  const ask = (questions: readonly MdnsQuestion[]) => {
    for (const question of questions)
      for (const socket of sockets) socket.send(encode({ type: 'query', questions: [question] }), port, group)
  }
  const take = (bytes: Uint8Array, { address }: { readonly address: string }) => {
    const count = (packets.get(address) ?? 0) + 1
    if (signal.aborted || count > maxPackets) return
    packets.set(address, count)
    const records = recordsOf(bytes)
    if (records.length === 0) return
    ask(collector.take(records, address))
    telling ??= setTimeout(tell, gatherMs)
  }
  const packets = new Map<string, number>()
  let telling: NodeJS.Timeout | undefined
  const tell = (): void => {
    clearTimeout(telling)
    telling = undefined
    if (!signal.aborted) heard(mdnsSightings(collector.services(), isOurs))
  }
  const opened = await Promise.allSettled(
    own.flatMap((address) => [
      openUdp({ port: 0, address, multicast: { interface: address, ttl }, heard: take }),
      openUdp({ port, address: '0.0.0.0', multicast: { interface: address, ttl, join: group }, heard: take }),
    ]),
  )
  sockets = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const [failed] = opened.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  if (sockets.length === 0) throw new Error(codeOf(failed))
  const everyType = () => ask(serviceTypes.map((name) => ({ type: 'PTR', name })))
  const stopAsking = repeat(everyType, askAgainAfterMs)
  await wait(forMs, signal)
  stopAsking()
  for (const socket of sockets) socket.close()
  tell()
}

/** RFC 6762 17. */
const maxLength = 9_000
/** The shortest that there can be: the root name, and what every question and record has (RFC 1035 4.1). */
const shortest = { header: 12, question: 5, record: 11 } as const

/** The records of an answer; none for a question, or for bytes that are no DNS message. */
export function recordsOf(bytes: Uint8Array): readonly MdnsRecord[] {
  if (bytes.length > maxLength || !hasRoomForAll(bytes)) return []
  try {
    // dns-packet reads with Buffer's methods.
    const { type, answers = [], additionals = [] } = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    return type === 'response' ? [...answers, ...additionals] : []
  } catch {
    return []
  }
}

/** dns-packet believes the counts of the header and reads on behind the end, 65,535 times if it must: a tenth of a second each packet. */
function hasRoomForAll(bytes: Uint8Array): boolean {
  if (bytes.length < shortest.header) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const [questions = 0, ...records] = [4, 6, 8, 10].map((at) => view.getUint16(at))
  const recordCount = records.reduce((sum, count) => sum + count, 0)
  return shortest.header + questions * shortest.question + recordCount * shortest.record <= bytes.length
}
