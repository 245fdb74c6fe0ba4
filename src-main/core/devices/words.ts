/** A run of one script: `リコーIM C3000` is リコー, IM, C3000. `start` and `end` are places in the line. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const oneScript = /[\p{Script=Han}々]+|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|[\p{Script=Latin}\p{N}]+/gu

export function wordsOf(line: string): readonly Word[] {
  return [...line.matchAll(oneScript)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }))
}

/** The same for every spelling of a name: `Konica Minolta`, `KONICA-MINOLTA`, `コニカ・ミノルタ`. */
export function keyOf(name: string): string {
  return wordsOf(name)
    .map(({ text }) => text.toLowerCase())
    .join('')
}

/** Is one made of the other by one wrong, missing, extra or swapped character? */
export function isOneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from += 1
  let tail = 0
  while (tail < Math.min(one.length, other.length) - from && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  const [left, right] = [one.slice(from, one.length - tail), other.slice(from, other.length - tail)]
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === `${right[1]}${right[0]}`)
}

/** Words shorter than this are too easily another word to be taken for a slip. */
const shortest = (word: string) => (/^\p{Script=Latin}/u.test(word) ? 5 : 3)

/** Right as they are, though a slip away from a name in the catalogue. */
const everydayWords = new Set(['プリンター', 'share'])

/** Runs of letters: digits are never guessed, `165en` is another machine than `165e`. */
const letters = /\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Latin}+/gu

/** In a short word the first character must be right. */
const isSlipOf = (typed: string, known: string) =>
  /^\D+$/u.test(known) &&
  known.length >= shortest(known) &&
  (typed.length > 4 || typed[0] === known[0]) &&
  isOneSlipApart(typed, known)

/** The line with words that are one slip away from a known word put right; the line itself when there are none. */
export function putRight(line: string, knownWords: ReadonlySet<string>): string {
  return line.replace(letters, (word) => {
    const typed = word.toLowerCase()
    if (typed.length < shortest(typed) || knownWords.has(typed) || everydayWords.has(typed)) return word
    return [...knownWords].find((known) => isSlipOf(typed, known)) ?? word
  })
}
