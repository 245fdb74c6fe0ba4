import type { Knowledge, OutcomeRow, TimelineRow } from '../../contract/knowledge'
import type { Case } from './condition-state'
import { isAfter, isOver } from './dates'

/** The row of the outcome table that decides, the findings it rests on, and its date. */
export interface Decision {
  readonly row: OutcomeRow
  readonly findings: readonly string[]
  /** The first date of the row that is not over. */
  readonly until: TimelineRow | undefined
}

/** The first row that holds. The last row of the table holds always, so there is one; a table without such a row is a bug. */
export function chooseOutcome({ advice, timeline }: Knowledge, about: Case, now: number): Decision {
  for (const row of advice.outcomes) {
    const until = row.until
      .flatMap((id) => timeline.filter((date) => date.id === id))
      .find((date) => !isOver(date, now))
    const counting = new Set<string>(countingFindings(row, timeline, about))
    const all = new Set<string>(about.findings.map(({ id }) => id))
    const holds =
      row.whenAll.every((id) => counting.has(id)) &&
      (row.whenAny.length === 0 || row.whenAny.some((id) => counting.has(id))) &&
      !row.unlessAny.some((id) => all.has(id)) &&
      (row.outcome !== 'works-until' || until !== undefined)
    if (holds) return { row, until, findings: [...row.whenAll, ...row.whenAny].filter((id) => counting.has(id)) }
  }
  throw new Error('The outcome table has no row for this case')
}

/** Ids of the findings that count for a row: with `learntAfter` only those with proof from after that date. */
function countingFindings(row: OutcomeRow, timeline: readonly TimelineRow[], { facts, findings }: Case) {
  const after = timeline.find(({ id }) => id === row.learntAfter)
  if (after === undefined) return findings.map(({ id }) => id)
  const fresh = new Set(facts.filter(({ at }) => isAfter(after, at)).map(({ id }) => id))
  return findings.filter(({ because }) => because.some((id) => fresh.has(id))).map(({ id }) => id)
}
