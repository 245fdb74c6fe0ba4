import type { DeviceFamily } from '../../contract/knowledge'
import type { Situation } from '../../contract/situation'
import { catalogueOf, gluedMakerIn, makerIn, type Catalogue, type KnownFamily } from './catalogue'
import { readings } from './readings'
import { putRight } from './words'

/** Longest line in which typing errors are put right: what a person types, not what a device sends. */
const longestTyped = 80

/** The text fits a pattern as it stands; or once the maker is supplied and blanks are forgiven; or only the maker is known. */
const ranks = { pattern: 3, model: 2, maker: 1 } as const

interface Hit {
  readonly family: DeviceFamily
  readonly rank: number
  /** The part of the text that was recognised: the longer, the more specific. */
  readonly read: string
}

/**
 * The families that an identification string (sysDescr, hrDeviceDescr, IPP make-and-model, IEEE 1284 device id) or a typed model name
 * can mean, most specific first. Empty: not listed. More than one: a person has to choose. A maker alone gives all its families.
 */
export function identify(text: string, families: readonly DeviceFamily[]): readonly DeviceFamily[] {
  return familiesOf(hitsFor(text, families))
}

/** What an identification text is worth without asking anybody. */
export type Recognised =
  /** One family only, and its model or series was read, not just its maker. */
  | { readonly kind: 'family'; readonly family: DeviceFamily }
  /** A person has to choose among these, or to name the device when there are none. */
  | { readonly kind: 'ask'; readonly families: readonly DeviceFamily[] }

/** Like `identify`, for a program: a maker with a single family proves nothing about a machine of his (his label printer says his name too). */
export function recognise(text: string, families: readonly DeviceFamily[]): Recognised {
  const hits = hitsFor(text, families)
  const [family, ...others] = familiesOf(hits)
  const isRead = hits.every(({ rank }) => rank > ranks.maker)
  return family !== undefined && others.length === 0 && isRead
    ? { kind: 'family', family }
    : { kind: 'ask', families: familiesOf(hits) }
}

function familiesOf(hits: readonly Hit[]): readonly DeviceFamily[] {
  const longestFirst = hits.toSorted((one, other) => other.read.length - one.read.length)
  return [...new Set(longestFirst.map(({ family }) => family))]
}

function hitsFor(text: string, families: readonly DeviceFamily[]): readonly Hit[] {
  const catalogue = catalogueOf(families)
  const lines = readings(text)
  const hits = lines.flatMap((line) => lookUp(line, catalogue))
  // `MFG:Canon;MDL:MX920 series;`: read alone, the model fits series of other makers too.
  const [maker] = lines.length > 1 ? lines.flatMap((line) => makerIn(line, catalogue) ?? []) : []
  const ofMaker = hits.filter(({ family }) => maker?.families.some((known) => known.family === family) ?? true)
  return bestOf(ofMaker)
}

/** The family that a person or the discovery has chosen; undefined when none was or the catalogue does not list it. */
export function familyOf(situation: Situation, families: readonly DeviceFamily[]): DeviceFamily | undefined {
  return families.find(({ id }) => id === situation.device.family)
}

function bestOf(hits: readonly Hit[]): readonly Hit[] {
  const best = Math.max(0, ...hits.map(({ rank }) => rank))
  return hits.filter(({ rank }) => rank === best)
}

function lookUp(line: string, catalogue: Catalogue): readonly Hit[] {
  const asTyped = lookUpExactly(line, catalogue)
  if (line.length > longestTyped || asTyped.some(({ rank }) => rank > ranks.maker)) return asTyped
  const corrected = putRight(line, catalogue.knownWords)
  return corrected === line ? asTyped : bestOf([...asTyped, ...lookUpExactly(corrected, catalogue)])
}

function lookUpExactly(line: string, catalogue: Catalogue): readonly Hit[] {
  const fitting = catalogue.families.flatMap(({ family, strict }) => hitsOf(family, ranks.pattern, strict, line))
  if (fitting.length > 0) return fitting

  const maker = makerIn(line, catalogue)
  if (maker !== undefined) {
    const models = [maker.rest, line].flatMap((model) => modelHits(model, maker.families))
    return models.length > 0 ? models : maker.families.map(({ family }) => ({ family, rank: ranks.maker, read: '' }))
  }
  const glued = gluedMakerIn(line, catalogue)
  const models = glued === undefined ? [] : modelHits(glued.rest, glued.families)
  return models.length > 0 ? models : modelHits(line, catalogue.families).filter(({ read }) => saysMuch(read))
}

/** A model name without its maker counts only with two letters in a row: `C258` or `306` could be anything. */
const saysMuch = (read: string) => /\p{L}{2}/u.test(read)

/** Tries the model name alone and behind each name of the maker, with blanks and hyphens forgiven. */
function modelHits(rest: string, families: readonly KnownFamily[]): readonly Hit[] {
  const model = rest.replace(/^[^\p{Script=Latin}\p{N}]+/u, '')
  return families.flatMap(({ family, loose }) =>
    ['', ...family.vendorAliases].flatMap((alias) => hitsOf(family, ranks.model, loose, model, alias)),
  )
}

/** One hit per pattern that fits `text` behind the supplied `alias` and has recognised some of the text itself. */
function hitsOf(
  family: DeviceFamily,
  rank: number,
  patterns: readonly RegExp[],
  text: string,
  alias = '',
): readonly Hit[] {
  const supplied = alias === '' ? '' : `${alias} `
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(supplied + text)
    if (match === null) return []
    const start = match.index - supplied.length
    const read = text.slice(Math.max(0, start), Math.max(0, start + match[0].length)).trim()
    return read === '' ? [] : [{ family, rank, read }]
  })
}
