import { randomInt, randomUUID } from 'node:crypto'
import type { Discovered, DiscoveryMethod, DiscoveryPlan, MethodProgress } from '../../contract/discovery'
import type { Knowledge } from '../../contract/knowledge'
import { foundDevices } from '../../core/devices/found/found-devices'
import { hintsFor } from '../../core/devices/found/hints'
import { addressesToAsk } from '../../core/devices/found/plan'
import type { Search, SearchListener } from '../../core/devices/found/search'
import { holds, parseCidr } from '../../core/devices/found/subnets'
import { createDetails, type Details } from './details'
import { searchMdns } from './mdns'
import { createMethodStates, type MethodStates } from './method-states'
import { readNeighbours } from './neighbours'
import { createSightingBook, type SightingBook } from './sighting-book'
import { createSnmpAsker, type SnmpAsker } from './snmp'
import { repeat, wait } from './time'
import { codeOf } from './udp'
import { searchWsd } from './wsd'

const progressMs = 250
/** Half of the time is for listening, the rest for asking those who were heard; but not less than answers take, nor endlessly. */
const listenMs = (seconds: number): number => Math.min(10_000, Math.max(1_200, seconds * 500))
/** By then the first answers of the sweep have filled the neighbour table. */
const firstLookMs = 700

/** One search under way. */
interface Running {
  readonly plan: DiscoveryPlan
  readonly book: SightingBook
  readonly details: Details
  readonly snmp: SnmpAsker | undefined
  readonly states: MethodStates
  readonly isOurs: (address: string) => boolean
  readonly platform: string
  readonly signal: AbortSignal
}

/** Searches the real network. `platform` as `process.platform` says it. */
export const createSearch =
  (knowledge: Knowledge, platform: string = process.platform): Search =>
  async (plan, listener, cancelled) => {
    const began = performance.now()
    const startedAt = Date.now()
    const elapsed = () => performance.now() - began
    const finish = (
      ended: Discovered['ended'],
      methods: readonly MethodProgress[],
      devices: Discovered['devices'],
    ): Discovered => ({
      ...{ kind: 'discovered', schemaVersion: 1, startedAt, tookMs: Math.round(elapsed()), ended, plan },
      methods: [...methods],
      devices,
      hints: [...hintsFor(plan, devices, platform, knowledge.discovery.hints)],
    })
    if (plan.methods.length === 0) return finish('nothing-to-ask', [], [])

    const over = new AbortController()
    const signal = AbortSignal.any([cancelled, over.signal])
    const deadline = setTimeout(() => over.abort(), plan.seconds * 1_000)
    const told = createTeller(listener)
    const book = createSightingBook((sighting) => {
      running.details.follow(sighting)
      told.later(() => foundDevices(book.all(), knowledge))
    })
    const states = createMethodStates(plan.methods, (method) => book.heardBy(method))
    const snmp = await createSnmpAsker(randomInt(0x3fffffff)).catch((error: unknown) => {
      states.failed('snmp', codeOf(error))
      return undefined
    })
    const details = createDetails(book, snmp, knowledge, states.began, signal)
    const running: Running = { plan, book, details, snmp, states, isOurs: ours(plan), platform, signal }
    const stopProgress = repeat(() => listener.progress(Math.round(elapsed()), states.all()), progressMs)
    await (plan.typed.length > 0 ? askTyped(running) : searchNetworks(running))
    await Promise.race([details.idle(), new Promise<void>((resolve) => whenAborted(signal, resolve))])

    clearTimeout(deadline)
    stopProgress()
    told.stop()
    over.abort()
    snmp?.close()
    states.end(cancelled.aborted ? 'stopped' : 'done')
    const devices = foundDevices(book.all(), knowledge)
    listener.progress(Math.round(elapsed()), states.all())
    return finish(cancelled.aborted ? 'cancelled' : 'complete', states.all(), [...devices])
  }

const whenAborted = (signal: AbortSignal, then: () => void): void =>
  signal.aborted ? then() : signal.addEventListener('abort', then, { once: true })

/** Is this address in a network that is searched, or typed? This computer itself is not. */
function ours({ networks, typed }: DiscoveryPlan): (address: string) => boolean {
  const own = new Set(networks.map(({ address }) => address))
  const subnets = networks.map(({ subnet }) => parseCidr(subnet))
  return (address) => !own.has(address) && (typed.includes(address) || subnets.some((subnet) => holds(subnet, address)))
}

async function askTyped({ plan, book, details, states, isOurs, platform, signal }: Running): Promise<void> {
  for (const address of plan.typed) details.askAll(address)
  await details.idle()
  await lookAtNeighbours({ book, states, isOurs, platform, signal })
}

async function searchNetworks(running: Running): Promise<void> {
  const { plan, book, details, snmp, states, isOurs, platform, signal } = running
  const own = plan.networks.map(({ address }) => address)
  const forMs = listenMs(plan.seconds)
  const during = async (method: DiscoveryMethod, what: Promise<void>): Promise<void> => {
    states.began(method)
    await what.then(
      () => states.done(method),
      (error: unknown) => states.failed(method, error instanceof Error ? error.message : codeOf(error)),
    )
  }
  const fromMdns = searchMdns(
    {
      ...{ own, isOurs, forMs },
      heard: (sightings) => sightings.forEach((sighting, key) => book.write(`mdns ${key}`, sighting)),
    },
    signal,
  )
  const fromWsd = searchWsd(
    {
      ...{ own, isOurs, forMs, messageId: randomUUID() },
      heard: (sighting) => book.write(`wsd ${sighting.addresses[0] ?? ''}`, sighting),
    },
    signal,
  )
  const alive = async () => new Set((await readNeighbours(platform, signal)).map(({ address }) => address))
  const sweep = { addresses: addressesToAsk(plan), alive, heard: details.askAll }
  await Promise.all([
    during('mdns', fromMdns),
    during('wsd', fromWsd),
    ...(snmp === undefined ? [] : [during('snmp', snmp.sweep(sweep, signal))]),
    (async () => {
      await wait(firstLookMs, signal)
      await lookAtNeighbours(running)
      await wait(forMs - firstLookMs, signal)
      await lookAtNeighbours(running)
      states.done('neighbours')
    })(),
  ])
}

async function lookAtNeighbours({
  book,
  states,
  isOurs,
  platform,
  signal,
}: Pick<Running, 'book' | 'states' | 'isOurs' | 'platform' | 'signal'>): Promise<void> {
  states.began('neighbours')
  for (const { address, mac } of await readNeighbours(platform, signal))
    if (isOurs(address))
      book.write(`neighbours ${address}`, { method: 'neighbours', addresses: [address], texts: [], mac })
}

/** Tells found devices at most this often: a busy network gives many answers at once. */
const tellEveryMs = 150

function createTeller({ found }: SearchListener) {
  let timer: NodeJS.Timeout | undefined
  return {
    later(devices: () => Discovered['devices'] | readonly Discovered['devices'][number][]) {
      timer ??= setTimeout(() => {
        timer = undefined
        found(devices())
      }, tellEveryMs)
    },
    stop: () => clearTimeout(timer),
  }
}
