import { useEffect, useState } from 'react'
import type { FamilySummary } from '../../src-main/contract/window'
import { valueOf } from '../state/fault-store'
import { useWizard } from '../state/wizard-store'
import { api } from './api'

/** The chosen family of the catalogue, or undefined while none is chosen or known. */
export function useFamily(): FamilySummary | undefined {
  const id = useWizard((wizard) => wizard.work.situation.device.family)
  const [families, setFamilies] = useState<readonly FamilySummary[]>([])
  useEffect(() => {
    void valueOf(api.answers.families('')).then((found) => setFamilies(found ?? []))
  }, [])
  return families.find((family) => family.id === id)
}
