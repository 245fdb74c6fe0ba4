import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const release = join(root, 'dist/release')
const mac = join(release, process.arch === 'arm64' ? 'mac-arm64' : 'mac')

/** Where electron-builder puts the unpacked program of each system. */
const places = {
  linux: { unpacked: join(release, 'linux-unpacked'), executable: 'smtp-auth-navi', resources: 'resources' },
  win32: { unpacked: join(release, 'win-unpacked'), executable: 'smtp-auth-navi.exe', resources: 'resources' },
  darwin: {
    unpacked: join(mac, 'smtp-auth-navi.app', 'Contents'),
    executable: 'MacOS/smtp-auth-navi',
    resources: 'Resources',
  },
} as const
const place = places[process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux']

export const executable = join(place.unpacked, place.executable)
export const resources = join(place.unpacked, place.resources)
export const archive = join(resources, 'app.asar')

const asar = (...words: string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules/@electron/asar/bin/asar.js'), ...words], {
    encoding: 'utf8',
  })

/** Paths of the files in the archive, without its folders. */
export function filesInArchive(): readonly string[] {
  const entries = asar('list', archive)
    .split('\n')
    .map((line) => line.trim().replaceAll('\\', '/').slice(1))
    .filter((path) => path !== '')
  return entries.filter((path) => !entries.some((other) => other.startsWith(`${path}/`)))
}

export const extractArchive = (folder: string): void => void asar('extract', archive, folder)

/** The packaged program as it starts here: itself where it holds the real runtime, else its extracted archive under the stand-in. */
export const hasRuntime = existsSync(join(root, 'node_modules/electron/path.txt'))
export const startWords = (extracted: string): readonly [string, ...string[]] =>
  hasRuntime ? [executable] : [join(root, 'test/electron-stand-in/electron'), extracted]
