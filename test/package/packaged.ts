import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
export const unpacked = join(root, 'dist/release/linux-unpacked')
export const executable = join(unpacked, 'smtp-auth-navi')
export const archive = join(unpacked, 'resources/app.asar')

const asar = (...words: string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules/@electron/asar/bin/asar.js'), ...words], {
    encoding: 'utf8',
  })

/** Paths of the files in the archive, without its folders. */
export function filesInArchive(): readonly string[] {
  const entries = asar('list', archive)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('\\', '/').slice(1))
  return entries.filter((path) => !entries.some((other) => other.startsWith(`${path}/`)))
}

export const extractArchive = (folder: string): void => void asar('extract', archive, folder)

/** The packaged program as it starts here: itself where it holds the real runtime, else its extracted archive under the stand-in. */
export const hasRuntime = existsSync(join(root, 'node_modules/electron/path.txt'))
export const startWords = (extracted: string): readonly [string, ...string[]] =>
  hasRuntime ? [executable] : [join(root, 'test/electron-stand-in/electron'), extracted]
