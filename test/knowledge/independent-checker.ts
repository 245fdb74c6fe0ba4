// A second opinion on the advice, written from routes.yaml, conditions.yaml, timeline.yaml and advice.yaml alone. It imports nothing of the
// program: whatever it shares with the program would be wrong in both.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

interface Condition {
  readonly id: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
}
interface Route {
  readonly id: string
  readonly needs: readonly string[]
  readonly unless: readonly string[]
  readonly stopGap: boolean
  readonly endsWith: string | null
}
interface Ranked {
  readonly route: string
  readonly whenAny?: readonly string[]
  readonly unlessAny?: readonly string[]
}
interface Transport {
  readonly test: { readonly as: string; readonly proves: readonly string[]; readonly refusalCloses: boolean } | null
}
interface TimelineDay {
  readonly id: string
  readonly to: string
}

interface JudgedFinding {
  readonly id: string
  readonly because: readonly string[]
}

/** The parts of a report that are judged. */
export interface JudgedReport {
  readonly createdAt: number
  readonly evidence: readonly { readonly id: string; readonly kind: string }[]
  readonly findings: readonly JudgedFinding[]
  /** Ways that were tried from the office's own line. */
  readonly routeTests: readonly { readonly route: string; readonly findings: readonly JudgedFinding[] }[]
  readonly advice:
    | { readonly outcome: 'not-affected' }
    | {
        readonly outcome: 'works-until' | 'already-failing' | 'find-out'
        readonly routes: readonly { readonly id: string; readonly state: string }[]
        readonly question?: { readonly condition: string }
        readonly until?: { readonly id: string }
      }
}

const read = (name: string): unknown => {
  const file = fileURLToPath(new URL(`../../assets/knowledge/${name}.yaml`, import.meta.url))
  return parse(readFileSync(file, 'utf8'))
}
const routes = read('routes') as readonly Route[]
const conditions = read('conditions') as readonly Condition[]
const transports = read('transports') as readonly Transport[]
const timeline = read('timeline') as readonly TimelineDay[]
const { ranking } = read('advice') as { readonly ranking: readonly Ranked[] }

type Truth = 'yes' | 'no' | 'unknown'

/** Yes and no at once: what a probe saw outweighs what was said; otherwise whatever was learnt last. */
function truth(conditionId: string, report: JudgedReport): Truth {
  const condition = conditions.find(({ id }) => id === conditionId)
  if (condition === undefined) throw new Error(`no condition ${conditionId}`)
  let best: { weight: number; truth: Truth } = { weight: -1, truth: 'unknown' }
  for (const finding of everythingFound(report)) {
    const side: Truth = condition.yes.includes(finding.id)
      ? 'yes'
      : condition.no.includes(finding.id)
        ? 'no'
        : 'unknown'
    if (side === 'unknown') continue
    const places = finding.because.map((id) => report.evidence.findIndex((fact) => fact.id === id))
    const kinds = places.map((place) => report.evidence[place]?.kind ?? '')
    const seen = kinds.some((kind) => kind !== 'answer.given' && kind !== 'device.recognised')
    const weight = (seen ? 1_000_000 : 0) + Math.max(...places)
    if (weight > best.weight) best = { weight, truth: side }
  }
  return best.truth
}

/** A requirement may be settled by a trial as well as by the present way. */
const everythingFound = ({ findings, routeTests }: JudgedReport): readonly JudgedFinding[] => [
  ...findings,
  ...routeTests.flatMap((test) => test.findings),
]

const idsOfTrial = (route: string, { routeTests }: JudgedReport): readonly string[] =>
  routeTests.filter((test) => test.route === route).flatMap(({ findings }) => findings.map(({ id }) => id))

/** A server that took a real mail this way has answered what the route's row says it answers. */
function need(conditionId: string, route: Route, report: JudgedReport): Truth {
  const trial = idsOfTrial(route.id, report)
  const took = ['route.mail-accepted', 'route.proven', 'route.in-junk'].some((id) => trial.includes(id))
  const answered = transports.flatMap(({ test }) => (test?.as === route.id ? test.proves : []))
  return took && answered.includes(conditionId) ? 'yes' : truth(conditionId, report)
}

