// Bundles the tests' own entry beside the preload, as the shipped program lies.
import { copyFileSync, existsSync } from 'node:fs'
import { rolldown } from 'rolldown'

const shippedPreload = 'dist/electron/preload.js'

export default async function bundleMappedEntry() {
  if (!existsSync(shippedPreload)) throw new Error('The program is not built: npm run build')
  const bundle = await rolldown({
    input: 'test/e2e/main-mapped.ts',
    platform: 'node',
    external: ['electron', /^node:/],
    logLevel: 'warn',
  })
  await bundle.write({ file: 'dist/test/main-mapped.js', format: 'cjs', codeSplitting: false })
  await bundle.close()
  copyFileSync(shippedPreload, 'dist/test/preload.js')
}
