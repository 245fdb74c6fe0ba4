// A double of an SMTP server, not a real one: it says exactly what its script says, breaks where the script breaks, and keeps every byte it received.
import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls'

/** One connection as the script sees it. */
export interface Line {
  /** The command line without its end; '' for the greeting. */
  readonly text: string
  readonly secured: boolean
  /** How many connections are open now, this one included. */
  readonly open: number
  send(text: string): void
  /** One byte per segment, `everyMs` apart. */
  sendSlowly(text: string, everyMs: number): void
  close(): void
  reset(): void
  /** Sends `text` in clear and begins TLS behind it. */
  startTls(text: string): void
  /** What the next lines are, until they are handled: for AUTH dialogues and the message after DATA. */
  expect(next: Handler): void
}
export type Handler = (line: Line) => void
/** A text is sent as it is; its last line end is added. */
export type Answer = string | Handler

export interface Script {
  readonly greeting: Answer
  /** By verb in upper case; `EHLO` in clear, `EHLO-SECURED` under TLS; `*` for all others. */
  readonly answers: Readonly<Record<string, Answer>>
  readonly tls: SecureContextOptions
  /** TLS from the first byte. */
  readonly implicitTls?: boolean
}

export interface FaultServer {
  readonly port: number
  /** All bytes received in clear and, deciphered, under TLS, over all connections. Handshakes are not in it. */
  received(): string
  /** Connections accepted so far, and the most that were open together. */
  readonly counts: { accepted: number; mostOpen: number }
  stop(): Promise<void>
}

const ended = (text: string) => (text.endsWith('\n') ? text : `${text}\r\n`)

/** Starts the double on a free loopback port. */
export async function startFaultServer(script: Script): Promise<FaultServer> {
  const sockets = new Set<Socket>()
  const received: Buffer[] = []
  const counts = { accepted: 0, mostOpen: 0 }
  const secureContext = createSecureContext(script.tls)

  const server: Server = createServer((socket) => {
    sockets.add(socket)
    counts.accepted += 1
    counts.mostOpen = Math.max(counts.mostOpen, sockets.size)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    if (script.implicitTls) secure(socket)
    else converse(socket, socket, true)
  })

  function secure(socket: Socket, greet = true): void {
    socket.removeAllListeners('data')
    const secured = new TLSSocket(socket, { isServer: true, secureContext })
    secured.on('error', () => socket.destroy())
    secured.once('secure', () => converse(secured, socket, greet))
  }

  function converse(socket: Socket, raw: Socket, greet: boolean): void {
    const secured = socket !== raw
    let pending = ''
    let expected: Handler | undefined
    const lineOf = (text: string): Line => ({
      text,
      secured,
      open: sockets.size,
      send: (answer) => void socket.write(ended(answer)),
      sendSlowly: (answer, everyMs) => dribble(socket, Buffer.from(ended(answer)), everyMs),
      close: () => void socket.end(),
      // Under TLS the reset has to come from the socket beneath.
      reset: () => void raw.resetAndDestroy(),
      startTls: (answer) => {
        socket.write(ended(answer))
        secure(socket, false)
      },
      expect: (next) => {
        expected = next
      },
    })
    const answer = (how: Answer, line: Line) => (typeof how === 'string' ? line.send(how) : how(line))
    const take = (text: string) => {
      const handler = expected
      expected = undefined
      if (handler) return handler(lineOf(text))
      const verb = text.split(' ')[0]?.toUpperCase() ?? ''
      const how =
        (secured ? script.answers[`${verb}-SECURED`] : undefined) ?? script.answers[verb] ?? script.answers['*']
      answer(how ?? '500 5.3.3 Unrecognized command', lineOf(text))
    }
    socket.on('data', (chunk: Buffer) => {
      received.push(chunk)
      pending += chunk.toString('latin1')
      for (let end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
        const text = pending.slice(0, end).replace(/\r$/, '')
        pending = pending.slice(end + 1)
        take(text)
      }
    })
    if (greet) answer(script.greeting, lineOf(''))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    received: () => Buffer.concat(received).toString('latin1'),
    counts,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** Writes one byte, waits, writes the next: each travels in a segment of its own (Nagle is off). */
function dribble(socket: Socket, bytes: Buffer, everyMs: number): void {
  let at = 0
  const timer = setInterval(() => {
    if (socket.destroyed || at >= bytes.length) return clearInterval(timer)
    socket.write(bytes.subarray(at, at + 1))
    at += 1
  }, everyMs)
}
