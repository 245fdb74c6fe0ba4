// YAML in assets/knowledge -> strict schemas -> cross-checks -> contract/generated/{ids.ts,knowledge.json}.
// Every problem is printed with its file; any problem fails the build.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCheckup } from './knowledge/check-checkup'
import { checkScripts } from './knowledge/check-scripts'
import { crossCheck } from './knowledge/cross-check'
import { idsModule } from './knowledge/ids-module'
import { readKnowledge } from './knowledge/read-knowledge'

const started = performance.now()
const generated = join('src-main', 'contract', 'generated')
const { knowledge, problems: shapeProblems } = readKnowledge(join('assets', 'knowledge'))
const problems = [...shapeProblems, ...crossCheck(knowledge), ...checkScripts(knowledge), ...checkCheckup(knowledge)]

for (const problem of problems) console.error(`knowledge: ${problem}`)
if (shapeProblems.length === 0) {
  mkdirSync(generated, { recursive: true })
  writeFileSync(join(generated, 'knowledge.json'), `${JSON.stringify(knowledge)}\n`)
  // The JSON is large: with a declared type the compiler need not infer one from its content.
  writeFileSync(
    join(generated, 'knowledge.d.json.ts'),
    "import type { Knowledge } from '../knowledge'\ndeclare const knowledge: Knowledge\nexport default knowledge\n",
  )
  writeFileSync(join(generated, 'ids.ts'), idsModule(knowledge))
}
if (problems.length > 0) {
  console.error(`knowledge: ${problems.length} problem(s)`)
  process.exitCode = 1
} else {
  const { replies, findings, routes, devices } = knowledge
  const counts = `${replies.length} replies, ${findings.length} findings, ${routes.length} routes, ${devices.length} families`
  console.log(`knowledge: ${counts} in ${Math.round(performance.now() - started)} ms`)
}
