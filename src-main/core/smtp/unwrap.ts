import type { PastedWords } from '../../contract/explained'
import { cleanPaste } from './clean-paste'
import { replyNumbers, type ReplyNumber } from './reply-numbers'
import { withoutServerTail } from './server-tail'

/** A reply found in pasted text. At least one of `code` and `enhanced` is there. */
export interface FoundReply {
  readonly code: number | undefined
  readonly enhanced: string | undefined
  /** Its words on the line of its number, without numbers, wrapping and server tail. */
  readonly text: string
  /** Its words as they may also be meant: with the lines that follow (soft wraps), joined by a space and without one. */
  readonly longerTexts: readonly string[]
  /** What it was found in, one line, at most 500 characters. */
  readonly raw: string
  /** Line of the paste, from 1. */
  readonly line: number
}

/** A part of a paste: a reply, or the text between replies. `line` is that of its first character. */
export type PastePart = { readonly kind: 'reply'; readonly reply: FoundReply } | Prose
export interface Prose {
  readonly kind: 'prose'
  readonly text: string
  readonly line: number
}

/** The replies in whatever people paste (logs, bounces, stack traces, quoted mails …), in order, good ones (2xx, 3xx) too. Linear; never throws. */
export const unwrap = (text: string): readonly FoundReply[] =>
  readPaste(text).flatMap((part) => (part.kind === 'reply' ? [part.reply] : []))

/** Longest part of a line that is read for one reply. */
const longestLine = 2_000
/** Longest part of the following lines that may belong to it. */
const longestWrap = 400

/** Real logs of 5 MB hold fewer. What comes behind is searched for phrases only. */
const mostReplies = 50_000

interface Piece extends ReplyNumber {
  readonly text: string
  /** End of what was read on its line. */
  readonly textEnd: number
}

/** A paste from front to back. */
export function readPaste(pasted: string): readonly PastePart[] {
  const text = cleanPaste(pasted)
  const pieces = withoutEchoes(joined(withoutConsequences(piecesOf(text), text), text))
  const lineOf = lineCounter(text)
  const parts: PastePart[] = []
  let from = 0
  pieces.forEach((piece, index) => {
    const start = lineStartBefore(text, piece.at, from)
    if (start > from) parts.push({ kind: 'prose', text: text.slice(from, start), line: lineOf(from) })
    from = Math.max(from, piece.textEnd)
    const { at, end, textEnd, code, enhanced } = piece
    const reply = {
      code,
      enhanced,
      text: piece.text,
      longerTexts: withFollowingLines(text, piece, pieces[index + 1]),
      raw: oneLine(text.slice(Math.max(start, at - 200), Math.max(textEnd, end))).slice(0, 500),
      line: lineOf(at),
    }
    parts.push({ kind: 'reply', reply })
  })
  if (from < text.length) parts.push({ kind: 'prose', text: text.slice(from), line: lineOf(from) })
  return parts
}

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

/**
 * .NET and Exchange put both on one line: `5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 …`.
 * The second is the cause; the first, its consequence, is left out.
 */
const withoutConsequences = (pieces: readonly Piece[], text: string): readonly Piece[] =>
  pieces.filter((piece, index) => {
    const next = pieces[index + 1]
    return next === undefined || next.at !== piece.textEnd || !/\bError: ?$/.test(text.slice(piece.end, next.at))
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
    return piece.enhanced === undefined ? !codes.has(piece.code) : !enhancedCodes.has(piece.enhanced)
  })
}

const isRefusal = ({ code, enhanced }: Piece): boolean =>
  code === undefined ? enhanced?.startsWith('2') !== true : code >= 400
const hasWords = ({ text }: Piece): boolean => /\p{L}{3}/u.test(text.replace(/smtp|Msg|command:.*/gi, ''))

/** Only where no server tail closes the reply: the lines up to the line of the next reply or an empty line. */
function withFollowingLines(text: string, { textEnd, text: own }: Piece, next: Piece | undefined): readonly string[] {
  if (text[textEnd] !== '\n' || text[textEnd + 1] === '\n' || /\]['"]?\)?$/.test(text.slice(textEnd - 3, textEnd)))
    return []
  const from = textEnd + 1
  const until = Math.min(next === undefined ? text.length : lineStartBefore(text, next.at, from), textEnd + longestWrap)
  const [block = ''] = text.slice(from, until).split(/\n\n/, 1)
  const lines = block.split('\n').filter((line) => line !== '')
  return lines.length === 0 ? [] : [' ', ''].map((space) => wordsOnly([own, ...lines].join(space)))
}

/** The words without what surrounds them: separators in front, quotes and brackets behind, the server tail. */
function wordsOnly(text: string): string {
  const words = withoutServerTail(oneLine(text)).replace(/^[\s\-:,;)\]'"`#>*.]+/, '')
  return withoutClosing(words).replace(/[\s'"`,;>*#\\([{]{1,20}$/, '')
}

/** Cuts a closing bracket at the end that nothing opened: `(host … said: 550 no)`. */
const withoutClosing = (words: string): string =>
  words.endsWith(')') && words.split(')').length > words.split('(').length ? words.slice(0, -1) : words

const oneLine = (text: string): string => text.replaceAll('\n', ' ').trim()

function firstLine(text: string): string {
  const lineBreak = text.indexOf('\n')
  return lineBreak < 0 ? text : text.slice(0, lineBreak)
}

function lineStartBefore(text: string, at: number, from: number): number {
  const near = text.slice(Math.max(from, at - longestLine), at)
  const lineBreak = near.lastIndexOf('\n')
  return lineBreak < 0 ? at - near.length : at - near.length + lineBreak + 1
}

/** The line of a prose around a position, as proof. */
export function proseWords({ text, line }: Prose, at: number): PastedWords {
  const start = lineStartBefore(text, at, Math.max(0, at - 200))
  const raw = oneLine(firstLine(text.slice(start, at + 300)))
  return { code: null, enhanced: null, raw, line: line - 1 + lineCounter(text)(at) }
}

/** Counts lines up to growing positions, each character once. */
function lineCounter(text: string): (position: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return (position) => {
    while (next >= 0 && next < position) {
      line += 1
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}

function* take<T>(values: Iterable<T>, count: number): Generator<T> {
  let left = count
  for (const value of values) {
    if (left === 0) return
    left -= 1
    yield value
  }
}
