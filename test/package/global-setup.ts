import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where dpkg-deb is, a .deb is made too. */
const withDeb = existsSync('/usr/bin/dpkg-deb') ? ['--deb'] : []

/** Packages what is built: the tests look at nothing older. */
export default function packageWhatIsBuilt(): void {
  if (!existsSync('dist/electron/main.js')) throw new Error('The program is not built: npm run build')
  for (const words of [['notices'], ['../../test/package/package-dir', ...withDeb]])
    execFileSync(process.execPath, ['src-main/build/run.mjs', ...words], { stdio: 'inherit' })
}
