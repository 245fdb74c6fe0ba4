// Bundles the programs that are shipped. Each is one CommonJS file that needs nothing beside it.
import { rolldown } from 'rolldown'

const programs = [{ input: 'src-main/cli/main.ts', file: 'dist/cli/main.js' }]

for (const { input, file } of programs) {
  const bundle = await rolldown({ input, platform: 'node', external: /^node:/, logLevel: 'warn' })
  await bundle.write({ file, format: 'cjs', codeSplitting: false })
  await bundle.close()
  console.log(`bundle: ${file}`)
}
