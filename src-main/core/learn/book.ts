import type { Knowledge } from '../../contract/knowledge'
import type { LearnBook } from '../../contract/learn-book'

/** The topics with what they draw from data, as read at `now` (ms since 1970 UTC). */
export const bookOf = ({ learn = [], timeline, routes, checkedOn }: Knowledge, now: number): LearnBook => ({
  topics: learn,
  timeline: timeline.toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to)),
  routes: routes.map(({ id, pattern, name, cost, limits, stopGap, sources }) => ({
    id,
    pattern,
    name,
    cost,
    limits,
    stopGap,
    sources,
  })),
  today: new Date(now).toISOString().slice(0, 10),
  checkedOn,
})
