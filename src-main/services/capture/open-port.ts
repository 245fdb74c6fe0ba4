import { createServer, type Socket } from 'node:net'
import type { CaptureInterface, CapturePort } from '../../contract/capture'

/** Connections that wait to be taken or turned away: with a short queue the system lets callers wait for seconds, the device among them. */
const backlog = 1024

/** A port as it could, or could not, be opened. */
export interface OpenPort {
  readonly result: CapturePort
  close(): Promise<void>
}

/** macOS lets any user open a port below 1024, but only on all addresses at once; who came to another address is turned away then. */
const needsAllAddresses = (port: number, platform: string): boolean => platform === 'darwin' && port < 1024

const states = new Map<string, CapturePort['state']>([
  ['EACCES', 'not-allowed'],
  ['EPERM', 'not-allowed'],
  ['EADDRINUSE', 'in-use'],
])

/** Listens on one port of the interface. Never throws: a port that cannot be had says why. */
export function openPort(
  { port, kind }: Pick<CapturePort, 'port' | 'kind'>,
  { address, family }: CaptureInterface,
  accept: (socket: Socket) => void,
  platform: string = process.platform,
): Promise<OpenPort> {
  return new Promise((resolve) => {
    let result: CapturePort = { port, kind, state: 'listening', detail: '', instead: null }
    const server = createServer({ pauseOnConnect: false }, accept)
    const all = family === 'ipv4' ? '0.0.0.0' : '::'
    const close = () =>
      new Promise<void>((done) => {
        if (result.state === 'listening') result = { ...result, state: 'closed' }
        server.close(() => done())
      })
    const answer = () =>
      resolve({
        get result() {
          return result
        },
        close,
      })
    server.on('error', (error: NodeJS.ErrnoException) => {
      const detail = error.code ?? 'UNKNOWN'
      // Behind a good start: the system takes no more connections for a moment (EMFILE). The port stays open.
      if (server.listening) return
      result = { ...result, state: states.get(detail) ?? 'failed', detail }
      answer()
    })
    const host = needsAllAddresses(port, platform) ? all : address
    server.listen({ port, host, backlog, exclusive: true }, () => {
      // Port 0 (tests, practice) becomes a free one.
      const bound = server.address()
      if (typeof bound === 'object' && bound !== null) result = { ...result, port: bound.port }
      answer()
    })
  })
}
