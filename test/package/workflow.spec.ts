import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const text = readFileSync('.github/workflows/build.yml', 'utf8')
const Workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({ steps: z.array(z.looseObject({ uses: z.string().optional(), run: z.string().optional() })) }),
  ),
})
const { permissions, jobs } = Workflow.parse(parse(text))
const steps = Object.values(jobs).flatMap((job) => job.steps)

it('the workflow uses actions of a full version only, and may only read', () => {
  const loose = steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/^actions\/[\w-]+@v\d+\.\d+\.\d+$/.test(uses))
  expect({ loose, permissions }).toEqual({ loose: [], permissions: { contents: 'read' } })
})

it('the workflow runs only scripts and programs that are there', () => {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(manifest)
  const run = steps.map((step) => step.run ?? '').join('\n')
  const asked = [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name ?? '')
  const programs = [...run.matchAll(/run\.mjs ([\w-]+)/g)].map(([, name]) => `src-main/build/${name}.ts`)
  expect(asked.filter((name) => !(name in scripts))).toEqual([])
  expect(programs.map((path) => readFileSync(path, 'utf8').length > 0)).toEqual([true, true])
})

it('the workflow looks for known holes, signatures and the age of Electron', () => {
  const run = steps.map((step) => step.run ?? '')
  const wanted = [
    'npm audit --omit dev --audit-level high',
    'npm audit signatures',
    'electron-supported',
    'npm run --silent sbom',
  ]
  expect(wanted.filter((words) => !run.some((line) => line.includes(words)))).toEqual([])
})
