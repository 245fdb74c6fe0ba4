import type { Evidence, Learnt } from '../../contract/evidence'
import { masker } from '../smtp/masking'
import { readable } from '../smtp/readable'
import { checkNetwork } from './check-network'
import { learnt } from './learnt'
import type { CheckContext, Probe, ProbeContext, Readiness, Target } from './probe'

/** One probe and one of its targets: a row on screen. */
interface Row {
  readonly probe: Probe
  readonly target: Target
}

/** What a running row did last. */
type Event =
  | { readonly state: 'learnt'; readonly row: Row; readonly fact: Learnt }
  | { readonly state: 'finished'; readonly row: Row }
  | { readonly state: 'broke'; readonly row: Row; readonly error: unknown }

const ignore = (): void => undefined

/**
 * Runs all rows at once, each as soon as its facts are there, and yields every fact as it comes. A probe that throws ends only its own row.
 * When `ctx.signal` aborts, every unfinished row is told as `probe.not-run` at once, and nothing is waited for. Never throws.
 */
export async function* runProbes(probes: readonly Probe[], ctx: CheckContext): AsyncGenerator<Evidence> {
  const check = new Check(probes, ctx)
  try {
    yield* check.run()
  } finally {
    check.end()
  }
}

class Check {
  readonly #probes: readonly Probe[]
  readonly #ctx: Omit<ProbeContext, 'gathered'>
  readonly #gathered: Evidence[] = []
  readonly #running = new Map<Row, { readonly iterator: AsyncIterator<Learnt>; readonly next: Promise<Event> }>()
  readonly #readerLeft = new AbortController()
  readonly #aborted: Promise<'aborted'>
  #waiting: readonly Row[] = []

  constructor(probes: readonly Probe[], ctx: CheckContext) {
    this.#probes = probes
    const signal = AbortSignal.any([ctx.signal, this.#readerLeft.signal])
    this.#ctx = { ...ctx, signal, network: checkNetwork(ctx.network) }
    this.#aborted = new Promise((resolve) => {
      const abort = () => resolve('aborted')
      if (signal.aborted) abort()
      else signal.addEventListener('abort', abort, { once: true })
    })
  }

  async *run(): AsyncGenerator<Evidence> {
    yield* this.#findRows()
    for (;;) {
      if (this.#ctx.signal.aborted) return yield* this.#tellUnfinished()
      yield* this.#startReadyRows()
      if (this.#running.size === 0) break
      const event = await Promise.race([this.#aborted, ...[...this.#running.values()].map(({ next }) => next)])
      if (event !== 'aborted') yield* this.#told(event)
    }
    for (const row of this.#waiting) yield this.#stamped(row, this.#notRun('needs-missing'))
  }

  /** Stops whatever still runs, without waiting for it. */
  end(): void {
    this.#readerLeft.abort(new Error('Nobody reads on'))
    for (const { iterator } of this.#running.values()) iterator.return?.().catch(ignore)
    this.#running.clear()
  }

  *#findRows(): Generator<Evidence> {
    for (const probe of this.#probes) {
      try {
        const targets = probe.targets(this.#now())
        this.#waiting = [...this.#waiting, ...targets.map((target) => ({ probe, target }))]
      } catch (error) {
        yield this.#stamped({ probe, target: { key: '' } }, this.#broke(error))
      }
    }
  }

  *#startReadyRows(): Generator<Evidence> {
    const waiting = this.#waiting
    this.#waiting = []
    for (const row of waiting) {
      const readiness = this.#readiness(row)
      if (readiness.state === 'waiting') this.#waiting = [...this.#waiting, row]
      else if (readiness.state === 'ready') this.#start(row)
      else if (readiness.state === 'pointless') yield this.#stamped(row, this.#notRun(readiness.why))
      else yield this.#stamped(row, this.#broke(readiness.error))
    }
  }

  #readiness({ probe, target }: Row): Readiness | { readonly state: 'broke'; readonly error: unknown } {
    try {
      return probe.readiness(target, this.#now())
    } catch (error) {
      return { state: 'broke', error }
    }
  }

  #start(row: Row): void {
    // Whatever `run` does before its first `await` may throw as well.
    const context = this.#now()
    const facts = (async function* () {
      yield* row.probe.run(row.target, context)
    })()
    this.#ask(row, facts)
  }

  #ask(row: Row, iterator: AsyncIterator<Learnt>): void {
    const next = iterator.next().then(
      ({ done, value }): Event => (done === true ? { state: 'finished', row } : { state: 'learnt', row, fact: value }),
      (error: unknown): Event => ({ state: 'broke', row, error }),
    )
    this.#running.set(row, { iterator, next })
  }

  *#told(event: Event): Generator<Evidence> {
    const running = this.#running.get(event.row)
    if (event.state === 'learnt' && running) {
      this.#ask(event.row, running.iterator)
      yield this.#stamped(event.row, event.fact)
      return
    }
    // A row that ended because the check did is told with the other unfinished ones.
    if (event.state === 'broke' && this.#ctx.signal.aborted) return
    this.#running.delete(event.row)
    if (event.state === 'broke') yield this.#stamped(event.row, this.#broke(event.error))
  }

  *#tellUnfinished(): Generator<Evidence> {
    const reason: unknown = this.#ctx.signal.reason
    const why = reason instanceof Error && reason.name === 'TimeoutError' ? 'deadline' : 'cancelled'
    for (const row of [...this.#running.keys(), ...this.#waiting]) yield this.#stamped(row, this.#notRun(why))
  }

  #now(): ProbeContext {
    return { ...this.#ctx, gathered: [...this.#gathered] }
  }

  #notRun(why: Extract<Evidence, { kind: 'probe.not-run' }>['why']): Learnt {
    return learnt({ kind: 'probe.not-run', why }, { at: this.#ctx.now(), tookMs: 0, mapped: false })
  }

  /** A bug of ours: its message may quote what it worked on, so secrets are searched for. */
  #broke(error: unknown): Learnt {
    const { secrets } = this.#ctx
    const borrowed = [secrets, ...Object.values(secrets.routes ?? {})]
    const withoutSecrets = masker(borrowed.flatMap(({ password = '', token = '' }) => [password, token]))
    const detail = readable(
      withoutSecrets(error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
      300,
    )
    return learnt({ kind: 'probe.broke', detail }, { at: this.#ctx.now(), tookMs: 0, mapped: false })
  }

  #stamped({ probe, target }: Row, fact: Learnt): Evidence {
    const { key, route } = target
    const id = `e${this.#gathered.length + 1}`
    const evidence: Evidence = { ...fact, id, probe: probe.id, target: key, ...(route && { route }) }
    this.#gathered.push(evidence)
    return evidence
  }
}
