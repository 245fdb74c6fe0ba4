import type { DeviceFamily } from '../../contract/knowledge'
import { recognise } from './identify'
import { readings } from './readings'
import { likeness, termOf, typedWords } from './typed-words'

/** Longest text that is searched for, in UTF-16 code units, and the most words of it: what a person types into one field. */
const longest = 200
const mostWords = 8

/** A word below this likeness to every term of a family says nothing about the family. */
const leastLikeness = 27

/** Everything a family may be called, each once. */
interface Terms {
  /** The maker in both languages and in other spellings. */
  readonly makers: readonly string[]
  /** Words of its makers (`PFU / Ricoh`), name, series and examples. */
  readonly words: readonly string[]
}
const prepared = new WeakMap<readonly DeviceFamily[], ReadonlyMap<DeviceFamily, Terms>>()
const noTerms: Terms = { makers: [], words: [] }

/** A word among others of a name says a little less than the name. */
const wordWeight = 0.9

/**
 * The families that a person may mean while typing, best first; all of them while nothing is typed, none when nothing fits ("not listed").
 * A model that is recognised gives its families alone; else every family of the maker, and what is spelt or sounds alike:
 * hiragana, half width, a beginning, a slip of one or two letters.
 */
export function searchFamilies(text: string, families: readonly DeviceFamily[]): readonly DeviceFamily[] {
  const [line] = readings(text.slice(0, longest))
  if (line === undefined) return families
  const found = recognise(line, families)
  return found.kind === 'family' ? [found.family] : [...new Set([...found.families, ...alikeFamilies(line, families)])]
}

function alikeFamilies(line: string, families: readonly DeviceFamily[]): readonly DeviceFamily[] {
  const words = typedWords(line).slice(0, mostWords).map(scorerOf)
  const terms = termsOf(families)
  const scored = families.map((family) => ({ family, score: scoreOf(words, terms.get(family) ?? noTerms) }))
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0)
  // With several words typed, a family that only one of them fits must not stand below one that all of them fit.
  return scored
    .filter(({ score }) => score >= leastLikeness && score * 2 >= best)
    .toSorted((one, other) => other.score - one.score)
    .map(({ family }) => family)
}

type Scorer = (terms: readonly string[]) => number

/** How much a word is like the best of some terms. Families of one maker share their terms: each is compared once. */
function scorerOf(word: string): Scorer {
  const known = new Map<string, number>()
  return (terms) =>
    terms.reduce((most, term) => {
      const score = known.get(term) ?? likeness(word, term)
      known.set(term, score)
      return Math.max(most, score)
    }, 0)
}

/** Sum of the best likeness of every word; a word without likeness counts nothing (`1階の`). */
const scoreOf = (words: readonly Scorer[], { makers, words: others }: Terms): number =>
  words.reduce((sum, score) => sum + Math.max(score(makers), wordWeight * score(others)), 0)

function termsOf(families: readonly DeviceFamily[]): ReadonlyMap<DeviceFamily, Terms> {
  const known = prepared.get(families) ?? new Map(families.map((family) => [family, termsOfFamily(family)]))
  prepared.set(families, known)
  return known
}

function termsOfFamily({ vendor, vendorAliases, name, identify: { patterns, examples } }: DeviceFamily): Terms {
  const series = patterns.join(' ').replace(/\\./g, ' ')
  const names = [vendor.ja, vendor.en, ...vendorAliases]
  const words = [...names, name.ja, name.en, series, ...examples.slice(0, 3)].flatMap(typedWords)
  const long = (terms: readonly string[]) => [...new Set(terms)].filter((term) => term.length > 1)
  return { makers: long(names.map(termOf)), words: long(words) }
}
