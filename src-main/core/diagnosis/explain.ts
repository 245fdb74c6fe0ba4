import type { Explained, ExplainedFinding, PastedWords } from '../../contract/explained'
import type { FindingId } from '../../contract/generated/ids'
import type { FindingRow, Knowledge, ReplyRow } from '../../contract/knowledge'
import { supersededIn } from '../notices/superseded'
import { hidingWords } from '../smtp/hidden-reply'
import { matcherOf } from '../smtp/match-reply'
import { proseWords, readPaste, type FoundReply, type Prose } from '../smtp/unwrap'
import { signInNumbers } from '../smtp/unwrap/sign-in-service'
import { Sightings, type Meaning } from './sightings'
import { rankSuspects } from './suspects'
import { argsOfReply, classFindings } from './unknown-reply'

const base = { kind: 'explained', schemaVersion: 1 } as const

/** How many good replies are shown as proof that nothing was refused. */
const shownAcceptances = 5

/**
 * Says what a pasted text means: one or many replies, a log, a bounce, a stack trace. Findings come in the order of the paste, each once.
 * Linear in the length of the text; never throws for any text.
 */
export function explain(text: string, knowledge: Knowledge): Explained {
  const explained = explainReplies(text, knowledge)
  const [first, ...others] = supersededIn(text, knowledge.notices ?? [])
  if (first === undefined) return explained
  const notices = [first, ...others]
  return explained.state === 'unrelated' ? { ...base, state: 'letter', notices } : { ...explained, notices }
}

function explainReplies(text: string, knowledge: Knowledge): Explained {
  if (text.trim() === '') return { ...base, state: 'empty' }
  const parts = readPaste(text)
  const seen = new Sightings()
  const meanings = rememberedMeanings(knowledge)
  for (const part of parts) {
    if (part.kind === 'prose') {
      lookForPhrases(part, knowledge, seen)
      lookForUnknownNumbers(part, knowledge, seen)
    } else for (const meaning of meanings(part.reply)) seen.add(meaning, () => wordsOf(part.reply))
  }
  const findings = withSuspects(seen.findings(), text, knowledge)
  if (findings.length > 0) return { ...base, state: seen.knowsACause() ? 'explained' : 'unknown', findings }
  for (const part of parts) if (part.kind === 'prose') lookForHiddenReply(part, knowledge, seen)
  const hidden = seen.findings()
  if (hidden.length > 0) return { ...base, state: 'explained', findings: hidden }
  const replies = parts.flatMap((part) => (part.kind === 'reply' ? [wordsOf(part.reply)] : []))
  if (replies.length > 0) return { ...base, state: 'no-error', replies: replies.slice(0, shownAcceptances) }
  return { ...base, state: 'unrelated' }
}

const oauthWords = /\b(?:XOAUTH2|OAUTHBEARER|auth=Bearer)\b/i
const basicWords = /\bAUTH[ =](?:LOGIN|PLAIN)\b|\bLOGIN authentication\b/i

/** Adds who may be behind a refused sign-in. What else stands in the paste (an error number of the sign-in log) names or clears suspects. */
function withSuspects(findings: ExplainedFinding[], text: string, knowledge: Knowledge): ExplainedFinding[] {
  const ids = new Set(findings.map(({ id }) => id))
  const [isOauth, isBasic] = [oauthWords.test(text), basicWords.test(text)]
  const way = isOauth === isBasic ? undefined : isOauth ? 'oauth' : 'basic'
  return findings.map((finding) => {
    const suspects = rankSuspects({ reply: finding.id, way, findings: ids }, knowledge)
    return suspects.length === 0 ? finding : { ...finding, suspects: [...suspects] }
  })
}

/** `meaningsOf` that judges equal replies once: a long log repeats itself, but for ids and times. */
function rememberedMeanings(knowledge: Knowledge): (reply: FoundReply) => readonly Meaning[] {
  const judged = new Map<string, readonly Meaning[]>()
  return (reply) => {
    const key = JSON.stringify([reply.code, reply.enhanced, reply.text, reply.longerTexts]).replace(/\d{4,}/g, '#')
    const meanings = judged.get(key) ?? meaningsOf(reply, knowledge)
    judged.set(key, meanings)
    return meanings
  }
}

