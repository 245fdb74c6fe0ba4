// Keeps the daemons of a test run. The supervisor is a shell that waits for its standard input to end: that happens when we stop it, and also when
// the tests are killed in any way. So no server and no folder is left behind.
import { spawn, spawnSync } from 'node:child_process'
import { environment } from './tools'

/** How a program becomes root here: nothing to do, through sudo, or not at all (undefined). */
export function rootPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined
}

export interface Supervised {
  /** Ends every daemon and removes the folder. */
  stop(): Promise<void>
  /** What the daemons have printed. */
  output(): string
}

// $1: the folder to remove at the end, then one command each.
// Dovecot would take seconds to end politely.
const script = `
folder=$1; shift
children=
for command in "$@"; do $command </dev/null & children="$children $!"; done
cat >/dev/null
kill $children 2>/dev/null
sleep 0.2
kill -9 $children 2>/dev/null
rm -rf "$folder"
`

/** Starts `commands` (no argument may need quoting) as root and keeps them until `stop`, or until this process is gone. */
export function supervise(folder: string, commands: readonly string[]): Supervised {
  const prefix = rootPrefix() ?? []
  const [program = 'sh', ...args] = [...prefix, 'sh', '-c', script, 'supervisor', folder, ...commands]
  // A session of its own: an interrupt typed at the terminal must reach us, not the supervisor.
  const shell = spawn(program, args, { env: environment, detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
  const output: Buffer[] = []
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
  const ended = new Promise<void>((resolve) => shell.on('exit', () => resolve()))
  return {
    stop: async () => {
      shell.stdin.end()
      await ended
    },
    output: () => Buffer.concat(output).toString(),
  }
}
