// Small helpers for starting programs beside the tests. Everything stays on loopback and in one folder below the system's temp folder.
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Debian keeps servers in sbin, which is not on everybody's PATH. */
const searchPath = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin']

/** Where a program is, or undefined. */
export function whereIs(program: string): string | undefined {
  return searchPath
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** The environment of everything we start: English messages, servers found. */
export const environment = { ...process.env, PATH: searchPath.join(':'), LC_ALL: 'C.UTF-8' }

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end. Rejects only when it cannot be started or is still running after `timeoutMs`. */
export function run(
  program: string,
  args: readonly string[],
  options: {
    input?: string
    cwd?: string
    timeoutMs?: number
    /** Called when it has begun, with a way to send it a signal. */
    onStarted?: (signal: (name: NodeJS.Signals) => void) => void
  } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: environment, cwd: options.cwd })
    const out: Buffer[] = []
    const err: Buffer[] = []
    const limit = options.timeoutMs ?? 30_000
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`${program} was still running after ${limit} ms`))
    }, limit)
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.stdin.on('error', () => undefined) // it may end without reading
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    })
    child.stdin.end(options.input ?? '')
    options.onStarted?.((name) => void child.kill(name))
  })
}

/** Runs a program that must succeed. */
export async function mustRun(program: string, args: readonly string[], cwd?: string): Promise<void> {
  const { code, stderr } = await run(program, args, cwd === undefined ? {} : { cwd })
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${stderr}`)
}

/** Free loopback ports below the range from which the system takes client ports, so that no outgoing connection grabs one. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>()
  while (ports.size < count) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    if (!ports.has(port) && (await isFree(port))) ports.add(port)
  }
  return [...ports]
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** Waits until `holds`, looking every 10 ms; fails loudly with `what` after `timeoutMs`. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, timeoutMs = 10_000): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not within ${timeoutMs} ms: ${what}`)
    await sleep(10)
  }
}
