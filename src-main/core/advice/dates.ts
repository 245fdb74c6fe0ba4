import type { TimelineRow } from '../../contract/knowledge'
import type { ReportDate } from '../../contract/report'

const dayMs = 86_400_000

/** Whole days from day `from` (YYYY-MM-DD, its beginning in UTC) to `now` (ms since 1970 UTC); negative before it. */
export const daysSince = (from: string, now: number): number => Math.floor((now - Date.parse(from)) / dayMs)

/** Is the window over? Its last day still counts as not over. */
export const isOver = (row: TimelineRow, now: number): boolean => daysSince(row.to, now) > 0

/** Was it learnt after the window's last day? */
export const isAfter = (row: TimelineRow, at: number): boolean => isOver(row, at)

/** A row of the timeline as the report shows it. Days are counted to the last day of the window: Microsoft names no exact one. */
export const toReportDate = (row: TimelineRow, now: number): ReportDate => ({
  id: row.id,
  from: row.from,
  to: row.to,
  kind: row.kind,
  title: row.title,
  text: row.text,
  // Not minus zero on the day itself: JSON has none.
  daysLeft: 0 - daysSince(row.to, now),
  sources: row.sources,
})
