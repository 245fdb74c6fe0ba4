import { connect, createServer, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Site } from '../../../src-main/contract/site-file'
import type { Network } from '../../../src-main/core/probes/network'
import { createRunningQueues } from '../../../src-main/electron/run-queue'
import { createSiteRows } from '../../../src-main/electron/site-rows'
import { scenarios } from '../../../src-main/practice/scenarios'
import { startPractice, type Practice } from '../../../src-main/practice/start-practice'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { createNetwork, type NetworkOptions } from '../../../src-main/services/network/network'
import { deviceWith, office, siteWith } from '../core/sites/sample-devices'

const [today] = scenarios
let practice: Practice | undefined
let led: NetworkOptions = { mappings: [] }
/** How many connections each host had open at once, at most, as its own end sees it. */
const mostOpen = new Map<string, number>()
const counters: Server[] = []

/** A door before the practice server that counts who is inside. */
async function countedDoor(host: string, port: number): Promise<number> {
  let open = 0
  const door = createServer((inside) => {
    open += 1
    // That one has left may be heard after the next one has come in: what counts is how many stay for a moment.
    const seen: number[] = []
    for (const afterMs of [5, 15, 30, 60]) setTimeout(() => seen.push(open), afterMs)
    setTimeout(() => mostOpen.set(host, Math.max(mostOpen.get(host) ?? 0, Math.min(...seen))), 80)
    const onward = connect(port, '127.0.0.1')
    inside.on('error', () => onward.destroy()).on('close', () => onward.destroy())
    let isInside = true
    const leave = () => {
      if (isInside) open -= 1
      isInside = false
    }
    inside.on('end', leave).on('close', leave)
    onward.on('error', () => inside.destroy()).on('close', () => inside.destroy())
    inside.pipe(onward).pipe(inside)
  })
  counters.push(door)
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

beforeAll(async () => {
  if (today === undefined) return
  practice = await startPractice(today, Date.now())
  const { mappings, dnsServer, extraCa } = practice
  const doors = new Map<string, number>()
  for (const { host, to } of mappings)
    if (to.kind === 'place' && !doors.has(host)) doors.set(host, await countedDoor(host, to.port))
  const through = mappings.map((mapping) => {
    const port = doors.get(mapping.host)
    return mapping.to.kind === 'place' && port !== undefined ? { ...mapping, to: { ...mapping.to, port } } : mapping
  })
  led = { mappings: through, dnsServer, extraCa }
})
afterAll(async () => {
  counters.forEach((door) => door.close())
  await practice?.stop()
})

interface Told {
  readonly queue: string
  readonly devices?: readonly { readonly device: string; readonly state: string; readonly row: unknown }[]
  readonly ended?: string
}

/** A queue over a site in memory, and everything that it told. */
function queueOver(site: Site, change: (network: Network) => Network = (network) => network) {
  let now: Site | undefined = site
  const told: Told[] = []
  const network = change(createNetwork(led, 'address'))
  const queues = createRunningQueues({
    knowledge: shippedKnowledge,
    sites: {
      siteOf: async () => now,
      change: async (_id, make) => {
        now = make(now)
      },
    },
    rows: createSiteRows(shippedKnowledge, Date.now),
    networkFor: async () => network,
    emit: (_group, _member, payload) => void told.push(payload as Told),
    showProgress: () => undefined,
  })
  const lastStates = () =>
    Object.fromEntries(told.flatMap(({ devices }) => (devices ?? []).map(({ device, state }) => [device, state])))
  return { queues, told, lastStates, site: () => now }
}
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    // Each has an account of its own, so that none shares a check with another.
    deviceWith({ ...office, sending: { ...office.sending, account: `a${at}@example.co.jp` } }, [], { id: `d${at}` }),
  )
const order = (devices: readonly { readonly id: string }[]) => ({
  queue: 'q',
  site: 's1',
  devices: devices.map(({ id }) => id),
})

describe('a queue', () => {
  it('checks every device, saves its run, tells its row, and never opens more than four connections to one address', async () => {
    const devices = [...many(6), deviceWith({}, [], { id: 'no-server' })]
    const over = queueOver(siteWith(devices))
    await over.queues.start(order(devices))
    expect(over.lastStates()).toEqual({
      ...Object.fromEntries(many(6).map(({ id }) => [id, 'done'])),
      'no-server': 'no-server',
    })
    expect(over.site()?.devices.map(({ runs }) => runs.length)).toEqual([1, 1, 1, 1, 1, 1, 0])
    expect(over.told.at(-1)).toEqual({ queue: 'q', ended: 'done' })
    expect(mostOpen.size).toBeGreaterThan(0)
    expect(Math.max(...mostOpen.values())).toBeLessThanOrEqual(4)
    // It is the limit that keeps them few: without one there would be more.
    expect(mostOpen.get('smtp.office365.com')).toBe(4)
  }, 60_000)

  it('asks once for devices that ask the same', async () => {
    const devices = Array.from({ length: 50 }, (_, at) => deviceWith(office, [], { id: `d${at}` }))
    let asked = 0
    const over = queueOver(siteWith(devices), (network) => ({
      ...network,
      resolveMx: (name, signal) => ((asked += 1), network.resolveMx(name, signal)),
    }))
    await over.queues.start(order(devices))
    const alone = queueOver(siteWith(devices.slice(0, 1)), (network) => ({
      ...network,
      resolveMx: (name, signal) => ((asked -= 1), network.resolveMx(name, signal)),
    }))
    await alone.queues.start(order(devices.slice(0, 1)))
    expect([asked, over.site()?.devices.every(({ runs }) => runs.length === 1)]).toEqual([0, true])
  }, 60_000)

  it('ends within a second when it is cancelled, keeps what was done, and goes on with the rest', async () => {
    const devices = many(12)
    // A server that never answers: nothing but cancelling ends the check.
    const over = queueOver(siteWith(devices), (network) => ({
      ...network,
      connect: async (_to, signal) => {
        await pause(60_000, undefined, { signal })
        throw new Error('Nobody waits a minute')
      },
    }))
    const running = over.queues.start(order(devices))
    await pause(300)
    const began = performance.now()
    over.queues.cancel('q')
    await running
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(new Set(Object.values(over.lastStates()))).toEqual(new Set(['cancelled']))
    expect([over.told.at(-1), over.site()]).toEqual([{ queue: 'q', ended: 'cancelled' }, siteWith(devices)])
  }, 60_000)
})
