// Runs the real command line as a person would, and searches everything it leaves behind for the secrets it was given.
import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findLeaks, type Place } from './leaks'
import { environment } from './tools'

const program = resolve('dist/cli/main.js')

export interface NaviRun {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
  readonly tookMs: number
}

export interface RunOptions {
  /** Written to standard input, which is then closed. */
  readonly input?: string | Uint8Array
  /** Searched for afterwards, in every encoding. The run fails when one is found. */
  readonly secrets?: readonly string[]
  /** The run fails when it takes longer. */
  readonly deadlineMs?: number
  /** Called when the program has begun, with a way to send it a signal. */
  readonly onStarted?: (signal: (name: NodeJS.Signals) => void) => void
  readonly env?: Readonly<Record<string, string>>
}

/** A person's computer for the length of a test: a home, files, and the program. */
export interface Desk {
  readonly folder: string
  /** Writes a file and answers its path. */
  file(name: string, content: string | object | Uint8Array): Promise<string>
  navi(args: readonly string[], options?: RunOptions): Promise<NaviRun>
  /** What the program has remembered for its next start, as one text. */
  remembered(): Promise<string>
  clear(): Promise<void>
}

/** Desks that a broken-off test did not clear are cleared when the tests end. */
const desks = new Set<string>()
process.once('exit', () => {
  for (const folder of desks) rmSync(folder, { recursive: true, force: true })
})

export async function newDesk(): Promise<Desk> {
  if (!existsSync(program)) throw new Error('dist/cli/main.js is missing: npm run build')
  const folder = await mkdtemp(join(tmpdir(), 'navi-desk-'))
  desks.add(folder)
  const home = join(folder, 'home')
  const temporary = join(folder, 'tmp')
  for (const made of [home, temporary]) await mkdir(made)
  const env = {
    ...environment,
    HOME: home,
    XDG_STATE_HOME: join(home, 'state'),
    TMPDIR: temporary,
    LC_ALL: 'en_US.UTF-8',
    SMTPNAVI_DEBUG: '1',
  }
  return {
    folder,
    file: async (name, content) => {
      const path = join(folder, name)
      const isText = typeof content === 'string' || content instanceof Uint8Array
      await writeFile(path, isText ? content : JSON.stringify(content))
      return path
    },
    navi: async (args, options = {}) => {
      const { run, seen } = await start(args, { ...env, ...options.env }, folder, options)
      await failOnLeak(options.secrets ?? [], [...seen, ...(await filesIn(folder))])
      return run
    },
    remembered: async () => (await filesIn(home)).map(({ bytes }) => bytes.toString()).join('\n'),
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

async function failOnLeak(secrets: readonly string[], places: readonly Place[]): Promise<void> {
  const leaks = secrets.flatMap((secret) => findLeaks(secret, places))
  if (leaks.length > 0) throw new Error(`A secret was left behind: ${leaks.join('; ')}`)
}

function start(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  options: RunOptions,
): Promise<{ run: NaviRun; seen: readonly Place[] }> {
  const { input = '', deadlineMs = 90_000, onStarted } = options
  return new Promise((resolveRun, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, [program, ...args], { cwd, env })
    const out: Buffer[] = []
    const err: Buffer[] = []
    const commandLines = watchCommandLines()
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`navi ${args.join(' ')} was still running after ${deadlineMs} ms:\n${Buffer.concat(err)}`))
    }, deadlineMs)
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.stdin.on('error', () => undefined) // it may end without reading
    child.on('error', reject)
    child.on('close', (exit) => {
      clearTimeout(timer)
      const [stdout, stderr] = [Buffer.concat(out), Buffer.concat(err)]
      resolveRun({
        run: { exit, stdout: stdout.toString(), stderr: stderr.toString(), tookMs: performance.now() - began },
        seen: [
          { name: 'standard output', bytes: stdout },
          { name: 'standard error', bytes: stderr },
          { name: 'command lines and environments of processes', bytes: commandLines() },
        ],
      })
    })
    child.stdin.end(input)
    onStarted?.((name) => void child.kill(name))
  })
}

/** Collects what any user of this machine could read about running processes, until asked (Linux; elsewhere nothing). */
function watchCommandLines(): () => Buffer {
  const seen = new Set<string>()
  const look = async () => {
    for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)))
      for (const name of ['cmdline', 'environ'])
        seen.add(await readFile(`/proc/${pid}/${name}`, 'latin1').catch(() => ''))
  }
  void look()
  const timer = setInterval(() => void look(), 200)
  return () => {
    clearInterval(timer)
    return Buffer.from([...seen].join('\n'), 'latin1')
  }
}

/** Every file on the desk: reports, the ledger, temporary files. */
async function filesIn(folder: string): Promise<readonly Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(files.map(async (file) => ({ name: file, bytes: await readFile(file) })))
}
