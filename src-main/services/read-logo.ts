import { fault, ok, type Result } from '../contract/result'
import type { Logo } from '../contract/organisation'
import { maxPictureBytes } from '../core/pictures/picture'
import { logoOf, readPicture } from '../core/pictures/read-picture'
import { readBytes } from './json-file'

/** The logo in these bytes. Faults: `picture.*`. */
export function logoFrom(bytes: Uint8Array): Result<Logo> {
  const read = readPicture(bytes)
  return read.state === 'ok' ? ok(logoOf(read.picture)) : fault(`picture.${read.why}`)
}

/** The logo in a file. Faults: `picture.*`, `file.not-found`, `file.not-readable`, `file.too-large`. */
export async function readLogo(path: string): Promise<Result<Logo>> {
  const bytes = await readBytes(path, maxPictureBytes)
  return bytes.ok ? logoFrom(bytes.value) : bytes
}
