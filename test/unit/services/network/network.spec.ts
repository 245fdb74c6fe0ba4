import { afterEach, expect, it } from 'vitest'
import { setTimeout as pause } from 'node:timers/promises'
import { createNetwork } from '../../../../src-main/services/network/network'
import { connectTo, networkResources, never, serveOn, textOf, type TestServer } from './servers'

const servers: TestServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()))
})
const greeter = async (greeting: string): Promise<number> => {
  const server = await serveOn((socket) => void socket.write(greeting))
  servers.push(server)
  return server.port
}
const host = 'smtp.office365.com'
const to = (port: number, timeoutMs = 1_000) =>
  ({ host: 'SMTP.Office365.com', port, address: '192.0.2.1', family: 'ipv4', timeoutMs }) as const
const tookMs: unknown = expect.any(Number)

it('leads a mapped place elsewhere and says so', async () => {
  const port = await greeter('220 stand-in\r\n')
  const network = createNetwork({ mappings: [{ host, port: 587, to: { kind: 'place', host: '127.0.0.1', port } }] })
  const made = await network.connect(to(587), never)
  if (made.state !== 'connected') throw new Error(made.state)
  const { connection } = made
  expect({
    text: textOf(await connection.read(500, never)),
    mapped: connection.mapped,
    port: connection.remote.port,
  }).toEqual({
    text: '220 stand-in\r\n',
    mapped: true,
    port,
  })
  connection.close()
})

it('refuses, drops, and never tries another port of a mapped host', async () => {
  const network = createNetwork({
    mappings: [
      { host, port: 25, to: { kind: 'drop' } },
      { host, port: 465, to: { kind: 'refuse' } },
    ],
  })
  const startedAt = performance.now()
  const states = [
    await network.connect(to(465), never),
    await network.connect(to(587), never),
    await network.connect(to(25, 60), never),
  ]
  expect(states).toEqual([
    { state: 'refused', detail: 'ECONNREFUSED', tookMs, mapped: true },
    { state: 'unreachable', detail: 'NOT_MAPPED', tookMs, mapped: true },
    { state: 'timed-out', detail: 'ETIMEDOUT', tookMs, mapped: true },
  ])
  expect(performance.now() - startedAt).toBeGreaterThan(55)
})

it('stops waiting in a dropped connection with the reason of the abort, and gives the place back', async () => {
  const before = networkResources().length
  const network = createNetwork({ mappings: [{ host, port: 25, to: { kind: 'drop' } }] })
  const cancelled = new AbortController()
  const eight = Array.from({ length: 8 }, () => network.connect(to(25, 60_000), cancelled.signal).catch(String))
  await pause(20)
  cancelled.abort(new Error('cancelled'))
  expect(await Promise.all(eight)).toEqual(Array.from({ length: 8 }, () => 'Error: cancelled'))
  expect(await network.connect(to(25, 10), never)).toMatchObject({ state: 'timed-out' })
  expect(networkResources().length).toBeLessThanOrEqual(before)
})

it('gives the place back when a connection does not come about', async () => {
  const network = createNetwork({ mappings: [{ host, port: 25, to: { kind: 'refuse' } }] })
  const six = Array.from({ length: 6 }, () => network.connect(to(25), never))
  expect((await Promise.all(six)).map(({ state }) => state)).toEqual(six.map(() => 'refused'))
})

it('waits a moment before a connection that is to be alone, but not after an abort', async () => {
  const network = createNetwork({ mappings: [{ host, port: 25, to: { kind: 'refuse' } }] })
  const cancelled = new AbortController()
  const startedAt = performance.now()
  const alone = network.connect({ ...to(25), alone: true }, never)
  const aborted = network.connect({ ...to(25), alone: true }, cancelled.signal).catch(String)
  cancelled.abort(new Error('cancelled'))
  expect(await aborted).toBe('Error: cancelled')
  expect(await alone).toMatchObject({ state: 'refused' })
  expect(performance.now() - startedAt).toBeGreaterThan(400)
})

it('answers for a mapped host without asking DNS', async () => {
  const network = createNetwork({
    mappings: [
      { host, port: 25, to: { kind: 'drop' } },
      { host, port: 587, to: { kind: 'refuse' } },
      { host: 'other.example', port: 587, to: { kind: 'refuse' } },
    ],
  })
  expect([
    await network.resolve('SMTP.office365.com.', 'A', never),
    await network.resolve('other.example', 'A', never),
    await network.resolve(host, 'AAAA', never),
  ]).toEqual([
    { state: 'answered', value: ['192.0.2.1'], tookMs: 0, mapped: true },
    { state: 'answered', value: ['192.0.2.2'], tookMs: 0, mapped: true },
    { state: 'failed', why: 'no-data', detail: 'ENODATA', tookMs: 0, mapped: true },
  ])
  expect([
    network.isMapped(host, 587),
    network.isMapped(host, 465),
    network.isMapped(host),
    network.isMapped('smtp.example.com'),
  ]).toEqual([true, false, true, false])
})

it('calls everything mapped that rests on a DNS server or a CA of somebody’s choice', async () => {
  const port = await greeter('220 hello\r\n')
  const options = [{}, { dnsServer: { address: '127.0.0.1', port: 9 } }, { extraCa: '' }]
  const mapped = await Promise.all(
    options.map(async (option) => {
      const made = await connectTo(createNetwork({ mappings: [], ...option }), port)
      if (made.state !== 'connected') throw new Error(made.state)
      made.connection.close()
      return made.connection.mapped
    }),
  )
  expect(mapped).toEqual([false, true, true])
})
