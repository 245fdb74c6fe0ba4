import { appendFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LogEvent } from '../contract/log'

/** What the program writes down about itself, to be looked at when something went wrong. It never leaves this computer by itself. */
export interface EventLog {
  /** Adds a line; what does not fit the allow-list is left out. Never throws: a full disk must not stop the program. */
  write(event: LogEvent): void
  /** All lines that are kept, the oldest first. */
  read(): Promise<string>
  /** Comes back when everything is written. */
  settled(): Promise<void>
}

export interface EventLogOptions {
  /** ms since 1970 UTC. */
  readonly now: () => number
  /** Takes out what is secret now. */
  readonly redact: (text: string) => string
  readonly maxBytes?: number
}

const keptFiles = 3
const keptMs = 30 * 86_400_000

/** Opens the log in a folder: JSON Lines in `log.jsonl`; when that is full it becomes `log.1.jsonl`, and so on. Lines older than 30 days go. */
export function openEventLog(folder: string, { now, redact, maxBytes = 1_000_000 }: EventLogOptions): EventLog {
  const path = (age: number) => join(folder, age === 0 ? 'log.jsonl' : `log.${age}.jsonl`)
  const isRecent = (line: string): boolean => {
    const at = Date.parse(/^\{"at":"([^"]+)"/.exec(line)?.[1] ?? '')
    return at > now() - keptMs
  }
  const linesOf = async (age: number): Promise<readonly string[]> =>
    (await readFile(path(age), 'utf8').catch(() => '')).split('\n').filter((line) => line !== '' && isRecent(line))

  const forgetOld = async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (let age = 0; age < keptFiles; age += 1) {
      if ((await stat(path(age)).catch(() => undefined)) === undefined) continue
      await writeFile(path(age), (await linesOf(age)).map((line) => `${line}\n`).join(''), { mode: 0o600 })
    }
  }
  const makeRoom = async (bytes: number) => {
    const size = (await stat(path(0)).catch(() => undefined))?.size ?? 0
    if (size + bytes <= maxBytes) return
    for (let age = keptFiles - 2; age >= 0; age -= 1) await rename(path(age), path(age + 1)).catch(() => undefined)
  }
  let turn: Promise<unknown> = forgetOld().catch(() => undefined)
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work).catch(() => undefined)
  }
  return {
    write(event) {
      const parsed = LogEvent.safeParse(event)
      if (!parsed.success) return
      // Redacted now: in a moment nobody knows any more what was secret.
      const line = `${redact(JSON.stringify({ at: new Date(now()).toISOString(), ...parsed.data }))}\n`
      inTurn(async () => {
        await makeRoom(Buffer.byteLength(line))
        await appendFile(path(0), line, { mode: 0o600 })
      })
    },
    async read() {
      await turn
      const lines: string[] = []
      for (let age = keptFiles - 1; age >= 0; age -= 1) lines.push(...(await linesOf(age)))
      return lines.map((line) => `${line}\n`).join('')
    },
    async settled() {
      await turn
    },
  }
}
