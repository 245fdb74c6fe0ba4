import { useEffect } from 'react'
import { useRun } from '../state/run-store'
import { useWizard } from '../state/wizard-store'
import { api } from './api'

/** Listens to running checks for as long as the window lives. */
export function useRunEvents(): void {
  const showRow = useRun((runs) => runs.showRow)
  const learn = useRun((runs) => runs.learn)
  const finish = useRun((runs) => runs.finish)
  const setReport = useWizard((wizard) => wizard.setReport)
  useEffect(() => {
    const stops = [
      api.checks.row(({ run, row }) => showRow(run, row)),
      api.checks.learnt(({ run, evidence }) => learn(run, evidence)),
      api.checks.finished(({ run, report }) => {
        finish(run)
        setReport(report)
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [showRow, learn, finish, setReport])
}
