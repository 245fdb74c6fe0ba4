import { createSocket, type Socket } from 'node:dgram'

export interface UdpSocket {
  /** Sends and forgets: a datagram that cannot be sent is a datagram without an answer. */
  send(bytes: Uint8Array, port: number, address: string): void
  close(): void
}

export interface UdpOptions {
  /** 0: any port, which nobody else listens on. */
  readonly port: number
  /** Our own address to send from; `0.0.0.0`: any. */
  readonly address: string
  /** Send multicast out of the interface with this address. */
  readonly multicast?: { readonly interface: string; readonly ttl: number; readonly join?: string }
  readonly heard: (bytes: Uint8Array, from: { readonly address: string; readonly port: number }) => void
}

/** Opens a UDP socket. Rejects with the system's error when it may not be opened; afterwards nothing throws. */
export function openUdp({ port, address, multicast, heard }: UdpOptions): Promise<UdpSocket> {
  return new Promise((resolve, reject) => {
    const socket = createSocket({ type: 'udp4', reuseAddr: port !== 0 })
    socket.once('error', (error) => {
      close(socket)
      reject(error)
    })
    socket.on('message', heard)
    socket.bind({ port, address, exclusive: true }, () => {
      try {
        if (multicast) prepareMulticast(socket, multicast)
      } catch (error) {
        close(socket)
        return reject(error as Error)
      }
      socket.removeAllListeners('error')
      // E.g. the cable was pulled: whoever waits for answers has its own deadline.
      socket.on('error', () => undefined)
      resolve({
        send: (bytes, toPort, to) => {
          try {
            socket.send(bytes, toPort, to, () => undefined)
          } catch {
            // Closed meanwhile.
          }
        },
        close: () => close(socket),
      })
    })
  })
}

function prepareMulticast(socket: Socket, { interface: own, ttl, join }: NonNullable<UdpOptions['multicast']>): void {
  if (join !== undefined) socket.addMembership(join, own)
  socket.setMulticastInterface(own)
  socket.setMulticastTTL(ttl)
}

function close(socket: Socket): void {
  try {
    socket.close()
  } catch {
    // Closed already.
  }
}

/** The system's code of an error, e.g. `EACCES`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'
