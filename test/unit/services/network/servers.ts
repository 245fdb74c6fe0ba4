// Small servers on loopback for the tests of the network service, and what is needed to look at them.
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import type { Connected, Connection, Incoming, Network, NotConnected } from '../../../../src-main/core/probes/network'

export const never = new AbortController().signal
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
export const textOf = (incoming: Incoming): string =>
  incoming.state === 'bytes' ? new TextDecoder().decode(incoming.bytes) : incoming.state

export interface TestServer {
  readonly port: number
  /** Sockets as they were accepted, oldest first. */
  readonly sockets: readonly Socket[]
  stop(): Promise<void>
}

/** Serves every connection with `serve` on a free port of 127.0.0.1. */
export async function serveOn(serve: (socket: Socket) => void): Promise<TestServer> {
  const sockets: Socket[] = []
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket.on('error', () => undefined))
    serve(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    sockets,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** Connects to a port of 127.0.0.1 without a mapping. */
export const connectTo = (network: Network, port: number, timeoutMs = 1_000): Promise<Connected | NotConnected> =>
  network.connect({ host: 'mail.example', port, address: '127.0.0.1', family: 'ipv4', timeoutMs }, never)

export async function connected(network: Network, port: number): Promise<Connection> {
  const made = await connectTo(network, port)
  if (made.state !== 'connected') throw new Error(`Not connected: ${made.state}`)
  return made.connection
}

/** What keeps this process busy with sockets, questions and timers, apart from what the test runner has itself. */
export const networkResources = (): string[] =>
  process.getActiveResourcesInfo().filter((name) => /TCP|TLS|Query|GetAddrInfo|UDP|Timeout/.test(name))
