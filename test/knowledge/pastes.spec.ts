import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readKnowledge } from '../../src-main/build/knowledge/read-knowledge'
import { Explained } from '../../src-main/contract/explained'
import { explain } from '../../src-main/core/diagnosis/explain'

const folder = join('test', 'knowledge', 'pastes')
const { knowledge } = readKnowledge(join('assets', 'knowledge'))

/** `expect`: ids of the findings in order (what class and subject say left out), or the state of an answer without a cause. */
const Paste = z.strictObject({
  name: z.string(),
  source: z.string(),
  expect: z.union([z.array(z.string()).min(1), z.enum(['unknown', 'no-error', 'unrelated', 'empty'])]),
  paste: z.string(),
})
const pastes = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => z.array(Paste).parse(parse(readFileSync(join(folder, file), 'utf8'))))

const answerTo = (paste: string): readonly string[] | string => {
  const explained = explain(paste, knowledge)
  if (explained.state !== 'explained') return explained.state
  return explained.findings.map(({ id }) => id).filter((id) => !/^reply\.(class|subject)-/.test(id))
}

describe('what people paste', () => {
  it('is at least sixty texts, each with a name of its own', () => {
    expect(pastes.length).toBeGreaterThanOrEqual(60)
    expect(new Set(pastes.map(({ name }) => name)).size).toBe(pastes.length)
  })

  it.each(pastes)('is understood: $name', ({ paste, expect: expected }) => {
    expect(answerTo(paste)).toEqual(expected)
  })

  it.each(pastes)('gives JSON that fits its schema: $name', ({ paste }) => {
    expect(Explained.safeParse(explain(paste, knowledge)).error).toBeUndefined()
  })

  it.each(pastes)(
    'means the same with Windows line ends and inside a quoted mail: $name',
    ({ paste, expect: expected }) => {
      expect(answerTo(paste.replace(/\r?\n/g, '\r\n'))).toEqual(expected)
      if (expected !== 'empty') expect(answerTo(paste.replace(/\r\n?/g, '\n').replace(/^/gm, '> '))).toEqual(expected)
    },
  )
})
