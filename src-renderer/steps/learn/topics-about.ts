import type { LearnTopic } from '../../../src-main/contract/learn'

/** The topics that tell more about a finding, in their order. */
export const topicsAbout = (topics: readonly LearnTopic[], finding: string): readonly LearnTopic[] =>
  topics.filter(({ findings }) =>
    findings.some((known) => (known.endsWith('*') ? finding.startsWith(known.slice(0, -1)) : finding === known)),
  )
