// A bare TCP client for everything that no honest program would send.
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Hands {
  readonly socket: Socket
  /** Everything received so far. */
  received(): string
  say(text: string | Uint8Array): Promise<void>
  /** Waits until what was received fits, or the other side has gone, or the time is over; gives what was received. */
  hear(pattern: RegExp, timeoutMs?: number): Promise<string>
  isGone(): boolean
}

export function grasp(port: number, from?: string): Promise<Hands> {
  return new Promise((resolve, reject) => {
    let text = ''
    let gone = false
    const socket = connect({ port, host: '127.0.0.1', ...(from === undefined ? {} : { localAddress: from }) })
    socket.on('data', (bytes: Buffer) => (text += bytes.toString('latin1')))
    socket.on('close', () => (gone = true))
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject).on('error', () => undefined)
      resolve({
        socket,
        received: () => text,
        say: (words) => new Promise((done) => void socket.write(words, () => done())),
        async hear(pattern, timeoutMs = 8_000) {
          const end = Date.now() + timeoutMs
          while (!pattern.test(text) && !gone && Date.now() < end) await sleep(5)
          return text
        },
        isGone: () => gone,
      })
    })
  })
}

/** Does somebody greet on this port? */
export async function speaksSmtp(port: number): Promise<boolean> {
  try {
    const hands = await grasp(port)
    const greeting = await hands.hear(/^220 /, 5_000)
    hands.socket.destroy()
    return greeting.startsWith('220 ')
  } catch {
    return false
  }
}
