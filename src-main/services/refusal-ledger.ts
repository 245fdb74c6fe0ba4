import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { RefusalLedger } from '../core/probes/probe'
import { readBytes } from './json-file'

/** Two refusals within this time pause for as long, from the second on. */
const windowMs = 15 * 60_000
/** A clock that was set back a little. What lies further in the future was written by a wrong clock and is ignored. */
const toleratedAheadMs = 60_000
/** Ten thousand refusals. Nobody has so many; a larger file is not ours. */
const maxBytes = 1024 * 1024

/**
 * One line of the file. Each carries its own salt: no line says which account it is about, or that two are about the same.
 * That also leaves nothing to agree on between two processes: each only ever appends whole lines, and none is lost.
 */
interface Line {
  readonly version: 1
  readonly salt: string
  /** HMAC-SHA256 of the account with the salt, in hexadecimal. */
  readonly account: string
  /** When it was refused, ms since 1970 UTC; null for a success, which wipes the slate. */
  readonly refusedAt: number | null
}

/**
 * The ledger in a file, mode 0600. Where the file cannot be written, this process still remembers. A file that cannot be understood,
 * or comes from a newer version, is set aside under another name.
 */
export function createRefusalLedger(file: string): RefusalLedger {
  // Only what could not be written to the file.
  const unwritten: Line[] = []

  const record = async (account: string, refusedAt: number | null): Promise<void> => {
    const line = lineFor(account, refusedAt)
    if (!(await append(file, line))) unwritten.push(line)
  }

  return {
    async pausedUntil(account, now) {
      const lines = [...(await readLines(file)), ...unwritten].filter((line) => isAbout(line, account))
      const sinceSuccess = lines.slice(lines.findLastIndex(({ refusedAt }) => refusedAt === null) + 1)
      return pauseAfter(
        sinceSuccess.flatMap(({ refusedAt }) => refusedAt ?? []),
        now,
      )
    },
    recordRefusal: (account, now) => record(account, now),
    recordSuccess: (account) => record(account, null),
  }
}

/** The end of the pause that these refusals cause, if it is not over. Times in ms since 1970 UTC. */
export function pauseAfter(refusals: readonly number[], now: number): number | null {
  const times = refusals.filter((at) => at <= now + toleratedAheadMs).sort((one, other) => one - other)
  const second = times.findLast((at, index) => at - (times[index - 1] ?? -Infinity) <= windowMs)
  return second !== undefined && second + windowMs > now ? second + windowMs : null
}

/** Exchange Online and most others do not tell upper from lower case in user names. */
const normalise = (account: string): string => account.normalize('NFKC').trim().toLowerCase()

const hash = (account: string, salt: string): Buffer =>
  createHmac('sha256', Buffer.from(salt, 'hex')).update(normalise(account)).digest()

function lineFor(account: string, refusedAt: number | null): Line {
  const salt = randomBytes(16).toString('hex')
  return { version: 1, salt, account: hash(account, salt).toString('hex'), refusedAt }
}

const isAbout = (line: Line, account: string): boolean =>
  timingSafeEqual(Buffer.from(line.account, 'hex'), hash(account, line.salt))

/** Did it get there? One write of a few hundred bytes at the end of the file is not torn by another process's. */
async function append(file: string, line: Line): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await setAsideUnlessOurs(file)
    const handle = await open(file, 'a', 0o600)
    try {
      // The line break before it parts it from a line that a crash has cut short.
      await handle.write(`\n${JSON.stringify(line)}\n`)
    } finally {
      await handle.close()
    }
    return true
  } catch {
    return false
  }
}

async function readLines(file: string): Promise<readonly Line[]> {
  const contents = await contentsOf(file)
  return contents.state === 'ours' ? contents.lines : []
}

/** Nothing of somebody else's is ever overwritten or mixed with ours. */
async function setAsideUnlessOurs(file: string): Promise<void> {
  if ((await contentsOf(file)).state === 'foreign')
    await rename(file, `${file}.set-aside-${randomBytes(4).toString('hex')}`)
}

async function contentsOf(
  file: string,
): Promise<{ state: 'ours'; lines: readonly Line[] } | { state: 'missing' | 'foreign' }> {
  const read = await readBytes(file, maxBytes)
  if (!read.ok) return { state: read.fault.code === 'file.not-found' ? 'missing' : 'foreign' }
  const texts = Buffer.from(read.value)
    .toString('utf8')
    .split('\n')
    .filter((text) => text.trim() !== '')
  const values = texts.map(parse)
  const lines = values.filter(isLine)
  const isOurs = !values.some(isFuture) && (lines.length > 0 || texts.length === 0)
  return isOurs ? { state: 'ours', lines } : { state: 'foreign' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isHex = (value: unknown, length: number): boolean =>
  typeof value === 'string' && value.length === length && /^[0-9a-f]*$/.test(value)
const isFuture = (value: unknown): boolean =>
  isObject(value) && typeof value['version'] === 'number' && value['version'] > 1
const isLine = (value: unknown): value is Line =>
  isObject(value) &&
  value['version'] === 1 &&
  isHex(value['salt'], 32) &&
  isHex(value['account'], 64) &&
  (value['refusedAt'] === null || Number.isFinite(value['refusedAt']))
