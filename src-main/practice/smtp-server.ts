import { createServer, type Server, type Socket } from 'node:net'
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls'
import { createSession, type Session, type Spoken } from './smtp-session'

export interface PracticeServer {
  readonly port: number
  stop(): Promise<void>
}

/** A small SMTP server on a free port of 127.0.0.1 that offers STARTTLS and speaks what `session` decides. It never relays: mail is counted and dropped. */
export async function startSmtpServer(
  identity: { cert: string; key: string },
  script: Session['script'],
): Promise<PracticeServer> {
  const context = createSecureContext(identity)
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    serve(socket, createSession(script), context)
  })
  await listen(server)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The practice server has no port')
  return {
    port: address.port,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

const listen = (server: Server) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })

function serve(socket: Socket, session: Session, context: SecureContext): void {
  // A client that goes away in the middle is nothing to tell anybody in practice.
  socket.on('error', () => socket.destroy())
  let pending = ''
  const answer = (spoken: Spoken) => {
    socket.write(spoken.lines.map((line) => `${line}\r\n`).join(''))
    if (spoken.then === 'close') socket.end()
    if (spoken.then === 'start-tls') {
      socket.off('data', receive)
      const secure = new TLSSocket(socket, { isServer: true, secureContext: context })
      serve(secure, session, context)
    }
  }
  const receive = (chunk: Buffer) => {
    pending += chunk.toString('latin1')
    if (pending.length > 1_000_000) return socket.destroy()
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end)
      pending = pending.slice(end + 2)
      answer(session.hear(line))
    }
  }
  socket.on('data', receive)
  if (!session.greeted) answer(session.greet())
}
