import { join } from 'node:path'
import { z } from 'zod'
import { readJson, writeAtomically } from './json-file'

/** A failure of the program itself, as far as it may be kept: kind and places in the program, never its message, which may hold anything. */
const Problem = z.strictObject({ at: z.string(), version: z.string(), name: z.string(), places: z.array(z.string()) })
type Problem = z.infer<typeof Problem>
const Problems = z.array(Problem)

const mostKept = 20
const mostPlaces = 12
const maxBytes = 256 * 1024

/** Folders of a person's computer say who they are: of a place only the program's own file is kept. */
const placeOf = (line: string): string => line.trim().replace(/(?:file:\/\/)?[^\s(]*[\\/]([^\\/\s]+)$/, '$1')

function problemOf(bug: unknown, version: string, now: number): Problem {
  const lines = bug instanceof Error ? (bug.stack ?? '').split('\n') : []
  const places = lines.filter((line) => /^\s+at /.test(line)).slice(0, mostPlaces)
  const name = bug instanceof Error && /^\w+$/.test(bug.name) ? bug.name : typeof bug
  return { at: new Date(now).toISOString(), version, name, places: places.map(placeOf) }
}

/** The newest failures of the program, in one small file. */
export function openProblemBook(folder: string, version: string, now: () => number) {
  const path = join(folder, 'problems.json')
  return {
    path,
    async write(bug: unknown): Promise<void> {
      const read = await readJson(path, maxBytes)
      const before = Problems.safeParse(read.ok ? read.value : [])
      const problems = [...(before.success ? before.data : []), problemOf(bug, version, now())].slice(-mostKept)
      await writeAtomically(path, new TextEncoder().encode(`${JSON.stringify(problems, null, 2)}\n`), { mode: 0o600 })
    },
  }
}
