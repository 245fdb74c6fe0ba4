import type { Step, WizardFacts } from '../steps/step'

/** The step on screen: the one the person went back to, else the first that is not done. */
export function currentStep(steps: readonly Step[], facts: WizardFacts): Step {
  const shown = steps.filter((step) => step.appliesTo(facts))
  const step =
    shown.find(({ id }) => id === facts.work.page) ?? shown.find((step) => !step.isDone(facts)) ?? shown.at(-1)
  if (step === undefined) throw new Error('The wizard has no step that applies')
  return step
}

/** The step before the one on screen, or undefined on the first. */
export function previousStep(steps: readonly Step[], facts: WizardFacts): Step | undefined {
  const shown = steps.filter((step) => step.appliesTo(facts))
  return shown[shown.indexOf(currentStep(steps, facts)) - 1]
}
