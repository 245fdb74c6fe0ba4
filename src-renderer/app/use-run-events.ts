import { useEffect } from 'react'
import { useFault } from '../state/fault-store'
import { useRun } from '../state/run-store'
import { useWizard } from '../state/wizard-store'
import { api } from './api'

/** Listens to what main says by itself, of running checks and of saving, for as long as the window lives. */
export function useRunEvents(): void {
  useEffect(() => {
    const { showRow, learn, finish } = useRun.getState()
    const stops = [
      api.checks.row(({ run, row }) => showRow(run, row, Date.now())),
      api.checks.learnt(({ run, evidence }) => learn(run, evidence)),
      api.checks.finished(({ run, report }) => {
        if (finish(run) !== undefined) useWizard.getState().finishCheck(run, report)
      }),
      api.sites.notSaved((fault) => useFault.getState().tell(fault)),
    ]
    return () => stops.forEach((stop) => stop())
  }, [])
}
