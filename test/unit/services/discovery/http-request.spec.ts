import { createServer } from 'node:http'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { askHttp, type SmallRequest } from '../../../../src-main/services/discovery/http-request'
import { askIpp } from '../../../../src-main/services/discovery/ipp'
import { createQueue, wait } from '../../../../src-main/services/discovery/time'
import { packet } from '../../support/packets'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
})
const listening = async (server: Server): Promise<number> => {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
/** A server that says what a program of its own would never say. */
const raw = (said: string, endless = '') =>
  listening(
    createTcpServer((socket) => {
      socket.on('error', () => undefined).on('data', () => undefined)
      socket.write(said)
      const timer = endless === '' ? undefined : setInterval(() => socket.write(endless), 1)
      socket.on('close', () => clearInterval(timer))
    }),
  )

const never = new AbortController().signal
const ask = (port: number, changes: Partial<SmallRequest> = {}, signal = never) =>
  askHttp(
    {
      tls: false,
      address: '127.0.0.1',
      port,
      path: '/',
      headers: {},
      maxBytes: 1_000,
      connectMs: 500,
      deadlineMs: 500,
      ...changes,
    },
    signal,
  )

describe('a small question over HTTP', () => {
  it('gives status, headers and body', async () => {
    const port = await listening(
      createServer((_request, response) => response.writeHead(401, { server: 'x' }).end('hello')),
    )
    const answer = await ask(port)
    expect(
      answer.state === 'answered' && [answer.status, answer.headers.server, Buffer.from(answer.body).toString()],
    ).toEqual([401, 'x', 'hello'])
  })

  it('cuts a body without end', async () => {
    const answer = await ask(await raw('HTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(400)))
    expect(answer.state === 'answered' && answer.body.length).toBe(1_000)
  })

  it('keeps what came of a body that never ends before the deadline', async () => {
    const answer = await ask(await raw('HTTP/1.1 200 OK\r\n\r\n<title>slow'), { deadlineMs: 200 })
    expect(answer.state === 'answered' && Buffer.from(answer.body).toString()).toBe('<title>slow')
  })

  it.each([
    ['silence', '', 'TIMEOUT'],
    ['what is no HTTP', '220 mail.example ESMTP\r\n', 'HPE_INVALID_CONSTANT'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(20_000)}`, 'HPE_HEADER_OVERFLOW'],
  ])('gives up on %s', async (_what, said, code) => {
    expect(await ask(await raw(said))).toEqual({ state: 'failed', code })
  })

  it('gives up where nobody listens, and when it is cancelled', async () => {
    const port = await raw('')
    const cancelling = new AbortController()
    setTimeout(() => cancelling.abort(), 20)
    const began = performance.now()
    expect(await ask(port, { deadlineMs: 5_000 }, cancelling.signal)).toEqual({ state: 'failed', code: 'CANCELLED' })
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(await ask(1)).toEqual({ state: 'failed', code: 'ECONNREFUSED' })
    expect(await ask(port, {}, AbortSignal.abort())).toEqual({ state: 'failed', code: 'CANCELLED' })
  })
})

it('asks a printer by POST and reads its answer', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.method, request.url, request.headers['content-type'])
    request.resume().on('end', () => response.end(packet('ipp-ippeveprinter')))
  })
  const place = { address: '127.0.0.1', port: await listening(server), path: '/ipp/print', tls: false }
  expect((await askIpp(place, 500, never))?.texts[0]?.text).toBe('Brother MFC-L8900CDW')
  expect(asked).toEqual(['POST', '/ipp/print', 'application/ipp'])
})

it('takes no page for a printer', async () => {
  const port = await listening(createServer((_request, response) => response.end('<html>')))
  expect(await askIpp({ address: '127.0.0.1', port, path: '/ipp/print', tls: false }, 500, never)).toBeUndefined()
})

it('lets so many tasks run at once and no more', async () => {
  const queued = createQueue(3)
  let [running, most] = [0, 0]
  const task = async () => {
    running += 1
    most = Math.max(most, running)
    await wait(2, never)
    running -= 1
    if (most < 0) throw new Error('never')
  }
  await Promise.all(Array.from({ length: 20 }, () => queued(task)))
  await Promise.allSettled(Array.from({ length: 5 }, () => queued(() => Promise.reject(new Error('told')))))
  await Promise.all(Array.from({ length: 5 }, () => queued(task)))
  expect([running, most]).toEqual([0, 3])
})
