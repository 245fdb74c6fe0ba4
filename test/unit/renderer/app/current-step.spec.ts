import { describe, expect, it } from 'vitest'
import { currentStep, previousStep } from '../../../../src-renderer/app/current-step'
import { emptyWork } from '../../../../src-renderer/state/work'
import type { Step, WizardFacts } from '../../../../src-renderer/steps/step'

const step = (id: string, part: Partial<Step> = {}): Step => ({
  id,
  appliesTo: () => true,
  isDone: ({ work }) => work.answered.includes(id),
  View: () => null,
  ...part,
})
const factsOf = (work: Partial<WizardFacts['work']>): WizardFacts => ({
  work: { ...emptyWork(), ...work },
  report: null,
})
const steps = [step('a'), step('b', { appliesTo: ({ work }) => work.practice === null }), step('c'), step('d')]
const shownAt = (work: Partial<WizardFacts['work']>) => currentStep(steps, factsOf(work)).id

describe('the page on screen', () => {
  it('is the first that is not done', () => {
    expect([shownAt({}), shownAt({ answered: ['a'] }), shownAt({ answered: ['b', 'a'] })]).toEqual(['a', 'b', 'c'])
  })
  it('is the one the person went back to, done or not', () => {
    expect([shownAt({ answered: ['a', 'b'], page: 'a' }), shownAt({ page: 'd' })]).toEqual(['a', 'd'])
  })
  it('is never one that does not apply, even if the person had gone back to it', () => {
    expect([
      shownAt({ answered: ['a'], practice: 'today' }),
      shownAt({ answered: ['a'], practice: 'today', page: 'b' }),
    ]).toEqual(['c', 'c'])
  })
  it('stays the last when everything is done', () => {
    expect(shownAt({ answered: ['a', 'b', 'c', 'd'] })).toEqual('d')
  })
  it('is a bug when no page applies', () => {
    expect(() => currentStep([step('a', { appliesTo: () => false })], factsOf({}))).toThrow('no step that applies')
  })
})

describe('going back', () => {
  it('leads to the page before, leaving out what does not apply; from the first page nowhere', () => {
    expect(
      [factsOf({ answered: ['a', 'b'] }), factsOf({ answered: ['a'], practice: 'today' }), factsOf({})].map(
        (facts) => previousStep(steps, facts)?.id,
      ),
    ).toEqual(['b', 'a', undefined])
  })
})
