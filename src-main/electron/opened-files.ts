import { resolve } from 'node:path'

/**
 * The site file among the words that a program was started with, as an absolute path; undefined when there is none. The words come from elsewhere:
 * only a plain path with our extension is looked at, never an option and never an address.
 */
export function siteFileAmong(words: readonly string[], folder: string): string | undefined {
  const named = words
    .slice(1)
    .filter((word) => /\.smtpnavi$/i.test(word) && !word.startsWith('-') && !/^[a-z][a-z0-9+.-]+:/i.test(word))
  const last = named.at(-1)
  return last === undefined || last.includes('\0') ? undefined : resolve(folder, last)
}
