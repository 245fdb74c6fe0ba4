import { afterEach, expect, it } from 'vitest'
import { setTimeout as pause } from 'node:timers/promises'
import { createNetwork } from '../../../../src-main/services/network/network'
import { bytes, connected, connectTo, never, serveOn, textOf, type TestServer } from './servers'

const network = createNetwork({ mappings: [] })
const servers: TestServer[] = []
const serve = async (...args: Parameters<typeof serveOn>): Promise<TestServer> => {
  const server = await serveOn(...args)
  servers.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()))
})

it('reads what was sent, joined, and then the end', async () => {
  const { port } = await serve((socket) => {
    socket.write('220 ')
    socket.end('mail.example\r\n')
  })
  const connection = await connected(network, port)
  await pause(30)
  const read = async () => textOf(await connection.read(500, never))
  expect([await read(), await read(), await read()]).toEqual(['220 mail.example\r\n', 'closed', 'closed'])
  connection.close()
})

it('names both ends and counts the time', async () => {
  const { port, sockets } = await serve(() => undefined)
  const connection = await connected(network, port)
  expect({ local: connection.local, remote: connection.remote, mapped: connection.mapped }).toEqual({
    local: { address: '127.0.0.1', port: sockets[0]?.remotePort, family: 'ipv4' },
    remote: { address: '127.0.0.1', port, family: 'ipv4' },
    mapped: false,
  })
  expect(connection.age()).toBeGreaterThan(0)
  connection.close()
})

it('tells a reset from a close', async () => {
  const { port } = await serve((socket) => setTimeout(() => socket.resetAndDestroy(), 10))
  const connection = await connected(network, port)
  expect(await connection.read(500, never)).toEqual({ state: 'reset' })
  connection.close()
})

it('gives the bytes that came before a reset', async () => {
  const { port } = await serve((socket) => {
    socket.write('421 4.7.0 go away\r\n')
    setTimeout(() => socket.resetAndDestroy(), 30)
  })
  const connection = await connected(network, port)
  await pause(60)
  expect(textOf(await connection.read(500, never))).toBe('421 4.7.0 go away\r\n')
  expect(await connection.read(500, never)).toEqual({ state: 'reset' })
})

it('stops waiting at the time limit and can go on reading', async () => {
  const { port } = await serve((socket) => setTimeout(() => socket.write('late'), 80))
  const connection = await connected(network, port)
  expect(await connection.read(20, never)).toEqual({ state: 'timed-out' })
  expect(textOf(await connection.read(500, never))).toBe('late')
  connection.close()
})

it('stops waiting with the reason of the abort', async () => {
  const { port } = await serve(() => undefined)
  const connection = await connected(network, port)
  const cancelled = new AbortController()
  setTimeout(() => cancelled.abort(new Error('cancelled')), 20)
  await expect(connection.read(5_000, cancelled.signal)).rejects.toThrow('cancelled')
  await expect(connection.read(5_000, cancelled.signal)).rejects.toThrow('cancelled')
  connection.close()
})

it('writes, and stays calm when it writes after the end', async () => {
  const got: string[] = []
  const { port, sockets } = await serve((socket) => socket.on('data', (data) => got.push(String(data))))
  const connection = await connected(network, port)
  connection.write(bytes('EHLO me\r\n'))
  await pause(30)
  sockets[0]?.resetAndDestroy()
  await pause(30)
  connection.write(bytes('QUIT\r\n'))
  connection.close()
  connection.close()
  connection.write(bytes('QUIT\r\n'))
  expect({ got, after: await connection.read(100, never) }).toEqual({ got: ['EHLO me\r\n'], after: { state: 'reset' } })
})

it('sends what was written before it was closed', async () => {
  const got: string[] = []
  const { port } = await serve((socket) => socket.on('data', (data) => got.push(String(data))))
  const connection = await connected(network, port)
  const last = `QUIT${'!'.repeat(8 * 1024 * 1024)}`
  connection.write(bytes(last))
  connection.close()
  await pause(200)
  expect(got.join('').length).toBe(last.length)
})

it('is gone soon after the close although the peer takes nothing', async () => {
  const { port, sockets } = await serve((socket) => void socket.pause())
  const connection = await connected(network, port)
  connection.write(new Uint8Array(16 * 1024 * 1024))
  connection.close()
  expect(await connection.read(1_000, never)).toEqual({ state: 'closed' })
  expect(sockets.length).toBe(1)
})

it('answers a pending read when it is closed', async () => {
  const { port } = await serve(() => undefined)
  const connection = await connected(network, port)
  const reading = connection.read(5_000, never)
  connection.close()
  expect(await reading).toEqual({ state: 'closed' })
})

it('stops taking bytes in while nobody reads them', async () => {
  const sent = Buffer.alloc(16 * 1024 * 1024, 'x')
  const { port, sockets } = await serve((socket) => void socket.end(sent))
  const connection = await connected(network, port)
  await pause(200)
  const first = await connection.read(500, never)
  // What lies in the buffers of both systems counts as sent.
  expect(first.state === 'bytes' && first.bytes.length).toBeLessThan(2 * 1024 * 1024)
  expect(sockets[0]?.writableLength).toBeGreaterThan(0)
  const read = async (total: number): Promise<number> => {
    const incoming = await connection.read(1_000, never)
    return incoming.state === 'bytes' ? read(total + incoming.bytes.length) : total
  }
  expect(await read(first.state === 'bytes' ? first.bytes.length : 0)).toBe(sent.length)
})

it('refuses a second reader', async () => {
  const { port } = await serve(() => undefined)
  const connection = await connected(network, port)
  const first = connection.read(50, never)
  await expect(connection.read(50, never)).rejects.toThrow('One reader at a time')
  expect(await first).toEqual({ state: 'timed-out' })
  connection.close()
})

it('tells a refused connection', async () => {
  const server = await serve(() => undefined)
  await server.stop()
  expect(await connectTo(network, server.port)).toEqual({
    state: 'refused',
    detail: 'ECONNREFUSED',
    tookMs: expect.any(Number),
    mapped: false,
  })
})

it('connects to an address only, never to a name', async () => {
  const to = { host: 'localhost', port: 9, address: 'localhost', family: 'ipv4', timeoutMs: 500 } as const
  expect(await network.connect(to, never)).toMatchObject({ state: 'unreachable', detail: 'EINVAL' })
})

it('opens at most four connections to one address at once, and the next when one ends by itself', async () => {
  const { port, sockets } = await serve(() => undefined)
  const four = await Promise.all([1, 2, 3, 4].map(() => connected(network, port)))
  const fifth = connected(network, port)
  await pause(50)
  const before = sockets.length
  sockets[0]?.destroy()
  const last = await fifth
  expect([before, sockets.length]).toEqual([4, 5])
  for (const connection of [...four, last]) connection.close()
})
