import type { Knowledge } from '../../contract/knowledge'
import type { IppPlace, Sighting } from '../../core/devices/found/sighting'
import { askFrontPage } from './front-page'
import { askIpp, usualIppPlace } from './ipp'
import type { SightingBook } from './sighting-book'
import type { SnmpAsker } from './snmp'
import { createQueue } from './time'

/** So many devices are asked at the same time. */
const atOnce = 24
/** More front pages and printers than this are not asked: nobody has them, a flood of announcements may name them. */
const maxQuestions = 3_000
const connectMs = 1_200

/** Asks each address that turns up, once, by every method that makes sense there. */
export interface Details {
  /** What follows from a sighting. */
  follow(sighting: Sighting): void
  /** By every method: a typed address. */
  askAll(address: string): void
  /** Resolves when every question so far, and those that followed from the answers, is answered or given up. */
  idle(): Promise<void>
}

export function createDetails(
  book: SightingBook,
  snmp: SnmpAsker | undefined,
  { discovery }: Pick<Knowledge, 'discovery'>,
  began: (method: 'snmp' | 'ipp' | 'http') => void,
  signal: AbortSignal,
): Details {
  const queued = createQueue(atOnce)
  const asked = new Set<string>()
  const open = new Set<Promise<void>>()

  const once = (method: 'snmp' | 'ipp' | 'http', key: string, question: () => Promise<Sighting | undefined>): void => {
    const name = `${method} ${key}`
    if (asked.has(name) || asked.size >= maxQuestions || signal.aborted) return
    asked.add(name)
    const answer = queued(async () => {
      if (signal.aborted) return
      began(method)
      const sighting = await question()
      if (sighting !== undefined && !signal.aborted) book.write(name, sighting)
    }).finally(() => open.delete(answer))
    open.add(answer)
  }

  const askPage = (address: string) => once('http', address, () => askFrontPage(address, connectMs, signal))
  const askPrinter = (place: IppPlace) =>
    once('ipp', `${place.address}:${place.port}${place.path}`, () => askIpp(place, connectMs, signal))
  const askSnmp = (address: string) =>
    once('snmp', address, async () => snmp?.identify(address, discovery.snmpObjects, signal))

  const askAll = (address: string): void => {
    askSnmp(address)
    askPrinter(usualIppPlace(address))
    askPage(address)
  }
  return {
    askAll,
    follow({ method, addresses, ipp }) {
      const [address] = addresses
      if (address === undefined) return
      switch (method) {
        case 'mdns':
          for (const place of ipp ?? []) askPrinter(place)
          askSnmp(address)
          return askPage(address)
        case 'wsd':
          return askAll(address)
        case 'neighbours':
          // Asked over SNMP when every address was.
          askPrinter(usualIppPlace(address))
          return askPage(address)
        case 'snmp':
        case 'ipp':
        case 'http':
          return
      }
    },
    async idle() {
      while (open.size > 0) await Promise.all(open)
    },
  }
}
