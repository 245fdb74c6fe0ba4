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

/** The link to the page before this one; from the first page of a way to where it was chosen. Answers stay as they are. */
export function useBack() {
  const facts = useFacts()
  const { t } = useText()
  const { goTo, goHome } = useWizard.getState()
  const before = previousStep(steps, facts)
  const leave = () => {
    goHome()
    if (facts.work.practice !== null) goTo('practice')
  }
  return { label: t('wizard.back'), go: before ? () => goTo(before.id) : leave }
}
