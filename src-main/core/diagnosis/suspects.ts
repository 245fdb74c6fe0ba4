import type { Knowledge } from '../../contract/knowledge'
import type { SignInWay, Suspect, SuspectRow } from '../../contract/suspects'

/** What is known when the suspects of one refusal are ranked. */
export interface SuspectClues {
  /** Row of the reply catalogue. */
  readonly reply: string
  /** How the sign-in was tried; undefined when nobody knows. */
  readonly way?: SignInWay | undefined
  /** Ids of everything that was found besides. */
  readonly findings: ReadonlySet<string>
  /** When it was refused, ms since 1970 UTC; undefined when nobody knows. */
  readonly at?: number | undefined
}

/**
 * Who may be guilty of a refused sign-in: the suspects of this reply without those that a finding clears, those that a finding names first,
 * then the likeliest first. Empty for replies whose cause is plain.
 */
export function rankSuspects(clues: SuspectClues, { suspects: table, timeline }: Knowledge): readonly Suspect[] {
  const families = table?.families.filter(({ replies }) => replies.includes(clues.reply)) ?? []
  const fitting = families.filter(({ way }) => way === 'any' || clues.way === undefined || way === clues.way)
  const ids = [...new Set(fitting.flatMap(({ suspects }) => suspects))]
  const rows = ids.flatMap((id) => table?.suspects.filter((row) => row.id === id) ?? [])
  const startOf = (row: SuspectRow) => timeline.find(({ id }) => id === row.notBefore)?.from
  const left = rows.filter((row) => !isCleared(row, clues) && !isTooEarly(startOf(row), clues.at))
  const judged = left.map((row) => ({ row, isShown: row.shownBy.some((id) => clues.findings.has(id)) }))
  return judged
    .toSorted((a, b) => Number(b.isShown) - Number(a.isShown))
    .map(({ row: { id, name, why, settle, sources }, isShown }) => ({
      id,
      name,
      why,
      state: isShown ? 'shown' : 'suspected',
      settle,
      sources,
    }))
}

const isCleared = ({ clearedBy }: SuspectRow, { findings }: SuspectClues): boolean =>
  clearedBy.some((id) => findings.has(id))

const isTooEarly = (from: string | undefined, at: number | undefined): boolean =>
  from !== undefined && at !== undefined && at < Date.parse(from)
