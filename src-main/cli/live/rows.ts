import type { Learnt } from '../../contract/evidence'
import type { Probe, ProbeContext, Target } from '../../core/probes/probe'

/** A row of a running check: one probe looking at one target. Times in ms since 1970 UTC. */
export interface LiveRow {
  readonly probe: string
  readonly target: string
  readonly run:
    | { readonly state: 'waiting' }
    | { readonly state: 'checking'; readonly startedAt: number }
    | { readonly state: 'finished'; readonly tookMs: number }
  readonly facts: readonly Learnt[]
}

export type RowEvent =
  | {
      readonly type: 'listed' | 'started' | 'finished'
      readonly probe: string
      readonly target: string
      readonly at: number
    }
  | { readonly type: 'learnt'; readonly probe: string; readonly target: string; readonly fact: Learnt }

/** The rows after an event. A row that was not listed before is added at the end. */
export function withEvent(rows: readonly LiveRow[], event: RowEvent): readonly LiveRow[] {
  const isRow = (row: LiveRow) => row.probe === event.probe && row.target === event.target
  if (!rows.some(isRow))
    return withEvent(
      [...rows, { probe: event.probe, target: event.target, run: { state: 'waiting' }, facts: [] }],
      event,
    )
  return rows.map((row) => (isRow(row) ? afterEvent(row, event) : row))
}

function afterEvent(row: LiveRow, event: RowEvent): LiveRow {
  if (event.type === 'learnt') {
    // What the pipeline says about a row that never ran ends it.
    const isEnd = event.fact.kind === 'probe.not-run' && row.run.state === 'waiting'
    return { ...row, facts: [...row.facts, event.fact], run: isEnd ? { state: 'finished', tookMs: 0 } : row.run }
  }
  if (event.type === 'started') return { ...row, run: { state: 'checking', startedAt: event.at } }
  if (event.type === 'finished')
    return {
      ...row,
      run: { state: 'finished', tookMs: row.run.state === 'checking' ? event.at - row.run.startedAt : 0 },
    }
  return row
}

/** The same probes, telling when a row is known, begins, learns something and ends. */
export function watched(
  probes: readonly Probe[],
  now: () => number,
  tell: (event: RowEvent) => void,
): readonly Probe[] {
  return probes.map((probe) => ({
    id: probe.id,
    targets(ctx: ProbeContext) {
      const targets = probe.targets(ctx)
      for (const { key } of targets) tell({ type: 'listed', probe: probe.id, target: key, at: now() })
      return targets
    },
    readiness: (target: Target, ctx: ProbeContext) => probe.readiness(target, ctx),
    async *run(target: Target, ctx: ProbeContext) {
      const row = { probe: probe.id, target: target.key }
      tell({ type: 'started', ...row, at: now() })
      try {
        for await (const fact of probe.run(target, ctx)) {
          tell({ type: 'learnt', ...row, fact })
          yield fact
        }
      } finally {
        tell({ type: 'finished', ...row, at: now() })
      }
    },
  }))
}
