import type { Evidence } from '../../../src-main/contract/evidence'
import type { Finding } from '../../../src-main/contract/finding'
import type { Content } from '../../../src-main/core/probes/learnt'

/** Noon UTC of 23 November 2026. */
export const factMoment = Date.UTC(2026, 10, 23, 12)

/** A fact's own content, with whatever of its surroundings matters to the test. */
export type SomeFact = Content &
  Partial<Pick<Evidence, 'id' | 'probe' | 'target' | 'at' | 'mapped' | 'route' | 'local' | 'remote'>>

/** Facts as a run would hold them: numbered `e1`, `e2`, … and learnt by the conversation unless said otherwise. */
export const factsOf = (...contents: readonly SomeFact[]): readonly Evidence[] =>
  contents.map((content, at) => ({
    id: `e${at + 1}`,
    probe: content.kind === 'answer.given' ? 'situation-answers' : 'submission-conversation',
    target: 'row',
    at: factMoment,
    tookMs: 1,
    mapped: false,
    ...content,
  }))

/** The submission host of Exchange Online. */
export const here = { host: 'smtp.office365.com', port: 587 } as const

/** Answers by dotted path. */
export const answers = (given: Readonly<Record<string, string | number>>): readonly SomeFact[] =>
  Object.entries(given).map(([question, answer]) => ({ kind: 'answer.given', question, answer }))

/** A finding in one line: `id because e1 e2`, with its args when it has some. */
export const inShort = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ id, because }) => `${id} because ${because.join(' ')}`)
