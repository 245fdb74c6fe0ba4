// Bundles the programs that are shipped, as CommonJS that needs nothing but what is bundled here.
import { rmSync } from 'node:fs'
import { rolldown, type InputOptions } from 'rolldown'
import { build } from 'vite'
import { layOutFonts } from './fonts'

/** The knowledge is a megabyte: as text for JSON.parse it is there in a fifth of the time that it takes as a program. */
const knowledgeAsText = {
  name: 'knowledge-as-text',
  transform: {
    filter: { id: /knowledge\.json$/ },
    handler: (code: string) => ({
      code: `export default JSON.parse(${JSON.stringify(code.trim())})`,
      moduleType: 'js' as const,
    }),
  },
}
const options: InputOptions = {
  platform: 'node',
  external: ['electron', /^node:/],
  logLevel: 'warn',
  plugins: [knowledgeAsText],
}

// Each command of the command line is a file of its own, loaded when it is asked for.
rmSync('dist/cli', { recursive: true, force: true })
const commandLine = await rolldown({ input: 'src-main/cli/main.ts', ...options })
await commandLine.write({ dir: 'dist/cli', format: 'cjs', entryFileNames: 'main.js', chunkFileNames: '[name].js' })
await commandLine.close()
console.log('bundle: dist/cli')

for (const name of ['main', 'preload']) {
  const bundle = await rolldown({ input: `src-main/electron/${name}.ts`, ...options })
  await bundle.write({ file: `dist/electron/${name}.js`, format: 'cjs', codeSplitting: false })
  await bundle.close()
  console.log(`bundle: dist/electron/${name}.js`)
}

layOutFonts('dist/public')
await build({ configFile: 'src-renderer/vite.config.mts', logLevel: 'warn' })
console.log('bundle: dist/window')
