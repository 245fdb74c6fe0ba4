import { randomBytes } from 'node:crypto'
import * as files from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fault, ok, type Fault, type Result } from '../contract/result'

/**
 * Reads a file of JSON in UTF-8, with or without byte order mark. The size is looked at before anything is read.
 * Faults: `file.not-found`, `file.not-readable` (also for a folder), `file.too-large`, `file.not-utf8`, `file.not-json`.
 */
export async function readJson(path: string, maxBytes: number): Promise<Result<unknown>> {
  const bytes = await readBytes(path, maxBytes)
  if (!bytes.ok) return bytes
  const text = decode(bytes.value)
  if (text === undefined) return fault('file.not-utf8', { path })
  try {
    return ok(JSON.parse(text))
  } catch {
    return fault('file.not-json', { path })
  }
}

/** Reads a file of at most `maxBytes`. Faults: `file.not-found`, `file.not-readable`, `file.too-large`. */
export async function readBytes(path: string, maxBytes: number): Promise<Result<Uint8Array>> {
  try {
    const found = await files.stat(path)
    // Pipes and devices have no size to look at, and may never end.
    if (!found.isFile()) return fault('file.not-readable', { path })
    if (found.size > maxBytes) return fault('file.too-large', { path, megabytes: maxBytes / 1024 / 1024 })
    return ok(await files.readFile(path))
  } catch (error) {
    const code = codeOf(error)
    return fault(code === 'ENOENT' || code === 'ENOTDIR' ? 'file.not-found' : 'file.not-readable', { path })
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What can be tried only by pretending: a full disk, a virus scanner that holds the file. */
type Disk = Pick<typeof files, 'open' | 'rename'>

/**
 * Replaces a file as a whole or not at all: whoever reads it, even after a power cut, finds the old or the new content. Follows a symbolic link;
 * an existing file keeps its mode, a new one gets `mode`. No temporary file is left, whatever happens.
 * Faults: `file.disk-full`, `file.not-writable`.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  { mode = 0o666, disk = files }: { readonly mode?: number; readonly disk?: Disk } = {},
): Promise<Result<void>> {
  const target = await files.realpath(path).catch(() => path)
  const existing = await files.stat(target).catch(() => undefined)
  // A rename would put a file in the place of /dev/null for everybody, and a folder cannot be replaced at all.
  if (existing !== undefined && !existing.isFile()) return fault('file.not-writable', { path })
  // The same folder, because a rename works within one file system only.
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await disk.open(temporary, 'wx', existing ? existing.mode & 0o777 : mode)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await renamePatiently(() => disk.rename(temporary, target))
    await syncFolder(dirname(target))
    return ok(undefined)
  } catch (error) {
    // Below something that is no folder (ENOTDIR) even taking it away fails: then there is nothing to take away.
    await files.rm(temporary, { force: true }).catch(() => undefined)
    return { ok: false, fault: writeFault(error, path) }
  }
}

const leftover = /^\..+\.[0-9a-f]{12}\.tmp$/

/** Takes away what writers left behind that were killed. Only for a folder of the program's own, while nothing is being written there. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await files.readdir(folder).catch(() => [])
  const left = names.filter((name) => leftover.test(name))
  await Promise.allSettled(left.map((name) => files.rm(join(folder, name), { force: true })))
}

function writeFault(error: unknown, path: string): Fault {
  const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error))
  return { code: isFull ? 'file.disk-full' : 'file.not-writable', args: { path } }
}

/** On Windows a virus scanner or an indexer may hold the file for a moment. In all about one and a half seconds. */
async function renamePatiently(rename: () => Promise<void>, attempt = 1): Promise<void> {
  try {
    await rename()
  } catch (error) {
    const mayPass = process.platform === 'win32' ? ['EPERM', 'EBUSY', 'EACCES'] : ['EBUSY']
    if (attempt >= 8 || !mayPass.includes(codeOf(error))) throw error
    await new Promise((resolve) => setTimeout(resolve, attempt * 50))
    await renamePatiently(rename, attempt + 1)
  }
}

/** Makes the rename itself survive a power cut. Windows cannot open a folder, and some network drives cannot sync one: the content is safe anyway. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await files.open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** The operating system's code of an error, e.g. `ENOENT`; empty when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
