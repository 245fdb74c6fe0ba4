import { found, only, type Rule } from './diagnose'

/** What could not be checked, and why. Silence is not "all is well". */
export const pipeline: Rule = (facts) => [
  ...only(facts, 'probe.not-run').flatMap((fact) => {
    const args = { target: fact.target }
    switch (fact.why) {
      case 'cancelled':
        return found('pipeline.cancelled', [fact], args)
      case 'deadline':
        return found('pipeline.deadline', [fact], args)
      case 'needs-missing':
        return found('pipeline.not-checked', [fact], args)
      case 'not-applicable':
        // It makes no sense here (such as MX of an address without a domain): nothing is missing.
        return []
    }
  }),
  ...only(facts, 'probe.broke').flatMap((fact) => found('pipeline.broke', [fact], { target: fact.target })),
]
