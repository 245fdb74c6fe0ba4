import { firstLine, oneLine } from './lines'
import { replyNumbers, type ReplyNumber } from './reply-numbers'
import { withoutServerTail } from './server-tail'
import { leadsToTheCause } from './unwrap/dotnet'
import { belongsToWords } from './unwrap/php'

/** Longest part of a line that is read for one reply. */
const longestLine = 2_000
/** Real logs of 5 MB hold fewer. What comes behind is searched for phrases only. */
const mostReplies = 50_000

/** A number with its words. */
export interface Piece extends ReplyNumber {
  readonly text: string
  /** End of what was read on its line. */
  readonly textEnd: number
}

/** The replies of a cleaned text, each once, in order: lines joined, consequences and echoes left out. */
export const replyPieces = (text: string): readonly Piece[] =>
  withoutEchoes(joined(withoutConsequences(piecesOf(text), text), text))

/** Every number with the words up to the next one or the end of its line. */
function piecesOf(paste: string): readonly Piece[] {
  const numbers = [...take(replyNumbers(paste), mostReplies)]
  return numbers.map((found, index) => {
    const limit = Math.min(numbers[index + 1]?.at ?? paste.length, found.end + longestLine)
    const words = firstLine(paste.slice(found.end, limit))
    const said = wordsOnly(words)
    const { at, end, code, enhanced, continued, summary } = found
    const text = code === 334 ? challengeIn(said) : said
    // Written out: spreading a million of them takes seconds.
    return { at, end, code, enhanced, continued, summary, text, textEnd: end + words.length }
  })
}

/** The JSON in the base64 of a refused XOAUTH2 sign-in (`334 eyJzdGF0dXMiOi…`); nothing for a usual prompt. */
function challengeIn(words: string): string {
  const [base64 = ''] = words.split(/[^A-Za-z0-9+/=]/, 1)
  if (!/^eyJ[A-Za-z0-9+/]{8,1000}={0,2}$/.test(base64) || base64.replace(/=+$/, '').length % 4 === 1) return ''
  return oneLine(atob(base64))
}

/** Where two stand on one line and the second is the cause, the first, its consequence, is left out. */
const withoutConsequences = (pieces: readonly Piece[], text: string): readonly Piece[] =>
  pieces.filter((piece, index) => {
    const next = pieces[index + 1]
    return next === undefined || next.at !== piece.textEnd || !leadsToTheCause(text.slice(piece.end, next.at))
  })

/** Joins what is one reply: lines `535-…` and `535 …`, a code repeated by its wrapper (`#5.7.64 smtp;550 5.7.64 …`), an enhanced code at each line. */
function joined(pieces: readonly Piece[], text: string): readonly Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    const last = kept.at(-1)
    const how =
      last && !last.summary && !piece.summary ? relation(last, piece, text.slice(last.textEnd, piece.at)) : 'apart'
    if (last === undefined || how === 'apart') kept.push(piece)
    else
      kept[kept.length - 1] =
        how === 'same' ? { ...piece, at: last.at, code: piece.code ?? last.code } : continuedBy(last, piece)
  }
  return kept
}

function relation(last: Piece, piece: Piece, gap: string): 'apart' | 'same' | 'next-line' {
  const sameEnhanced = last.enhanced !== undefined && last.enhanced === piece.enhanced
  if (sameEnhanced && !gap.includes('\n') && !hasWords(last)) return 'same'
  if (gap.length > 200 || gap.split('\n').length !== 2) return 'apart'
  const goesOn = last.continued && last.code !== undefined && last.code === piece.code
  return goesOn || (sameEnhanced && piece.code === undefined) ? 'next-line' : 'apart'
}

const continuedBy = (last: Piece, piece: Piece): Piece => ({
  ...last,
  enhanced: last.enhanced ?? piece.enhanced,
  continued: piece.continued,
  text: last.text.length > longestLine ? last.text : `${last.text} ${piece.text}`.trim(),
  textEnd: piece.textEnd,
})

/** Leaves out numbers that only repeat another reply of the paste: `responseCode: 535`, `dsn=5.7.1`, `Status: 5.7.1`. */
function withoutEchoes(pieces: readonly Piece[]): readonly Piece[] {
  const saying = pieces.filter((piece) => !piece.summary && hasWords(piece))
  const codes = new Set(saying.map(({ code }) => code))
  const enhancedCodes = new Set(saying.map(({ enhanced }) => enhanced))
  const refused = saying.some(isRefusal)
  return pieces.filter((piece) => {
    if (piece.summary) return !refused && piece.enhanced?.startsWith('2') !== true
    if (hasWords(piece) || !isRefusal(piece)) return true
    if (piece.enhanced !== undefined) return !enhancedCodes.has(piece.enhanced)
    return !codes.has(piece.code) && !saying.some((other) => belongsToWords(other, piece.code))
  })
}

const isRefusal = ({ code, enhanced }: Piece): boolean =>
  code === undefined ? enhanced?.startsWith('2') !== true : code >= 400
const hasWords = ({ text }: Piece): boolean => /\p{L}{3}/u.test(text.replace(/smtp|Msg|command:.*/gi, ''))

/** The words without what surrounds them: separators in front, quotes and brackets behind, the server tail. */
export function wordsOnly(text: string): string {
  const words = withoutServerTail(oneLine(text)).replace(/^[\s\-:,;)\]'"`#>*.]+/, '')
  return withoutClosing(words).replace(/[\s'"`,;>*#\\([{]{1,20}$/, '')
}

/** Cuts a closing bracket at the end that nothing opened: `(host … said: 550 no)`. */
const withoutClosing = (words: string): string =>
  words.endsWith(')') && words.split(')').length > words.split('(').length ? words.slice(0, -1) : words

function* take<T>(values: Iterable<T>, count: number): Generator<T> {
  let left = count
  for (const value of values) {
    if (left === 0) return
    left -= 1
    yield value
  }
}
