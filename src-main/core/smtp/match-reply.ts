import type { SmtpStage } from '../../contract/evidence'
import type { ReplyMatch, ReplyRow } from '../../contract/knowledge'
import { PhraseIndex } from './phrase-index'
import { withoutServerTail } from './server-tail'

/** A reply as far as it is known; a paste may show only a part. */
export interface ReplyWords {
  readonly code?: number | undefined
  readonly enhanced?: string | undefined
  readonly text: string
}

/** One way to recognise a row. */
interface Way {
  readonly row: ReplyRow
  readonly match: ReplyMatch
}

/** A way that holds. A greater rank is more specific: compared from the first number to the last. */
interface Holding {
  readonly row: ReplyRow
  readonly rank: readonly number[]
  /** The enhanced code and the words say the same. */
  readonly byNumbersAndWords: boolean
}

/** A row's words found in prose, without any number. */
export interface FoundPhrase {
  readonly row: ReplyRow
  readonly at: number
  readonly length: number
}

/** Longer replies are cut: the cause always stands in front. */
const longestText = 4_000

/** Recognises replies by rows that were prepared once. */
export class ReplyMatcher {
  readonly #phrases = new PhraseIndex<Way>()
  readonly #byEnhanced = new Map<string, Way[]>()
  readonly #byCode = new Map<number, Way[]>()

  constructor(rows: readonly ReplyRow[]) {
    for (const row of rows) {
      for (const match of [row.match, ...(row.alsoMatch ?? [])]) this.#file({ row, match: withRangesWrittenOut(match) })
    }
  }

  #file(way: Way): void {
    const { text, enhanced, codes } = way.match
    if (text) for (const phrase of text) this.#phrases.add(phrase, way)
    else if (enhanced) for (const one of enhanced) append(this.#byEnhanced, one, way)
    else if (codes) for (const one of codes) append(this.#byCode, one, way)
  }

  /** The row that says most exactly what this reply means. */
  match(reply: ReplyWords, stage?: SmtpStage): ReplyRow | undefined {
    return this.best(reply, stage)[0]?.row
  }

  /** All rows that fit best and equally well; more than one is a flaw of the catalogue. */
  best(reply: ReplyWords, stage?: SmtpStage): readonly Holding[] {
    const holding = this.#holding(innermost(reply), stage).toSorted((a, b) => compareRanks(b.rank, a.rank))
    const [first] = holding
    return first ? holding.filter(({ rank }) => compareRanks(rank, first.rank) === 0) : []
  }

  /** Rows whose words alone are enough, wherever they stand in a text, from front to back. Of overlapping ones the longest counts. */
  *phrasesIn(text: string): Generator<FoundPhrase> {
    let held: FoundPhrase | undefined
    for (const { owner, at, length } of this.#phrases.find(text)) {
      if (owner.match.codes !== undefined || owner.match.enhanced !== undefined) continue
      const phrase = { row: owner.row, at, length }
      if (held === undefined || at >= held.at + held.length) {
        if (held) yield held
        held = phrase
      } else if (length > held.length) held = phrase
    }
    if (held) yield held
  }

  #holding(reply: ReplyWords, stage: SmtpStage | undefined): readonly Holding[] {
    const text = withoutServerTail(reply.text.slice(0, longestText)).replace(/\s+/g, ' ')
    const longest = new Map<Way, number>()
    for (const { owner, length } of this.#phrases.find(text))
      longest.set(owner, Math.max(length, longest.get(owner) ?? 0))
    const numbered = [
      ...(this.#byEnhanced.get(reply.enhanced ?? '') ?? []),
      ...(this.#byCode.get(reply.code ?? 0) ?? []),
    ]
    const ways = [...longest, ...numbered.map((way) => [way, 0] as const)]
    const rows = new Map<ReplyRow, Holding>()
    for (const [way, phraseLength] of ways) {
      if (!numbersHold(way.match, reply) || !stageHolds(way, stage)) continue
      const byNumbersAndWords = way.match.text !== undefined && way.match.enhanced !== undefined
      const held = { row: way.row, rank: rankOf(way, phraseLength, stage), byNumbersAndWords }
      const known = rows.get(way.row)
      if (known === undefined || compareRanks(held.rank, known.rank) > 0) rows.set(way.row, held)
    }
    return [...rows.values()]
  }
}

/** `4.7.500-699` as every single code. */
const withRangesWrittenOut = (match: ReplyMatch): ReplyMatch =>
  match.enhanced === undefined ? match : { ...match, enhanced: match.enhanced.flatMap(codesOf) }

function codesOf(range: string): readonly string[] {
  const [, subject = '', first, last] = /^(.+\.)(\d+)-(\d+)$/.exec(range) ?? []
  if (first === undefined || last === undefined) return [range]
  const count = Math.max(0, Number(last) - Number(first) + 1)
  return Array.from({ length: count }, (_, index) => `${subject}${Number(first) + index}`)
}

const matchers = new WeakMap<readonly ReplyRow[], ReplyMatcher>()

/** The matcher of these rows, prepared at the first call. */
export function matcherOf(rows: readonly ReplyRow[]): ReplyMatcher {
  const known = matchers.get(rows)
  if (known) return known
  const made = new ReplyMatcher(rows)
  matchers.set(rows, made)
  return made
}

/** The row for one reply: enhanced code and words before words before both codes before one code; undefined when no row fits. */
export const matchReply = (reply: ReplyWords, rows: readonly ReplyRow[], stage?: SmtpStage): ReplyRow | undefined =>
  matcherOf(rows).match(reply, stage)

/**
 * Exchange Online repeats an earlier refusal behind `Error:` (`5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 …`).
 * The repeated one is the cause, the outer one only its consequence.
 */
function innermost(reply: ReplyWords): ReplyWords {
  const inner = /\bError: ([45]\d\d) ([45]\.\d{1,3}\.\d{1,3}) (.+)/is.exec(reply.text.slice(0, longestText))
  return inner ? { code: Number(inner[1]), enhanced: inner[2], text: inner[3] ?? '' } : reply
}

const numbersHold = ({ codes, enhanced }: ReplyMatch, reply: ReplyWords): boolean =>
  (codes === undefined || (reply.code !== undefined && codes.includes(reply.code))) &&
  (enhanced === undefined || (reply.enhanced !== undefined && enhanced.includes(reply.enhanced)))

/** A row bound to stages needs to know the stage, unless its own words are there. */
const stageHolds = ({ row, match }: Way, stage: SmtpStage | undefined): boolean =>
  row.stages === undefined || (stage === undefined ? match.text !== undefined : row.stages.includes(stage))

function rankOf({ row, match }: Way, phraseLength: number, stage: SmtpStage | undefined): readonly number[] {
  const { text, enhanced, codes } = match
  const rung = text ? (enhanced ? 5 : 4) : enhanced ? (codes ? 3 : 2) : 1
  return [
    row.lastResort ? 0 : 1,
    rung,
    codes ? 1 : 0,
    stage !== undefined && row.stages !== undefined ? 1 : 0,
    phraseLength,
  ]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
