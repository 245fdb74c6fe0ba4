import type { Evidence, Reply, SmtpStage } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import { matchReply, type ReplyWords } from '../smtp/match-reply'
import type { Rule } from './diagnose'
import { argsOfReply } from './unknown-reply'

/**
 * Every refusal a server said (code 400 or more) becomes the finding of its row, or `reply.unknown`.
 * Args: code, enhanced, text, host, port, stage. Facts that mean the same at the same place are one finding.
 */
export const knownReplies: Rule = (facts, knowledge) =>
  merged(
    facts.flatMap((fact) =>
      refusalsIn(fact).map(({ words, stage, host, port }): Finding => {
        const row = matchReply(words, knowledge.replies, stage)
        return {
          // Every row of the catalogue is a FindingId: `ids.ts` is written from the same rows.
          id: row === undefined ? 'reply.unknown' : (row.id as FindingId),
          args: { ...argsOfReply(words), host, port, stage },
          because: [fact.id],
        }
      }),
    ),
  )

interface Refusal {
  readonly words: ReplyWords
  readonly stage: SmtpStage
  readonly host: string
  readonly port: number
}

function refusalsIn(fact: Evidence): readonly Refusal[] {
  switch (fact.kind) {
    case 'auth.refused':
      return refusal(fact.reply, 'auth', fact)
    case 'smtp.replied':
      return refusal(fact.reply, fact.stage, fact)
    case 'smtp.greeted':
      return refusal(fact.reply, 'greeting', fact)
    default:
      return []
  }
}

const refusal = (reply: Reply, stage: SmtpStage, { host, port }: { host: string; port: number }): readonly Refusal[] =>
  reply.code < 400 ? [] : [{ words: wordsOf(reply), stage, host, port }]

/** The words of all lines, without the enhanced code that some servers repeat at the start of each. */
const wordsOf = ({ code, enhanced, lines }: Reply): ReplyWords => ({
  code,
  enhanced,
  text: lines
    .map((line) => (enhanced !== undefined && line.startsWith(`${enhanced} `) ? line.slice(enhanced.length + 1) : line))
    .join(' '),
})

function merged(findings: readonly Finding[]): readonly Finding[] {
  const byMeaning = new Map<string, Finding>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.id, finding.args])
    const known = byMeaning.get(key)
    byMeaning.set(key, known ? { ...known, because: [...known.because, ...finding.because] } : finding)
  }
  return [...byMeaning.values()]
}
