import type { Evidence } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { ConditionRow } from '../../contract/knowledge'
import type { ConditionState } from '../../contract/report'

/** What the advice is made from. */
export interface Case {
  readonly facts: readonly Evidence[]
  readonly findings: readonly Finding[]
}

/**
 * Does the condition hold? `yes` when one of its yes-findings is there, `no` when one of its no-findings is, else unknown.
 * When both are there, what was measured beats what was answered or stands in the catalogue; between equals the newer fact decides.
 */
export function conditionState({ id, text, yes, no }: ConditionRow, { facts, findings }: Case): ConditionState {
  const proofs = (ids: readonly string[]) => findings.filter((finding) => ids.includes(finding.id))
  const [forIt, againstIt] = [proofs(yes), proofs(no)]
  const answered = (state: ConditionState['state'], by: readonly Finding[]): ConditionState => ({
    condition: id,
    text,
    state,
    because: [...new Set(by.flatMap(({ because }) => because))],
  })
  if (againstIt.length === 0) return answered(forIt.length === 0 ? 'unknown' : 'yes', forIt)
  if (forIt.length === 0) return answered('no', againstIt)
  return strength(forIt, facts) > strength(againstIt, facts) ? answered('yes', forIt) : answered('no', againstIt)
}

/** How much the strongest of these findings weighs: measured before said, then the newest fact. */
function strength(findings: readonly Finding[], facts: readonly Evidence[]): number {
  const proofs = findings.map(({ because }) => {
    const measured = facts.some((fact) => because.includes(fact.id) && !isSaid(fact))
    const newest = facts.findLastIndex(({ id }) => because.includes(id))
    return (measured ? facts.length : 0) + newest
  })
  return Math.max(...proofs)
}

const isSaid = ({ kind }: Evidence): boolean => kind === 'answer.given' || kind === 'device.recognised'
