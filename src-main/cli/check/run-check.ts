import type { Evidence } from '../../contract/evidence'
import type { CheckContext, Probe } from '../../core/probes/probe'
import { runProbes } from '../../core/probes/run-probes'
import { signalOfCheck } from '../../services/deadlines'
import type { Io } from '../io'
import type { LiveRows } from '../live/live-rows'
import { watched } from '../live/rows'

/** Architecture: cancelling takes effect within a second. What has not let go by then is left behind. */
const patienceMs = 800

export interface CheckRun {
  readonly evidence: readonly Evidence[]
  readonly cancelled: boolean
}

/** Runs the probes with live rows until all are through or the person interrupts; then what is known so far is the result. */
export async function runCheck(
  probes: readonly Probe[],
  ctx: Omit<CheckContext, 'signal'>,
  rows: LiveRows,
  io: Pick<Io, 'now' | 'onInterrupt'>,
): Promise<CheckRun> {
  const cancelling = new AbortController()
  const signal = signalOfCheck(cancelling.signal, ctx.deadlines.checkMs)
  const gaveUp = new Promise<'gave-up'>((resolve) => {
    signal.addEventListener('abort', () => setTimeout(() => resolve('gave-up'), patienceMs), { once: true })
  })
  const stopListening = io.onInterrupt(() => cancelling.abort())
  const evidence: Evidence[] = []
  const facts = runProbes(watched(probes, io.now, rows.tell), { ...ctx, signal })
  try {
    for (;;) {
      const next = await Promise.race([facts.next(), gaveUp])
      if (next === 'gave-up' || next.done) break
      evidence.push(next.value)
      tellOfPipeline(next.value, rows)
    }
  } catch (error) {
    // An aborted wait rejects with the signal's reason; anything else is a bug.
    if (!signal.aborted) throw error
  } finally {
    stopListening()
    await rows.stop()
  }
  return { evidence, cancelled: cancelling.signal.aborted }
}

/** The pipeline's own facts about rows that never ran or broke; those of probes were told as they were learnt. */
function tellOfPipeline(fact: Evidence, rows: LiveRows): void {
  if (fact.kind === 'probe.not-run' || fact.kind === 'probe.broke')
    rows.tell({ type: 'learnt', probe: fact.probe, target: fact.target, fact })
}