/** Tried from here, and turned away for good. */
const turnedAway = (route: Route, report: JudgedReport): boolean =>
  transports.some(({ test }) => test?.as === route.id && test.refusalCloses) &&
  idsOfTrial(route.id, report).includes('route.refused')

/** The last day of a window is over at midnight UTC behind it. */
function isPast(timelineId: string | null, now: number): boolean {
  const row = timeline.find(({ id }) => id === timelineId)
  return row !== undefined && now >= Date.parse(row.to) + 24 * 60 * 60 * 1000
}

function holds(route: Route, report: JudgedReport): boolean {
  return (
    route.needs.every((id) => need(id, route, report) === 'yes') &&
    !route.unless.some((id) => truth(id, report) === 'yes') &&
    !turnedAway(route, report) &&
    !isPast(route.endsWith, report.createdAt)
  )
}

/** The routes in the order in which they are to be preferred for these findings. */
function preferred(report: JudgedReport): readonly Route[] {
  const has = (id: string) => everythingFound(report).some((finding) => finding.id === id)
  const names = ranking
    .filter(({ whenAny = [], unlessAny = [] }) => (whenAny.length === 0 || whenAny.some(has)) && !unlessAny.some(has))
    .map(({ route }) => route)
  return names
    .filter((name, at) => names.indexOf(name) === at)
    .flatMap((name) => routes.filter(({ id }) => id === name))
}

/** What is wrong with the advice of a report; empty when nothing is. */
export function objections(report: JudgedReport): readonly string[] {
  const { advice } = report
  if (advice.outcome === 'not-affected') return 'routes' in advice ? ['routes although not affected'] : []
  const wrong: string[] = []
  const objectWhen = (problem: boolean, text: string) => {
    if (problem) wrong.push(text)
  }

  const order = preferred(report)
  const shown = advice.routes.map(({ id }) => id)
  objectWhen(
    shown.join() !== order.map(({ id }) => id).join(),
    `order ${shown.join()} instead of ${order.map(({ id }) => id).join()}`,
  )

  const recommended = advice.routes.filter(({ state }) => state === 'recommended').map(({ id }) => id)
  const lasting = order.filter((route) => !route.stopGap && holds(route, report))
  const best = lasting[0] ?? order.find((route) => holds(route, report))
  objectWhen(best === undefined, 'no route holds at all')
  objectWhen(
    recommended.join() !== (best?.id ?? ''),
    `recommended ${recommended.join()} instead of ${best?.id ?? 'none'}`,
  )

  for (const { id, state } of advice.routes) {
    const route = routes.find((row) => row.id === id)
    if (route === undefined) throw new Error(`no route ${id}`)
    const able = holds(route, report)
    objectWhen(
      able !== (state === 'possible' || state === 'recommended'),
      `${id} is called ${state}, but holds: ${able}`,
    )
    const against =
      turnedAway(route, report) ||
      route.needs.some((it) => need(it, route, report) === 'no') ||
      route.unless.some((it) => truth(it, report) === 'yes')
    objectWhen(against && state !== 'closed', `${id} is called ${state} although something speaks against it`)
  }

  if (advice.outcome === 'works-until') {
    objectWhen(
      advice.until === undefined || isPast(advice.until.id, report.createdAt),
      'works until a day that is past',
    )
  }
  if (advice.outcome === 'find-out') {
    const asked = advice.question?.condition ?? ''
    objectWhen(!conditions.some(({ id }) => id === asked), `asks about ${asked}`)
  }
  if (advice.outcome === 'works-until' || advice.outcome === 'already-failing') {
    // Nothing better may be left unasked.
    const better = order.slice(
      0,
      Math.max(
        0,
        order.findIndex(({ id }) => id === best?.id),
      ),
    )
    const unasked = better.filter(
      (route) =>
        !route.stopGap &&
        !isPast(route.endsWith, report.createdAt) &&
        !turnedAway(route, report) &&
        route.needs.every((id) => need(id, route, report) !== 'no') &&
        !route.unless.some((id) => truth(id, report) === 'yes'),
    )
    objectWhen(unasked.length > 0, `${unasked.map(({ id }) => id).join()} might be better and was not asked about`)
  }
  return wrong
}
