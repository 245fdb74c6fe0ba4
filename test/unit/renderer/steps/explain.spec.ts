import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../../../src-main/build/knowledge/read-knowledge'
import { explain } from '../../../../src-main/core/diagnosis/explain'
import { administratorLetter } from '../../../../src-renderer/steps/explain/administrator-letter'
import { pastedLines } from '../../../../src-renderer/steps/explain/pasted-lines'

const { knowledge } = readKnowledge(join('assets', 'knowledge'))
const findingsOf = (paste: string) => {
  const explained = explain(paste, knowledge)
  return 'findings' in explained ? explained.findings : []
}

describe('the text for the administrator', () => {
  it('says what was pasted, what it means, who does what, what to look at and where that is from', () => {
    const letter = administratorLetter(
      findingsOf('535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.'),
      'en',
      '24 November 2026',
    )
    expect(
      letter
        .split('\n')
        .filter((line) =>
          /^(What a mail|\d\.|The error|  535|It means|What to do|Suspected|  \(1\)|Sources|This text)/.test(line),
        )
        .map((line) => line.slice(0, 44)),
    ).toEqual([
      'What a mail error means (24 November 2026, S',
      '1. SMTP AUTH is switched off for the whole o',
      'The error:',
      '  535 5.7.139 Authentication unsuccessful, S',
      'It means: The organisation-wide switch is of',
      'What to do:',
      'Suspected, the likeliest first:',
      '  (1) SMTP AUTH is off for the whole organis',
      'Sources:',
      'This text was made on a computer in the offi',
    ])
  })

  it('fits the clipboard however much was found', () => {
    const many = findingsOf(
      Array.from(
        { length: 300 },
        (_, at) => `550 5.9.${at} This message is refused for reasons of its own, ${'x'.repeat(at)}`,
      ).join('\n'),
    )
    expect(
      administratorLetter([...many, ...many, ...many, ...many, ...many], 'ja', '2026年11月24日').length,
    ).toBeLessThanOrEqual(100_001)
  })
})

describe('the pasted text beside its findings', () => {
  it('shows signs that could disguise it instead of obeying them', () => {
    expect(pastedLines('535 \u202eevil\u202c \u001b[31mred\u0007', [[1]])).toEqual([
      { kind: 'line', line: 1, text: '535 \\x202eevil\\x202c \\x1b[31mred\\x07', findings: [1] },
    ])
  })

  it('answers for a million lines and a hundred findings without a pause', () => {
    const places = Array.from({ length: 100 }, (_, at) => [at * 9_000 + 1])
    const started = performance.now()
    expect(pastedLines('x\n'.repeat(1_000_000), places).filter(({ kind }) => kind === 'line').length).toBeGreaterThan(
      300,
    )
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
