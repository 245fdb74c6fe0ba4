import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Packages what is built: the tests look at nothing older. */
export default function packageWhatIsBuilt(): void {
  if (!existsSync('dist/electron/main.js')) throw new Error('The program is not built: npm run build')
  for (const words of [['notices'], ['../../test/package/package-dir', '--deb']])
    execFileSync(process.execPath, ['src-main/build/run.mjs', ...words], { stdio: 'inherit' })
}
