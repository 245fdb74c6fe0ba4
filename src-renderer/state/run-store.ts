import { create } from 'zustand'
import type { Evidence } from '../../src-main/contract/evidence'
import type { RowState } from '../../src-main/contract/window'

interface Running {
  readonly state: 'running'
  readonly id: string
  /** ms since 1970 UTC. */
  readonly startedAt: number
  readonly isCancelling: boolean
}
/** A check of the window. */
type Run =
  | { readonly state: 'idle' }
  | Running
  | { readonly state: 'finished'; readonly id: string; readonly wasCancelled: boolean }

/** A row with the moment it was last heard of, so that its time can go on while it is checking. */
export type SeenRow = RowState & { readonly seenAt: number }
type RowName = Pick<RowState, 'probe' | 'target'>

interface Runs {
  readonly run: Run
  readonly rows: readonly SeenRow[]
  readonly facts: readonly Evidence[]
  /** `only` one row, or only another way than the present one: the other rows stay as they are. */
  begin(id: string, startedAt: number, only?: RowName | 'way'): void
  cancelling(): void
  showRow(id: string, row: RowState, seenAt: number): void
  learn(id: string, fact: Evidence): void
  /** Ends the run of this id and says what it was; undefined when it is not the current one. */
  finish(id: string): Running | undefined
  forget(): void
}

/** Has the row come to its end? */
export const isOver = ({ state }: Pick<RowState, 'state'>): boolean => state !== 'waiting' && state !== 'checking'
/** Does the row try another way than the present one? */
export const isOfWay = ({ probe }: Pick<RowState, 'probe'>): boolean => probe.startsWith('route-')
const isSame = (a: RowName, b: RowName) => a.probe === b.probe && a.target === b.target

export const useRun = create<Runs>()((set, get) => {
  const current = (id: string) => {
    const { run } = get()
    return run.state === 'running' && run.id === id ? run : undefined
  }
  return {
    run: { state: 'idle' },
    rows: [],
    facts: [],
    begin(id, startedAt, only) {
      const { rows, facts } = get()
      const isReplaced = (row: RowName) => (only === 'way' ? isOfWay(row) : only === undefined || isSame(row, only))
      set({
        run: { state: 'running', id, startedAt, isCancelling: false },
        // A row that is tried again stays where it is.
        rows: only === 'way' || only === undefined ? rows.filter((row) => !isReplaced(row)) : rows,
        facts: facts.filter((fact) => !isReplaced(fact)),
      })
    },
    cancelling() {
      const { run } = get()
      if (run.state === 'running') set({ run: { ...run, isCancelling: true } })
    },
    showRow(id, row, seenAt) {
      if (current(id) === undefined) return
      const { rows } = get()
      const seen = { ...row, seenAt }
      set({
        rows: rows.some((old) => isSame(old, row))
          ? rows.map((old) => (isSame(old, row) ? seen : old))
          : [...rows, seen],
      })
    },
    learn(id, fact) {
      if (current(id) !== undefined) set({ facts: [...get().facts, fact] })
    },
    finish(id) {
      const run = current(id)
      if (run === undefined) return undefined
      // A row that was cut off never tells its own end.
      const rows = get().rows.map((row) => (isOver(row) ? row : { ...row, state: 'skipped' as const }))
      set({ run: { state: 'finished', id, wasCancelled: run.isCancelling }, rows })
      return run
    },
    forget: () => set({ run: { state: 'idle' }, rows: [], facts: [] }),
  }
})
