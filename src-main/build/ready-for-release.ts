// For the public CI: with RELEASE=true fails while the program still names nobody's page, or its version is not the tag.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { missingForRelease } from './package/missing-for-release'

const texts = {
  manifest: readFileSync('package.json', 'utf8'),
  builder: readFileSync('electron-builder.yml', 'utf8'),
  program: parse(readFileSync('assets/knowledge/program.yaml', 'utf8')) as unknown,
  tag: process.env.GITHUB_REF_NAME ?? '',
}
const missing = process.env.RELEASE === 'true' ? missingForRelease(texts) : []
for (const what of missing) console.error(`release: ${what}`)
if (missing.length === 0) console.log('release: nothing is missing')
process.exitCode = missing.length === 0 ? 0 : 1
