import { zipSync } from 'fflate'

/** A file of an archive. Names are ours or went through `safeName`. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** First and last moment that a zip can bear (its years are 1980 to 2107). */
const [first, last] = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)]

/** The files below one folder, so that unpacking does not strew them. Names are in UTF-8 and marked so (APPNOTE 4.4.4, bit 11). `at`: ms since 1970 UTC. */
export function zipOf(folder: string, entries: readonly ZipEntry[], at: number): Uint8Array {
  const mtime = Math.min(Math.max(at, first), last)
  return zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [`${folder}/${name}`, bytes])), { mtime })
}