/** What a reply means: the row that knows it, else that nobody does and what its class says. A good reply means nothing. */
function meaningsOf(reply: FoundReply, knowledge: Knowledge): readonly Meaning[] {
  if (!isRefusal(reply)) return []
  const row = rowOf(reply, knowledge.replies)
  const args = argsOfReply(reply)
  if (row) return [{ row, args, key: row.id }]
  const key = `reply.unknown ${reply.code} ${reply.enhanced} ${withoutDigits(reply.text)}`
  const classes = classFindings(reply).map((id) => ({ row: rowOfFinding(id, knowledge), args, key: id }))
  // Whether it helps to send again is known even of an unknown reply: its class says so.
  const retry = classes.some(({ row: { id } }) => id === 'reply.class-4') ? 'later' : 'no'
  return [{ row: { ...rowOfFinding('reply.unknown', knowledge), retry }, args, key }, ...classes]
}

/** Addresses, ids and times differ from line to line of a log and say nothing about the cause. */
const withoutDigits = (text: string): string => text.replace(/\d+/g, '#')

/** 334 is a refusal only with the error of XOAUTH2 in it; a usual prompt has no words. */
const isRefusal = ({ code, enhanced, text }: FoundReply): boolean =>
  code === 334 ? text.startsWith('{') : code === undefined ? enhanced?.startsWith('2') !== true : code >= 400

/**
 * The words on the reply's own line decide. The lines that follow count only when they and the enhanced code together name a row:
 * words alone may belong to something else.
 */
function rowOf(reply: FoundReply, rows: readonly ReplyRow[]): ReplyRow | undefined {
  const matcher = matcherOf(rows)
  const best = [reply.text, ...reply.longerTexts].map((text) => matcher.best({ ...reply, text })[0])
  return (best.find((one) => one?.byNumbersAndWords === true) ?? best[0])?.row
}

/** Rows whose words stand in the text around the replies: a panel, a stack trace, a log without the number. */
function lookForPhrases(prose: Prose, { replies }: Knowledge, seen: Sightings): void {
  for (const { row, at, length } of matcherOf(replies).phrasesIn(prose.text)) {
    const args = seen.has(row.id) ? {} : argsOfReply({ text: prose.text.slice(at, at + length) })
    seen.add({ row, args, key: row.id }, () => proseWords(prose, at))
  }
}

/** An error number of the sign-in service without a row of its own: unknown, but it can be looked up. */
function lookForUnknownNumbers(prose: Prose, knowledge: Knowledge, seen: Sightings): void {
  for (const { number, at } of signInNumbers(prose.text)) {
    if (knowledge.replies.some(({ id }) => id === `reply.aadsts-${number}`)) continue
    const row = rowOfFinding('reply.aadsts-unknown', knowledge)
    seen.add({ row, args: { number }, key: `${row.id} ${number}` }, () => proseWords(prose, at))
  }
}

/** A program said that the sign-in failed and kept the server's words to itself. */
function lookForHiddenReply(prose: Prose, knowledge: Knowledge, seen: Sightings): void {
  const place = hidingWords(prose.text)
  const row = rowOfFinding('reply.hidden', knowledge)
  if (place) seen.add({ row, args: {}, key: row.id }, () => proseWords(prose, place.at))
}

const wordsOf = ({ code, enhanced, raw, line }: FoundReply): PastedWords => ({
  code: code ?? null,
  enhanced: enhanced ?? null,
  raw,
  line,
})

function rowOfFinding(id: FindingId, { findings }: Knowledge): FindingRow {
  const row = findings.find((one) => one.id === id)
  if (row === undefined) throw new Error(`The knowledge has no finding ${id}`)
  return row
}
