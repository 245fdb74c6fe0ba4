import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { rowRemark } from '../cli/live/row-remark'
import { watched, withEvent, type LiveRow, type RowEvent } from '../cli/live/rows'
import type { Evidence } from '../contract/evidence'
import type { Emit } from '../contract/ipc'
import type { Knowledge } from '../contract/knowledge'
import type { Report } from '../contract/report'
import type { TestedRoute } from '../contract/route-test'
import type { Situation } from '../contract/situation'
import type { DeviceKey, RowState } from '../contract/window'
import type { Consent, Probe, ProbeContext, Secrets } from '../core/probes/probe'
import { probes, routeProbes } from '../core/probes/probes'
import { runProbes } from '../core/probes/run-probes'
import { signalOfCheck, standardDeadlines } from '../services/deadlines'
import { createMailComposer } from '../services/mail-composer'
import { createNetwork, isLedElsewhere, type NetworkOptions } from '../services/network/network'
import { createRefusalLedger } from '../services/refusal-ledger'
import { readSurroundings } from '../services/surroundings'
import { testMailWords } from '../text/test-mail-words'

/** A part of the last check that is done again while the rest of it stays. */
export type OnlyPart = { readonly probe: string; readonly target: string } | { readonly route: TestedRoute }

export interface CheckOrder {
  readonly run: string
  /** Whose run it is. */
  readonly key: DeviceKey
  /** ms since 1970 UTC. */
  readonly startedAt: number
  readonly situation: Situation
  readonly consent: Consent
  readonly secrets: Secrets
  /** Only this row of the last check, or only this way; undefined: a whole check. */
  readonly only: OnlyPart | undefined
}

/** Hears of everything that a check does, in order, and judges in the end. */
export interface RunKeeper {
  begun(order: CheckOrder): void
  learnt(order: CheckOrder, fact: Evidence): void
  /** `finishedAt`: ms since 1970 UTC. */
  ended(order: CheckOrder, evidence: readonly Evidence[], finishedAt: number): Report
}

/** The checks of the window: one at a time, each to be cancelled, each telling rows, facts and in the end the report. */
export interface RunningChecks {
  /** Begins at once and returns; what happens is emitted. Never rejects. */
  start(order: CheckOrder, network: NetworkOptions): Promise<void>
  cancel(run: string): void
  cancelAll(): void
}

const toRowState = ({ probe, target, run, facts }: LiveRow, now: number): RowState => {
  if (run.state === 'waiting') return { probe, target, state: 'waiting', elapsedMs: 0, remark: null }
  if (run.state === 'checking')
    return { probe, target, state: 'checking', elapsedMs: now - run.startedAt, remark: null }
  const { end, text: ja } = rowRemark(probe, facts, 'ja')
  const { text: en } = rowRemark(probe, facts, 'en')
  const remark = ja === '' || en === '' ? null : { ja, en }
  return { probe, target, state: end === 'noted' ? 'ok' : end, elapsedMs: run.tookMs, remark }
}

/** The answers, and the one row that is tried again. */
const probesOfRow = ({ probe, target }: { probe: string; target: string }): readonly Probe[] =>
  probes.flatMap((known) => {
    if (known.id === 'situation-answers') return [known]
    if (known.id !== probe) return []
    const targets = (ctx: ProbeContext) => known.targets(ctx).filter(({ key }) => key === target)
    return [{ ...known, targets }]
  })

export function createRunningChecks(
  folder: string,
  knowledge: Knowledge,
  emit: Emit,
  keeper: RunKeeper,
  /** How much is done, 0 to 1, for the taskbar; -1 when nothing runs. */
  showProgress: (part: number) => void = () => undefined,
): RunningChecks {
  const running = new Map<string, AbortController>()
  const ledger = createRefusalLedger(join(folder, 'refusals.jsonl'))

  return {
    async start(order, options) {
      const { run, situation, consent, secrets, only } = order
      const cancelled = new AbortController()
      running.set(run, cancelled)
      let rows: readonly LiveRow[] = []
      const tell = (event: RowEvent) => {
        rows = withEvent(rows, event)
        const row = rows.find(({ probe, target }) => probe === event.probe && target === event.target)
        if (row !== undefined) emit('checks', 'row', { run, row: toRowState(row, Date.now()) })
        showProgress(rows.filter(({ run: { state } }) => state === 'finished').length / rows.length)
      }
      const chosen = only === undefined ? probes : 'route' in only ? routeProbes : probesOfRow(only)
      const context = {
        situation,
        consent,
        secrets,
        network: createNetwork(options),
        knowledge,
        composer: createMailComposer(testMailWords),
        // The tenant of practice is reached by no line.
        ...(isLedElsewhere(options) ? {} : { surroundings: readSurroundings(process.env) }),
        ledger,
        deadlines: standardDeadlines,
        now: Date.now,
        random: (count: number) => new Uint8Array(randomBytes(count)),
        signal: signalOfCheck(cancelled.signal, standardDeadlines.checkMs * 2),
      }
      const evidence: Evidence[] = []
      keeper.begun(order)
      for await (const fact of runProbes(watched(chosen, Date.now, tell), context)) {
        evidence.push(fact)
        keeper.learnt(order, fact)
        // A row that never ran is ended by the pipeline, not by its probe.
        if (fact.kind === 'probe.not-run') tell({ type: 'learnt', probe: fact.probe, target: fact.target, fact })
        emit('checks', 'learnt', { run, evidence: fact })
      }
      running.delete(run)
      if (running.size === 0) showProgress(-1)
      emit('checks', 'finished', { run, report: keeper.ended(order, evidence, Date.now()) })
    },
    cancel: (run) => running.get(run)?.abort(),
    cancelAll: () => running.forEach((controller) => controller.abort()),
  }
}
