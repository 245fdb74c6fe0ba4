import { useEffect, useState } from 'react'
import type { FamilySummary } from '../../src-main/contract/window'
import { useWizard } from '../state/wizard-store'
import { api } from './api'

/** The chosen family of the catalogue, or undefined while none is chosen or known. */
export function useFamily(): FamilySummary | undefined {
  const id = useWizard((wizard) => wizard.work.situation.device.family)
  const [families, setFamilies] = useState<readonly FamilySummary[]>([])
  useEffect(() => {
    void api.answers.families('').then((answered) => {
      if (answered.ok) setFamilies(answered.value)
    })
  }, [])
  return families.find((family) => family.id === id)
}
