import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** A Chromium without window that is told what to do over a pipe (Chrome DevTools Protocol). */
export interface Chromium {
  /** Sends a command and waits for its result. Rejects when Chromium refuses or ends. */
  send(method: string, params?: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>>
  /** The next event of this name, whatever its session. */
  event(method: string): Promise<void>
  stop(): Promise<void>
}

const quiet = [
  '--headless=new',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  // A sheet loads nothing from anywhere.
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

interface Message {
  readonly id?: number
  readonly method?: string
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

/** Starts the Chromium at `executable` with a profile of its own. Rejects when it cannot be started. */
export async function startChromium(executable: string): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'smtp-auth-navi-print-'))
  // As root (containers, our tests) Chromium refuses to run with its sandbox. The page is our own and has no script.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(
    executable,
    [...quiet, ...sandbox, '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  )
  const waiting = new Map<number, { resolve(value: Message): void; reject(error: Error): void }>()
  const listening: { readonly method: string; resolve(): void; reject(error: Error): void }[] = []
  const giveUp = (error: Error) => {
    for (const { reject } of [...waiting.values(), ...listening]) reject(error)
    waiting.clear()
    listening.length = 0
  }
  child.on('error', giveUp)
  child.on('exit', () => giveUp(new Error('Chromium ended')))
  const [, , , output, input] = child.stdio as unknown as [null, null, null, Writable, Readable]
  output.on('error', giveUp)
  readMessages(input, (message) => {
    if (message.id !== undefined) {
      waiting.get(message.id)?.resolve(message)
      waiting.delete(message.id)
      return
    }
    const at = listening.findIndex(({ method }) => method === message.method)
    if (at >= 0) listening.splice(at, 1)[0]?.resolve()
  })

  let lastId = 0
  return {
    async send(method, params = {}, sessionId) {
      const id = ++lastId
      const answer = new Promise<Message>((resolve, reject) => waiting.set(id, { resolve, reject }))
      output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      const { result, error } = await answer
      if (error !== undefined) throw new Error(`${method}: ${error.message}`)
      return result ?? {}
    },
    event: (method) => new Promise((resolve, reject) => listening.push({ method, resolve, reject })),
    async stop() {
      child.removeAllListeners('exit')
      const gone = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined && child.kill('SIGKILL'))
        await gone
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Messages are JSON that ends with NUL. */
function readMessages(input: Readable, take: (message: Message) => void): void {
  let pending = Buffer.alloc(0)
  input.on('error', () => undefined)
  input.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    for (let end = pending.indexOf(0); end >= 0; end = pending.indexOf(0)) {
      const message: unknown = JSON.parse(pending.subarray(0, end).toString('utf8'))
      pending = pending.subarray(end + 1)
      if (typeof message === 'object' && message !== null) take(message)
    }
  })
}
