import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readKnowledge } from '../../src-main/build/knowledge/read-knowledge'
import { explain } from '../../src-main/core/diagnosis/explain'

// How the corpus was collected and what its words mean: corpus/README.md.
const folder = join('test', 'knowledge', 'corpus')
const { knowledge } = readKnowledge(join('assets', 'knowledge'))

const Paste = z.strictObject({
  name: z.string(),
  source: z.url({ protocol: /^https$/ }),
  about: z.string(),
  expect: z.union([z.array(z.string()).min(1), z.enum(['unknown', 'generic', 'other-provider', 'no-error'])]),
  /** Why an expectation was corrected after it had been held out. */
  corrected: z.string().optional(),
  paste: z.string().min(1),
})
type Paste = z.infer<typeof Paste>

const Vocabulary = z.strictObject({
  causes: z.record(z.string(), z.array(z.string())),
  neutral: z.array(z.string()),
})

const readYaml = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'))
const pastesOf = (file: string): readonly Paste[] => z.array(Paste).parse(readYaml(file))
const vocabulary = Vocabulary.parse(readYaml('vocabulary.yaml'))
const neutral = vocabulary.neutral.map((pattern) => new RegExp(pattern))

const heldOut = pastesOf('held-out.yaml')
const training = readdirSync(folder)
  .filter((file) => /^training-.*\.yaml$/.test(file))
  .flatMap(pastesOf)

const findingsFor = (paste: string): readonly string[] => {
  const explained = explain(paste, knowledge)
  return 'findings' in explained ? explained.findings.map(({ id }) => id) : []
}

/** Does this finding say that cause? */
const says = (finding: string, cause: string): boolean =>
  cause.startsWith('aadsts-')
    ? finding.endsWith(cause)
    : (vocabulary.causes[cause] ?? [`reply.${cause}`]).includes(finding)

const wantedBy = ({ expect: expected }: Paste): readonly string[] => (typeof expected === 'string' ? [] : expected)

/** Causes that were not named. Alternatives are written `a|b`. */
const missedIn = (one: Paste): readonly string[] => {
  const findings = findingsFor(one.paste)
  return wantedBy(one).filter((wanted) => !wanted.split('|').some((cause) => findings.some((id) => says(id, cause))))
}

/** Causes of Exchange Online's named in a paste that has none. */
const inventedIn = (one: Paste): readonly string[] =>
  typeof one.expect === 'string'
    ? findingsFor(one.paste).filter((id) => !neutral.some((pattern) => pattern.test(id)))
    : []

const withCause = (pastes: readonly Paste[]): readonly Paste[] => pastes.filter((one) => wantedBy(one).length > 0)
const recallOf = (pastes: readonly Paste[]): number =>
  withCause(pastes).filter((one) => missedIn(one).length === 0).length / withCause(pastes).length

/** Of the held-out pastes only causes are told, no names: who reads a test's output shall not tune to single texts. */
const report = (title: string, pastes: readonly Paste[], named: boolean): string =>
  [
    `${title}: ${pastes.length} pastes, ${withCause(pastes).length} with a cause, recall ${(recallOf(pastes) * 100).toFixed(1)} %`,
    ...pastes.flatMap((one) => {
      const missed = missedIn(one)
      const invented = inventedIn(one)
      return [
        ...(missed.length > 0 ? [`  missed ${missed.join(', ')}${named ? `: ${one.name}` : ''}`] : []),
        ...(invented.length > 0 ? [`  invented ${invented.join(', ')}${named ? `: ${one.name}` : ''}`] : []),
      ]
    }),
  ].join('\n')

describe('pastes from public threads', () => {
  const all = [...training, ...heldOut]

  it('are at least 190, of which at least 30 have no cause of ours, each with a name of its own and a source', () => {
    expect(all.length).toBeGreaterThanOrEqual(190)
    expect(all.length - withCause(all).length).toBeGreaterThanOrEqual(30)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    expect(heldOut.length * 3).toBeGreaterThanOrEqual(all.length - 2)
  })

  it('hold nobody’s address', () => {
    const addresses = all.flatMap(({ paste }) => paste.match(/[\w.+-]+@[a-z][\w-]*(?:\.[\w-]+)+/gi) ?? [])
    const known = /@(?:[\w-]+\.)*(?:example\.(?:com|org|net|jp|co\.jp)|gmail\.com|hotmail\.com|outlook\.(?:com|jp))$/i
    expect(
      addresses.filter(
        (one) => !known.test(one) || !/^(?:user\d?|scan|test|ops|root|noreply|security|alerts|admin|name)@/i.test(one),
      ),
    ).toEqual([])
  })

  it('use only words of the vocabulary', () => {
    const ids = new Set([...knowledge.replies, ...knowledge.findings].map(({ id }) => id))
    const unknown = all
      .flatMap(wantedBy)
      .flatMap((wanted) => wanted.split('|'))
      .filter((cause) => !cause.startsWith('aadsts-') && !(cause in vocabulary.causes) && !ids.has(`reply.${cause}`))
    expect(unknown).toEqual([])
  })

  it('were not edited after they had been held out', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify(heldOut.map(({ paste }) => paste)))
      .digest('hex')
    expect(digest).toBe('8ac7330728226572efd9231c6fbdfdd401471772a96a3b2f39ac3920e1d84937')
  })

  it('are understood: training (for information)', () => {
    console.info(report('training', training, true))
    expect(training.length).toBeGreaterThan(0)
  })

  it('are understood: at least 90 % of the held-out ones', () => {
    console.info(report('held out', heldOut, false))
    expect(recallOf(heldOut)).toBeGreaterThanOrEqual(0.9)
  })

  it('are given no cause of Exchange Online where there is none', () => {
    expect(heldOut.flatMap((one) => inventedIn(one).map((id) => `${id}: ${one.name}`))).toEqual([])
  })
})
