import type { ShippedPackage } from './shipped-packages'

const rule = '-'.repeat(80)

const head = `SMTP AUTH Navi contains software and fonts of others. These are their licences.

Electron and Chromium, in which the program runs, bring theirs along: LICENSE.electron.txt and LICENSES.chromium.html beside the program
(on macOS LICENSES.chromium.html is in the folder of this file).
`

/** What is said for a package that brings no licence file along: what its package.json says. */
const unwritten = (licence: string) => `Its package names the licence ${licence} and contains no text of it.`

/** The texts of all licences, each once, with the packages that it is for. */
export function noticesText(packages: readonly ShippedPackage[]): string {
  const byText = new Map<string, string[]>()
  for (const { name, version, licence, texts } of packages)
    for (const text of texts.length === 0 ? [unwritten(licence)] : texts) {
      const title = `${name} ${version} (${licence})`
      byText.set(text, [...(byText.get(text) ?? []), title])
    }
  const parts = [...byText].map(([text, titles]) => `${rule}\n${titles.join('\n')}\n\n${text}\n`)
  return [head, ...parts].join('\n')
}
