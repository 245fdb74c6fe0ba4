import type {
  ConditionRow,
  Knowledge,
  OutcomeRow,
  RouteRow,
  TimelineRow,
} from '../../../../src-main/contract/knowledge'

const words = { ja: '文', en: 'text' }

export const condition = (id: string, yes: string, no: string): ConditionRow => ({
  id,
  yes: [yes],
  no: [no],
  text: words,
  question: words,
  where: words,
  answer: 'office.fixedPublicIp',
})

export const route = (id: string, parts: Partial<RouteRow> = {}): RouteRow => ({
  id,
  pattern: 'P2',
  name: words,
  summary: words,
  needs: [],
  unless: [],
  stopGap: false,
  endsWith: null,
  cost: words,
  limits: words,
  settings: null,
  steps: [],
  undo: words,
  sources: [],
  ...parts,
})

export const outcome = (id: string, parts: Partial<OutcomeRow> & Pick<OutcomeRow, 'outcome'>): OutcomeRow => ({
  id,
  whenAll: [],
  whenAny: [],
  unlessAny: [],
  until: [],
  learntAfter: null,
  failing: false,
  ask: null,
  reason: words,
  ...parts,
})

export const day = (id: string, to: string, kind: TimelineRow['kind'] = 'change'): TimelineRow => ({
  id,
  from: to,
  to,
  kind,
  state: 'in-force',
  publishedOn: '2026-01-27',
  title: words,
  text: words,
  sources: [],
})

/** A world small enough to be read in a test. Ranking: the routes as they are given. */
export const world = (parts: {
  readonly outcomes: readonly OutcomeRow[]
  readonly routes: readonly RouteRow[]
  readonly conditions?: readonly ConditionRow[]
  readonly timeline?: readonly TimelineRow[]
}): Knowledge => ({
  schemaVersion: 1,
  checkedOn: '2026-11-23',
  replies: [],
  findings: [],
  timeline: [...(parts.timeline ?? [])],
  endpoints: [],
  conditions: [...(parts.conditions ?? [])],
  routes: [...parts.routes],
  advice: {
    outcomes: [...parts.outcomes],
    ranking: parts.routes.map(({ id }) => ({ route: id, whenAny: [], unlessAny: [] })),
  },
  devices: [],
  scripts: [],
  cmdlets: [],
  discovery: { snmpObjects: [], makers: [], hints: [] },
})
