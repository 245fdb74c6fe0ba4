import { create } from 'zustand'
import type { Evidence } from '../../src-main/contract/evidence'
import type { RowState } from '../../src-main/contract/window'

/** A check of the window. */
type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly id: string; readonly startedAt: number; readonly isCancelling: boolean }
  | { readonly state: 'finished'; readonly id: string }

interface Runs {
  readonly run: Run
  readonly rows: readonly RowState[]
  readonly facts: readonly Evidence[]
  begin(id: string, startedAt: number): void
  cancelling(): void
  showRow(id: string, row: RowState): void
  learn(id: string, fact: Evidence): void
  finish(id: string): void
  forget(): void
}

const isSame = (a: RowState, b: RowState) => a.probe === b.probe && a.target === b.target

export const useRun = create<Runs>()((set, get) => {
  const isCurrent = (id: string) => {
    const { run } = get()
    return run.state !== 'idle' && run.id === id
  }
  return {
    run: { state: 'idle' },
    rows: [],
    facts: [],
    begin: (id, startedAt) =>
      set({ run: { state: 'running', id, startedAt, isCancelling: false }, rows: [], facts: [] }),
    cancelling() {
      const { run } = get()
      if (run.state === 'running') set({ run: { ...run, isCancelling: true } })
    },
    showRow(id, row) {
      const { rows } = get()
      if (!isCurrent(id)) return
      set({
        rows: rows.some((old) => isSame(old, row)) ? rows.map((old) => (isSame(old, row) ? row : old)) : [...rows, row],
      })
    },
    learn(id, fact) {
      if (isCurrent(id)) set({ facts: [...get().facts, fact] })
    },
    finish(id) {
      if (isCurrent(id)) set({ run: { state: 'finished', id } })
    },
    forget: () => set({ run: { state: 'idle' }, rows: [], facts: [] }),
  }
})
