// Bundles the programs that are shipped. Each is one CommonJS file that needs nothing beside it, but for the window, which is a folder.
import { rolldown } from 'rolldown'
import { build } from 'vite'
import { layOutFonts } from './fonts'

const programs = [
  { input: 'src-main/cli/main.ts', file: 'dist/cli/main.js' },
  { input: 'src-main/electron/main.ts', file: 'dist/electron/main.js' },
  { input: 'src-main/electron/preload.ts', file: 'dist/electron/preload.js' },
]

for (const { input, file } of programs) {
  const bundle = await rolldown({ input, platform: 'node', external: ['electron', /^node:/], logLevel: 'warn' })
  await bundle.write({ file, format: 'cjs', codeSplitting: false })
  await bundle.close()
  console.log(`bundle: ${file}`)
}

layOutFonts('dist/public')
await build({ configFile: 'src-renderer/vite.config.mts', logLevel: 'warn' })
console.log('bundle: dist/window')
