import type { Args } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import type { ReplyWords } from '../smtp/match-reply'

/** The longest server text that is repeated to a person, in characters. */
const longestShown = 300

/**
 * Args of a finding about a reply: `code` (the enhanced code stands in where a paste shows no reply code), `enhanced` (empty when there is none), and `text`,
 * the server's own words in one line.
 */
export const argsOfReply = ({ code, enhanced = '', text }: ReplyWords): Args => ({
  code: code ?? enhanced,
  enhanced,
  text: printable(text).slice(0, longestShown),
})

/** Server text is shown and printed: no control or bidirectional characters, one line. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()

const classes: Readonly<Record<string, FindingId>> = { 4: 'reply.class-4', 5: 'reply.class-5' }
const subjects: Readonly<Record<string, FindingId>> = {
  1: 'reply.subject-1',
  2: 'reply.subject-2',
  3: 'reply.subject-3',
  4: 'reply.subject-4',
  5: 'reply.subject-5',
  6: 'reply.subject-6',
  7: 'reply.subject-7',
}
/** Reply codes of sign-in (RFC 4954 6): they stand for the subject "security or policy" where no enhanced code is given. */
const signInCodes: readonly number[] = [530, 534, 535, 538]

/** What the class (RFC 5321 4.2.1, RFC 3463 2) and the subject (RFC 3463 3) of a reply say when no row knows it. */
export function classFindings({ code, enhanced }: ReplyWords): readonly FindingId[] {
  const firstDigit = code === undefined ? enhanced?.charAt(0) : String(code).charAt(0)
  const subject = enhanced?.split('.')[1] ?? (code !== undefined && signInCodes.includes(code) ? '7' : undefined)
  return [classes[firstDigit ?? ''], subjects[subject ?? '']].filter((id) => id !== undefined)
}
