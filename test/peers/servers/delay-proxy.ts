// A line that is far away: every chunk waits `delayMs` in each direction, and so does the making of the connection.
import { createServer, connect, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface DelayProxy {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Forwards a loopback port (a free one, or the given address and port) to `targetPort`. A client sees its greeting after one round trip (2 x `delayMs`), as over a real line where the
 * handshake of TCP has gone before.
 */
export async function startDelayProxy(
  targetPort: number,
  delayMs: number,
  near: { readonly address: string; readonly port: number } = { address: '127.0.0.1', port: 0 },
): Promise<DelayProxy> {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
  }
  const server = createServer({ allowHalfOpen: true }, (caller) => {
    keep(caller)
    const early: Buffer[] = []
    caller.on('data', (chunk: Buffer) => early.push(chunk))
    setTimeout(() => {
      const far = connect({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true })
      keep(far)
      caller.removeAllListeners('data')
      for (const chunk of early) far.write(chunk)
      forward(caller, far, delayMs)
      forward(far, caller, delayMs)
    }, delayMs)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(near.port, near.address, resolve)
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

/** Timers of equal length fire in the order they were set, so the bytes stay in order. */
function forward(from: Socket, to: Socket, delayMs: number): void {
  from.on('data', (chunk: Buffer) => setTimeout(() => to.writable && to.write(chunk), delayMs))
  from.on('end', () => setTimeout(() => to.end(), delayMs))
  from.on('close', (hadError: boolean) => hadError && setTimeout(() => to.destroy(), delayMs))
}
