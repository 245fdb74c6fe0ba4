import { describe, expect, it } from 'vitest'
import { en } from '../../assets/locales/en'
import { shipped } from './support/shipped'

/** Every English sentence below a value: of pairs the English half, in the catalogue every text. */
function sentences(value: unknown, isEnglish: boolean): readonly string[] {
  if (typeof value === 'string') return isEnglish ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => sentences(child, isEnglish || key === 'en'))
}

describe('English sentences', () => {
  it('quote with “ and ”: in the font of window and paper the straight mark looks like a closing one', () => {
    const { learn: _outlinesHoldCode, ...knowledge } = shipped
    const all = [...sentences(en, true), ...sentences(knowledge, false)]
    // What is to be typed into a file of JSON keeps its marks.
    const typed = /device\.family: "\{\{\w+\}\}"/
    expect(all.filter((sentence) => sentence.replace(typed, '').includes('"'))).toEqual([])
  })
})
