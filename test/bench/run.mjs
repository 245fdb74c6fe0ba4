// `npm run bench`: every measurement in this folder, one after the other. Ends with a failure when one of them does.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const benches = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
const failed = benches.filter((name) => {
  console.log(`\n=== ${name}`)
  const { status } = spawnSync(process.execPath, ['src-main/build/run.mjs', `../../test/bench/${name}`], {
    stdio: 'inherit',
  })
  return status !== 0
})
if (failed.length > 0) {
  console.log(`\nbench: over the limits: ${failed.join(', ')}`)
  process.exitCode = 1
}
