/** A run of one script; a long vowel mark belongs to the kana before it. */
const runs = /[\p{Script=Han}々]+|[\p{Script=Hiragana}ー]+|[\p{Script=Katakana}ー]+|[\p{Script=Latin}\p{N}]+/gu

/** Particles and words that every second person types and that name no maker. */
const saysNothing = new Set(
  'ノ ハ ガ ヲ ニ デ ト モ ヤ デス ト 階 複合機 機 コピー コピー機 ファックス fax the a an of my our printer mfp scanner series model'.split(
    ' ',
  ),
)

/** Hiragana as katakana: `りこー` is リコー. */
const katakana = (text: string) =>
  text.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60))

/** The one spelling of a word or a name that is compared: NFKC, lower case, katakana, without blanks and marks. */
export const termOf = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase().matchAll(runs)].map(([run]) => katakana(run)).join('')

/** The words of a typed line that may name a maker or a series, in the compared spelling. */
export function typedWords(line: string): readonly string[] {
  const words = [...line.normalize('NFKC').toLowerCase().matchAll(runs)].flatMap(([run]) =>
    // In `1階のりこー` nothing but the particle separates.
    [run, ...(/^[のはがをにでともや]./u.test(run) ? [run.slice(1)] : [])].map(katakana),
  )
  return words.filter((word) => !saysNothing.has(word) && !/^\d+$/u.test(word))
}

/** From so many characters on, one or two of them may be wrong: in a short word a slip makes another word. */
const oneSlipFrom = { latin: 5, other: 3 }
const twoSlipsFrom = 8

/**
 * How much a typed word is like a term, 0 to 100: the term itself, its beginning, a part of it, or a slip away from it or its beginning.
 * Both in the spelling of `termOf`.
 */
export function likeness(word: string, term: string): number {
  if (word === term) return 100
  const isLatin = /^[\p{Script=Latin}\p{N}]/u.test(word)
  if (term.startsWith(word)) return word.length >= (isLatin ? 2 : 1) ? 80 : 0
  if (word.length >= 3 && term.length >= 4 && term.includes(word)) return 50
  // `ricohimc` begins with a maker; a number behind it is the model.
  if (term.length >= 4 && word.startsWith(term)) return 60
  // Digits are never guessed: another number is another machine.
  if (/\d/u.test(word)) return 0
  const slips =
    word.length >= twoSlipsFrom ? 2 : word.length >= (isLatin ? oneSlipFrom.latin : oneSlipFrom.other) ? 1 : 0
  if (slips === 0 || !beginAlike(word, term)) return 0
  if (isWithin(word, term, slips)) return 45
  return term.length > word.length + 1 && isWithin(word, term.slice(0, word.length), slips) ? 30 : 0
}

/** Nearly every slip leaves one of the first two characters where it was, or next to it; most terms are ruled out at once. */
const beginAlike = (one: string, other: string) =>
  one[0] === other[0] || one[1] === other[1] || one[0] === other[1] || one[1] === other[0]

/** Is the distance (wrong, missing, extra or swapped neighbouring characters) at most `most`? Stops as soon as it cannot be. */
export function isWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + cost,
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    if (Math.min(...next) > most) return false
    before = row
    row = next
  }
  return (row[other.length] ?? Infinity) <= most
}
