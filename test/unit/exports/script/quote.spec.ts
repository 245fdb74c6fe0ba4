import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comment, isOneLine, quote } from '../../../../src-main/exports/script/quote'
import { hostileText } from './hostile-values'
import { readPowerShell } from './read-powershell'

const runs = { numRuns: process.env['REPEAT'] === 'full' ? 100_000 : 5_000 }

describe('quote', () => {
  it('doubles every character that PowerShell takes for a single quotation mark, and nothing else', () => {
    expect(["o'brien", '‘a’‚b‛', '$(x) `n "q" “q”', ''].map(quote)).toEqual([
      "'o''brien'",
      "'‘‘a’’‚‚b‛‛'",
      '\'$(x) `n "q" “q”\'',
      "''",
    ])
  })

  it('makes exactly one string, which means the text', () => {
    let oneLiners = 0
    fc.assert(
      fc.property(hostileText, (text) => {
        if (!isOneLine(text)) return
        oneLiners += 1
        expect(readPowerShell(quote(text))).toEqual([{ kind: 'string', text }])
      }),
      runs,
    )
    expect(oneLiners).toBeGreaterThan(runs.numRuns / 10)
  })

  it.each(['\n', '\r', '\0', '\u2028', '\u2029', '\u0085', '\u202e', '\u200b', '\ufeff', '\ud800', '\t'])(
    'refuses what is no single visible line: %j',
    (character) => {
      expect(() => quote(`a${character}b`)).toThrow()
    },
  )
})

describe('comment', () => {
  it('is one comment whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(readPowerShell(comment(text)).map(({ kind }) => kind)).toEqual(['comment'])
      }),
      runs,
    )
  })
})
