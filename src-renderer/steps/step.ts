import type { ComponentType } from 'react'
import type { Report } from '../../src-main/contract/report'
import type { Work } from '../../src-main/contract/window'

/** What decides which page is on screen. Plain data, so a step can be tested without a screen. */
export interface WizardFacts {
  readonly work: Work
  readonly report: Report | null
}

/** A page of the wizard. The current one is computed, never counted. */
export interface Step {
  readonly id: string
  appliesTo(facts: WizardFacts): boolean
  isDone(facts: WizardFacts): boolean
  readonly View: ComponentType
}
