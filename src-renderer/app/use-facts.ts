import { useMemo } from 'react'
import { previousStep } from './current-step'
import { steps } from '../steps'
import { useWizard } from '../state/wizard-store'
import { useText } from './use-text'
import type { WizardFacts } from '../steps/step'

export function useFacts(): WizardFacts {
  const work = useWizard((wizard) => wizard.work)
  const report = useWizard((wizard) => wizard.report)
  return useMemo(() => ({ work, report }), [work, report])
}

/** The link to the page before this one; undefined on the first page. Answers stay as they are. */
export function useBack() {
  const facts = useFacts()
  const { t } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  const before = previousStep(steps, facts)
  return before && { label: t('wizard.back'), go: () => goTo(before.id) }
}
