import type { DeviceFamily } from '../../contract/knowledge'
import { keyOf, wordsOf } from './words'

/** A family with its patterns ready to use. */
export interface KnownFamily {
  readonly family: DeviceFamily
  readonly strict: readonly RegExp[]
  /** The same patterns with blanks and hyphens optional: people type `MFC L2710DN`, `IMC3000`. */
  readonly loose: readonly RegExp[]
}

export interface Catalogue {
  readonly families: readonly KnownFamily[]
  /** Families by every spelling of their maker (`keyOf`). */
  readonly makers: ReadonlyMap<string, readonly KnownFamily[]>
  /** Words of makers and series in lower case, against which typing errors are put right. */
  readonly knownWords: ReadonlySet<string>
}

const prepared = new WeakMap<readonly DeviceFamily[], Catalogue>()

/** Prepares the families once; a bad pattern throws (a bug of the catalogue, found by its tests). */
export function catalogueOf(families: readonly DeviceFamily[]): Catalogue {
  const known = prepared.get(families)
  if (known !== undefined) return known
  const catalogue = prepare(families)
  prepared.set(families, catalogue)
  return catalogue
}

function prepare(families: readonly DeviceFamily[]): Catalogue {
  const known = families.map((family) => ({
    family,
    strict: family.identify.patterns.map((pattern) => new RegExp(pattern, 'iu')),
    loose: family.identify.patterns.map((pattern) => new RegExp(loosened(pattern), 'iu')),
  }))
  const makers = new Map<string, KnownFamily[]>()
  for (const each of known)
    for (const key of new Set(each.family.vendorAliases.map(keyOf))) makers.set(key, [...(makers.get(key) ?? []), each])
  return { families: known, makers, knownWords: new Set(families.flatMap(wordsToKnow)) }
}

/** Every blank or hyphen of the pattern becomes optional and exchangeable; escapes and classes stay. */
function loosened(pattern: string): string {
  return pattern.replace(/\\.|\[[^\]]*\]|[ -]\??/g, (part) => (/^[ -]/.test(part) ? '[ -]?' : part))
}

function wordsToKnow({ vendorAliases, identify }: DeviceFamily): readonly string[] {
  const series = identify.patterns.join(' ').replace(/\\./g, ' ')
  return wordsOf([...vendorAliases, series].join(' ')).map(({ text }) => text.toLowerCase())
}

/** A maker found in a line, and the rest of the line: the model, perhaps. */
export interface FoundMaker {
  readonly families: readonly KnownFamily[]
  readonly rest: string
}

/** A name of up to this many words (`KYOCERA Document Solutions`, 富士フイルムビジネスイノベーション). */
const longestName = 4

/** The first maker named in the line as a word of its own; the longest name wins (`FUJI XEROX` before `XEROX`). */
export function makerIn(line: string, { makers }: Catalogue): FoundMaker | undefined {
  const words = wordsOf(line)
  for (let first = 0; first < words.length; first += 1)
    for (let count = longestName; count > 0; count -= 1) {
      const name = words.slice(first, first + count)
      const families = makers.get(name.map(({ text }) => text.toLowerCase()).join(''))
      if (families === undefined) continue
      const before = line.slice(0, name[0]?.start).trim()
      const after = line.slice(name.at(-1)?.end).trim()
      return { families, rest: wordsOf(after).length > 0 ? after : before }
    }
  return undefined
}

/** Makers' names shorter than this are too easily the beginning of another word. */
const shortestGluedName = 4

/** A maker whose name the first word begins with: `RICOHIMC3000`. Worth something only when the rest fits one of its patterns. */
export function gluedMakerIn(line: string, { makers }: Catalogue): FoundMaker | undefined {
  const start = line.toLowerCase()
  const name = [...makers.keys()]
    .filter((key) => key.length >= shortestGluedName && start.startsWith(key))
    .reduce((longest, key) => (key.length > longest.length ? key : longest), '')
  const families = makers.get(name)
  return families === undefined ? undefined : { families, rest: line.slice(name.length) }
}
