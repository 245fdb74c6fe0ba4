// How many replies a second does `explain` answer with the catalogue as it is, twice and four times as large? The added rows are the real ones
// with every word of their patterns changed, so that they are tried but never fit. Ends with a failure when a larger catalogue costs more than it may.
import type { Knowledge, ReplyRow } from '../../src-main/contract/knowledge'
import { explain } from '../../src-main/core/diagnosis/explain'
import { shippedKnowledge } from '../../src-main/services/knowledge'

/** Four times the rows may halve the speed, not quarter it. */
const leastOfSpeed = { 2: 0.4, 4: 0.3 } as const
const rounds = process.env['REPEAT'] === 'full' ? 9 : 3

const examples = shippedKnowledge.replies.flatMap((row) => row.examples)

/** A row that looks like the original and never matches: its words end with a sign of the copy. */
function otherRow(row: ReplyRow, copy: number): ReplyRow {
  const changed = (phrase: string) =>
    phrase.replace(/[a-z]{3,}/gi, (word) => `${word}${'xyz'[copy % 3] ?? 'x'}q${copy}`)
  const match = ({ text }: ReplyRow['match']) => ({ text: (text ?? ['no words at all']).map(changed) })
  return { ...row, id: `${row.id}-copy-${copy}`, match: match(row.match), alsoMatch: row.alsoMatch?.map(match) }
}

const enlarged = (times: number): Knowledge => ({
  ...shippedKnowledge,
  replies: [
    ...shippedKnowledge.replies,
    ...Array.from({ length: times - 1 }, (_, at) =>
      shippedKnowledge.replies.map((row) => otherRow(row, at + 1)),
    ).flat(),
  ],
})

/** Replies answered per second; the best round counts. */
function speedOf(knowledge: Knowledge): number {
  explain(examples[0] ?? '', knowledge)
  const seconds = Array.from({ length: rounds }, () => {
    const started = performance.now()
    for (const example of examples) explain(example, knowledge)
    return (performance.now() - started) / 1_000
  })
  return examples.length / Math.min(...seconds)
}

const once = speedOf(enlarged(1))
console.log(`replies: ${shippedKnowledge.replies.length} rows, ${Math.round(once)} replies a second`)
const slow = ([2, 4] as const).filter((times) => {
  const share = speedOf(enlarged(times)) / once
  console.log(`replies: ${times}x the rows, ${Math.round(share * once)} a second, ${share.toFixed(2)} of the speed`)
  return share < leastOfSpeed[times]
})
const line = 'host smtp.office365.com[52.98.51.2] said: 535 5.7.139 Authentication unsuccessful, account locked.\n'
const megabyte = line.repeat(Math.ceil(1_000_000 / line.length))
const took = Math.min(...Array.from({ length: rounds }, () => timeOf(() => explain(megabyte, shippedKnowledge))))
console.log(`replies: a log of one megabyte in ${Math.round(took)} ms`)
if (slow.length > 0 || took > 1_000) process.exitCode = 1

function timeOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
