import { useEffect } from 'react'
import { useRun } from '../state/run-store'
import { useWizard } from '../state/wizard-store'
import { api } from './api'

/** Listens to running checks for as long as the window lives. */
export function useRunEvents(): void {
  useEffect(() => {
    const { showRow, learn, finish } = useRun.getState()
    const stops = [
      api.checks.row(({ run, row }) => showRow(run, row, Date.now())),
      api.checks.learnt(({ run, evidence }) => learn(run, evidence)),
      api.checks.finished(({ run: id, report }) => {
        const run = finish(id)
        if (run !== undefined) useWizard.getState().finishCheck({ id, startedAt: run.startedAt }, report)
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [])
}
