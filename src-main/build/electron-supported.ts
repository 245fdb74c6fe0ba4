// For the public CI: reads the newest version of Electron (as `npm view electron version --json` says it) and fails when ours is no longer cared for.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isSupported } from './package/is-supported'

const Manifest = z.object({ devDependencies: z.object({ electron: z.string() }) })
const { electron } = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8'))).devDependencies
const newest = z.string().parse(JSON.parse(readFileSync(0, 'utf8')))
const isFine = isSupported(electron, newest)
console.log(`Electron ${electron}; the newest is ${newest}: ${isFine ? 'supported' : 'NO LONGER SUPPORTED'}`)
process.exitCode = isFine ? 0 : 1
