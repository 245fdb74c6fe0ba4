// Another address of this computer as the one that calls: what a server with a rule by source address sees.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface SourceProxy {
  readonly port: number
  stop(): Promise<void>
}

/** Forwards a free port of 127.0.0.1 to `targetPort`, calling from `source` (any address of 127.0.0.0/8). */
export async function startSourceProxy(targetPort: number, source: string): Promise<SourceProxy> {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
  }
  const server = createServer((caller) => {
    const far = connect({ port: targetPort, host: '127.0.0.1', localAddress: source })
    keep(caller)
    keep(far)
    caller.pipe(far)
    far.pipe(caller)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
