import { expect, it } from 'vitest'
import { createServer } from 'node:tls'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createNetwork } from '../../../../src-main/services/network/network'
import { connected, connectTo, networkResources, never, serveOn } from './servers'
import { makeTestCertificates } from './test-certificates'

// One test alone in its file: other tests' sockets would be counted as well.
it('leaves no socket and no timer behind, whatever became of the connections', async () => {
  const before = networkResources()
  const network = createNetwork({ mappings: [] })

  const plain = await serveOn((socket) => void socket.write('220 hello\r\n'))
  const open = await Promise.all([1, 2, 3].map(() => connected(network, plain.port)))
  await Promise.all(open.map((connection) => connection.read(60_000, never)))
  const cancelled = new AbortController()
  const waiting = [
    ...open.map((connection) => connection.read(60_000, cancelled.signal)),
    open[0]?.startTls('mail.example', 60_000, cancelled.signal),
    network.resolve('mail.example', 'A', AbortSignal.abort()),
  ].map((pending) => pending?.catch(() => 'cancelled'))
  const whileOpen = networkResources().length - before.length
  cancelled.abort()
  await Promise.all(waiting)
  for (const connection of open) connection.close()
  await plain.stop()

  const { key, good } = makeTestCertificates()
  const server = createServer({ key, cert: good }, (socket) => void socket.on('error', () => undefined).resume())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const four = await Promise.all([1, 2, 3, 4].map(() => connected(network, port)))
  await Promise.all(four.map((connection) => connection.startTls('mail.example', 60_000, never)))
  // All four places are taken: the next connection shows that they came back.
  for (const connection of four) connection.close()
  const next = await connected(network, port)
  next.close()
  await new Promise((resolve) => server.close(resolve))
  await connectTo(network, port, 60_000)

  await pause(50)
  // The runner's own timers come and go.
  const known = [...before]
  const left = networkResources().filter((name) => !known.includes(name) || !known.splice(known.indexOf(name), 1))
  expect({ whileOpen: whileOpen > 6, left }).toEqual({ whileOpen: true, left: [] })
})
