// Node 20 cannot run TypeScript, so a build program is bundled in memory's nearest neighbour, a scratch folder, and run from there.
// Usage: node src-main/build/run.mjs <program> [arguments]   (a file name below src-main/build, without .ts)
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const here = dirname(fileURLToPath(import.meta.url))
const program = process.argv[2]
if (!program) throw new Error('Usage: node src-main/build/run.mjs <program> [arguments]')

const root = resolve(here, '../..')
const file = join(root, 'dist/build', `${program.replaceAll(/[^a-z0-9-]+/gi, '-')}.mjs`)
mkdirSync(dirname(file), { recursive: true })

const bundle = await rolldown({
  input: resolve(here, `${program}.ts`),
  platform: 'node',
  // Packages stay outside; only our own TypeScript is bundled.
  external: (id) => !id.startsWith('.') && !id.startsWith('/'),
  logLevel: 'warn',
})
await bundle.write({ file, format: 'esm', codeSplitting: false })
await bundle.close()

process.argv.splice(1, 2, file)
process.chdir(root)
await import(pathToFileURL(file).href)
