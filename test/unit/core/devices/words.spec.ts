import { describe, expect, it } from 'vitest'
import { isOneSlipApart, keyOf, putRight, wordsOf } from '../../../../src-main/core/devices/words'

describe('words of an identification text', () => {
  it('end where the script changes', () => {
    expect(wordsOf('リコーIM C3000').map(({ text }) => text)).toEqual(['リコー', 'IM', 'C3000'])
    expect(wordsOf('京セラの複合機').map(({ text }) => text)).toEqual(['京', 'セラ', 'の', '複合機'])
  })

  it('know their place in the line', () => {
    expect(wordsOf('a-(bc)')).toEqual([
      { text: 'a', start: 0, end: 1 },
      { text: 'bc', start: 3, end: 5 },
    ])
  })

  it('give one key for every spelling of a name', () => {
    expect(['Konica Minolta', 'KONICA-MINOLTA', 'konicaminolta'].map(keyOf)).toEqual(Array(3).fill('konicaminolta'))
    expect(['コニカ・ミノルタ', 'コニカミノルタ'].map(keyOf)).toEqual(Array(2).fill('コニカミノルタ'))
  })
})

describe('one slip', () => {
  it.each([
    ['ricoh', 'richo', true],
    ['ricoh', 'rcoh', true],
    ['ricoh', 'riccoh', true],
    ['ricoh', 'rikoh', true],
    ['シャープ', 'シャーブ', true],
    ['ricoh', 'ricoh', false],
    ['ricoh', 'rihco', false],
    ['ricoh', 'rikko', false],
    ['aba', 'bab', false],
    ['ricoh', 'canon', false],
  ])('between %s and %s: %s', (one, other, expected) => {
    expect([isOneSlipApart(one, other), isOneSlipApart(other, one)]).toEqual([expected, expected])
  })

  it('is put right in a word that is long enough, and nowhere else', () => {
    const known = new Set(['bizhub', 'リコー', 'mfc', '165e'])
    expect(putRight('bizhab C360i', known)).toBe('bizhub C360i')
    expect(putRight('リコウ IM', known)).toBe('リコー IM')
    expect(putRight('mfd 165en エコー bizhub', known)).toBe('mfd 165en エコー bizhub')
  })

  it('is not seen in an everyday word', () => {
    expect(putRight('プリンター', new Set(['プリザンター', 'プリンカー']))).toBe('プリンター')
  })
})
