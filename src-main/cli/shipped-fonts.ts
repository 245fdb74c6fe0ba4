import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The fonts that are shipped beside the program, for a sheet that is printed from a file; undefined when they are not there (then the system's are used). */
export function shippedFonts(
  folder = join(__dirname, '..', 'window', 'fonts'),
): { readonly href: string; readonly source: 'file:' } | undefined {
  if (!existsSync(join(folder, 'fonts.css'))) return undefined
  const seen = /[\\/]app\.asar[\\/]/.test(folder) ? layOutOutside(folder) : folder
  return { href: pathToFileURL(join(seen, 'fonts.css')).href, source: 'file:' }
}

/** No Chromium but our own can look into the archive of the installed program: for as long as the command runs, the fonts lie outside. */
function layOutOutside(folder: string): string {
  const outside = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-fonts-'))
  process.once('exit', () => rmSync(outside, { recursive: true, force: true }))
  for (const name of readdirSync(folder)) writeFileSync(join(outside, name), readFileSync(join(folder, name)))
  return outside
}
