import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../src-main/build/knowledge/read-knowledge'
import { explain } from '../../src-main/core/diagnosis/explain'
import { keyOf } from '../../src-main/core/smtp/phrase-index'
import { matcherOf } from '../../src-main/core/smtp/match-reply'
import { unwrap } from '../../src-main/core/smtp/unwrap'

// Read from the YAML, not from the compiled file: a row can be tested before the build.
const { knowledge, problems } = readKnowledge(join('assets', 'knowledge'))
const { replies } = knowledge
const examples = replies.flatMap((row) => row.examples.map((example) => ({ id: row.id, example })))

const idsIn = (text: string): readonly string[] => {
  const explained = explain(text, knowledge)
  return 'findings' in explained ? explained.findings.map(({ id }) => id) : []
}

describe('the reply catalogue', () => {
  it('parses', () => {
    expect(problems.filter((problem) => /smtp-replies|findings.replies/.test(problem))).toEqual([])
    expect(replies.length).toBeGreaterThan(30)
  })

  it.each(examples)('explains the example of $id by its own row and no other: $example', ({ id, example }) => {
    expect(idsIn(example)).toEqual([id])
  })

  it.each(examples)('knows one best row for the example of $id: $example', ({ example }) => {
    const ties = unwrap(example).map((reply) =>
      matcherOf(replies)
        .best(reply)
        .map(({ row }) => row.id),
    )
    expect(ties.filter(({ length }) => length > 1)).toEqual([])
  })

  it('has only phrases that cannot run away: plain words, single optional signs and bounded gaps', () => {
    const phrases = replies.flatMap((row) => [row.match, ...(row.alsoMatch ?? [])].flatMap(({ text }) => text ?? []))
    expect(phrases.filter((phrase) => /[|()*+]|\{\d+,\}/.test(phrase.replace(/\\./g, '')))).toEqual([])
    for (const phrase of phrases) expect(() => keyOf(phrase)).not.toThrow()
  })

  it('marks exactly the refusals of Basic itself', () => {
    expect(replies.flatMap(({ id, endsBasic }) => (endsBasic ? [id] : [])).toSorted()).toEqual([
      'reply.basic-disabled',
      'reply.basic-removed',
      'reply.organization-configuration',
      'reply.security-defaults',
      'reply.sign-in-criteria',
    ])
  })

  it('gives every row a step, and the person who can mend it one of them', () => {
    const idle = replies.filter(
      ({ who, steps, retry }) => steps.length === 0 || (retry !== 'later' && !steps.some((step) => step.who === who)),
    )
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  it('writes Japanese in Japanese and English in English', () => {
    const words = [...replies, ...knowledge.findings.filter(({ id }) => id.startsWith('reply.'))].flatMap((row) =>
      [row.title, row.cause, ...row.steps.map(({ text }) => text)].map((text) => ({ id: row.id, ...text })),
    )
    expect(words.filter(({ ja }) => !/[\u3040-\u30ff]/.test(ja)).map(({ id }) => id)).toEqual([])
    expect(words.filter(({ en }) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(en)).map(({ id }) => id)).toEqual([])
  })
})
