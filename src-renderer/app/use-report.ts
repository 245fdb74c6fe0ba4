import { useEffect } from 'react'
import type { Report } from '../../src-main/contract/report'
import { useWizard } from '../state/wizard-store'
import { api } from './api'

/** The judgement of everything known now; null while it is being made. Made anew whenever an answer changes. */
export function useReport(): Report | null {
  const situation = useWizard((wizard) => wizard.work.situation)
  const report = useWizard((wizard) => wizard.report)
  const setReport = useWizard((wizard) => wizard.setReport)
  useEffect(() => {
    if (report !== null) return
    let isCurrent = true
    void api.report.current(situation).then((answered) => {
      if (isCurrent && answered.ok) setReport(answered.value)
    })
    return () => {
      isCurrent = false
    }
  }, [situation, report, setReport])
  return report
}
