import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The fonts that are shipped beside the program, for a sheet that is printed from a file; undefined when they are not there (then the system's are used). */
export function shippedFonts(): { readonly href: string; readonly source: 'file:' } | undefined {
  const file = join(__dirname, '..', 'window', 'fonts', 'fonts.css')
  return existsSync(file) ? { href: pathToFileURL(file).href, source: 'file:' } : undefined
}
