import { useEffect } from 'react'
import type { Report } from '../../src-main/contract/report'
import { valueOf } from '../state/fault-store'
import { useWizard } from '../state/wizard-store'
import { countingAnswers } from '../steps/questions/give-answers'
import { api } from './api'

/** The judgement of everything known now; null while it is being made. Made anew whenever an answer changes. */
export function useReport(): Report | null {
  const situation = useWizard((wizard) => wizard.work.situation)
  const report = useWizard((wizard) => wizard.report)
  const setReport = useWizard((wizard) => wizard.setReport)
  useEffect(() => {
    if (report !== null) return
    let isCurrent = true
    void valueOf(api.report.current(countingAnswers(situation))).then((judged) => {
      if (isCurrent && judged !== undefined) setReport(judged)
    })
    return () => {
      isCurrent = false
    }
  }, [situation, report, setReport])
  return report
}
