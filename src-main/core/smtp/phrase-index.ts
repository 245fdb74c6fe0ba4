/**
 * Words as the index sees them, in Japanese runs of katakana and of kanji. Everything else only separates. No word of a phrase is near the upper bound;
 * without one, a paste of millions of letters without a space overflows the stack of the engine.
 */
const words = /[a-z0-9_]{3,200}|[\u30a1-\u30fc]{3,200}|[\u4e00-\u9fff]{2,200}/gi

/** How far before an indexed word its phrase may begin when the phrase begins with something variable, in characters. */
const reach = 120

interface Filed<T> {
  readonly owner: T
  readonly pattern: RegExp
  /** Characters between the start of the phrase and its key word; null when that varies. */
  readonly offset: number | null
}

/**
 * Finds which of many phrases occur in a text, in time linear in the text and nearly independent of the number of phrases: every phrase is filed
 * under its longest whole word, and is only tried where that word stands.
 *
 * A phrase is the source of a regular expression made of literal words, escaped signs, `\d`, `\s`, `[…]`, `x?` and bounded `.{0,n}` only.
 * It is found in whole words, in any case; a space in it is a space or a line break.
 */
export class PhraseIndex<T> {
  readonly #filed = new Map<string, Filed<T>[]>()

  add(phrase: string, owner: T): void {
    const { word, offset } = keyOf(phrase)
    const before = /^\w/.test(phrase) ? '(?<![a-z0-9_])' : ''
    const after = /\w$/.test(phrase) ? '(?![a-z0-9_])' : ''
    const source = `${before}(?:${phrase.replaceAll(' ', '[ \\n]')})${after}`
    const filed = this.#filed.get(word) ?? []
    filed.push({ owner, offset, pattern: new RegExp(source, offset === null ? 'iu' : 'iuy') })
    this.#filed.set(word, filed)
  }

  /** Every phrase at every place of its key word, from front to back. */
  *find(text: string): Generator<{ readonly owner: T; readonly at: number; readonly length: number }> {
    for (const { 0: word, index } of text.matchAll(words)) {
      const filed = this.#filed.get(word.toLowerCase())
      if (filed === undefined) continue
      for (const one of filed) {
        const found = foundAround(text, index, one)
        if (found) yield { owner: one.owner, ...found }
      }
    }
  }
}

function foundAround<T>(text: string, wordAt: number, { pattern, offset }: Filed<T>) {
  if (offset !== null) {
    pattern.lastIndex = wordAt - offset
    const found = wordAt < offset ? null : pattern.exec(text)
    return found && { at: found.index, length: found[0].length }
  }
  const from = Math.max(0, wordAt - reach)
  const found = pattern.exec(text.slice(from, wordAt + 2 * reach))
  return found && { at: from + found.index, length: found[0].length }
}

const variable = '\u0000'
/** Something variable that is no part of a word: it ends the word before it. */
const gap = '\u0001'
/** Runs of one script in the literal of a phrase; what touches something variable is not known whole. */
const runs = /[a-z0-9_\0]+|[\u30a1-\u30fc\0]+|[\u4e00-\u9fff\0]+/gi
const isWord = /^(?:[a-z0-9_]{3,}|[\u30a1-\u30fc]{3,}|[\u4e00-\u9fff]{2,})$/i
const rarity = (word: string): number => word.length + (/\d{4}/.test(word) ? 100 : 0)

/**
 * The rarest word that every match of the phrase contains whole, and where it stands: one with digits (an error number), else the longest.
 * Throws for a phrase without one, or with a part that is not allowed: that is a bug of the knowledge.
 */
export function keyOf(phrase: string): { readonly word: string; readonly offset: number | null } {
  const units = [...phrase.matchAll(/(\\.|\[[^\]]*\]|[^\\[])(\?|\{\d+(?:,\d+)?\})?/gu)]
  const literal = units.map(([, unit = '', quantifier]) => literalOf(unit, quantifier)).join('')
  const [longest] = [...literal.matchAll(runs)]
    .map(([word]) => word)
    .filter((word) => !word.includes(variable) && isWord.test(word))
    .toSorted((a, b) => rarity(b) - rarity(a))
  if (longest === undefined || units.some(([, unit = '']) => '|()*+^$'.includes(unit))) {
    throw new Error(`The phrase cannot be filed: ${phrase}`)
  }
  const at = [...literal.matchAll(runs)].find(([word]) => word === longest)?.index ?? 0
  return { word: longest.toLowerCase(), offset: /[\0\u0001]/.test(literal.slice(0, at)) ? null : at }
}

/** One literal character, or the mark of something variable. */
function literalOf(unit: string, quantifier: string | undefined): string {
  const isVariable = unit === '.' || unit.startsWith('[') || /^\\[dDsSwW]$/.test(unit)
  if (quantifier !== undefined || isVariable) return /^(?:[ :;,='"-]|\[[ :;,='"]+\])$/.test(unit) ? gap : variable
  return unit.startsWith('\\') ? unit.slice(1) : unit
}
