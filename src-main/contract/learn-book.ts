import { z } from 'zod'
import { RouteRow, TimelineRow } from './knowledge'
import { Day } from './knowledge-parts'
import { LearnTopic } from './learn'

/** A way to send as the table of costs and limits shows it. */
export const LearnRoute = RouteRow.pick({
  id: true,
  pattern: true,
  name: true,
  cost: true,
  limits: true,
  stopGap: true,
  sources: true,
})
export type LearnRoute = z.infer<typeof LearnRoute>

/** Everything to learn from, with the data its drawings need. */
export const LearnBook = z.strictObject({
  topics: z.array(LearnTopic),
  /** In the order of their days. */
  timeline: z.array(TimelineRow),
  routes: z.array(LearnRoute),
  /** The day on which it is read. */
  today: Day,
  /** The day the knowledge was last looked after. */
  checkedOn: Day,
})
export type LearnBook = z.infer<typeof LearnBook>

/** A topic, or all of them one after the other. */
export const LearnPaper = z.strictObject({ topic: z.string().regex(/^[a-z0-9-]{1,60}$/), lang: z.enum(['ja', 'en']) })
export type LearnPaper = z.infer<typeof LearnPaper>
