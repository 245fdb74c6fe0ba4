import type { PastedWords } from '../../contract/explained'
import { cleanPaste } from './clean-paste'
import { firstLine, lineCounter, lineStartBefore, oneLine } from './lines'
import { replyPieces, wordsOnly, type Piece } from './reply-pieces'
import { undressed } from './unwrap/families'
import { signInNumbers } from './unwrap/sign-in-service'

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

/** Longest part of the following lines that may belong to it. */
const longestWrap = 400

/** A paste from front to back. */
export function readPaste(pasted: string): readonly PastePart[] {
  const text = undressed(cleanPaste(pasted))
  const pieces = replyPieces(text)
  const lineOf = lineCounter(text)
  const parts: PastePart[] = []
  let from = 0
  pieces.forEach((piece, index) => {
    const start = lineStartBefore(text, piece.at, from)
    // What stands before a reply on its line is its wrapping; only a number of the sign-in service says something of its own.
    const proseEnd = signInNumbers(text.slice(start, piece.at)).next().done === true ? start : piece.at
    if (proseEnd > from) parts.push({ kind: 'prose', text: text.slice(from, proseEnd), line: lineOf(from) })
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

/** Only where no server tail closes the reply: the lines up to the line of the next reply or an empty line. */
function withFollowingLines(
  text: string,
  { textEnd, text: own, summary }: Piece,
  next: Piece | undefined,
): readonly string[] {
  if (
    summary ||
    text[textEnd] !== '\n' ||
    text[textEnd + 1] === '\n' ||
    /\]['"]?\)?$/.test(text.slice(textEnd - 3, textEnd))
  )
    return []
  const from = textEnd + 1
  const until = Math.min(next === undefined ? text.length : lineStartBefore(text, next.at, from), textEnd + longestWrap)
  const [block = ''] = text.slice(from, until).split(/\n\n/, 1)
  const lines = block.split('\n').filter((line) => line !== '')
  return lines.length === 0 ? [] : [' ', ''].map((space) => wordsOnly([own, ...lines].join(space)))
}

/** The line of a prose around a position, as proof. */
export function proseWords({ text, line }: Prose, at: number): PastedWords {
  const start = lineStartBefore(text, at, Math.max(0, at - 200))
  const raw = oneLine(firstLine(text.slice(start, at + 300)))
  return { code: null, enhanced: null, raw, line: line - 1 + lineCounter(text)(at) }
}
