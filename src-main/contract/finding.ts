import type { FindingId } from './generated/ids'
import type { EvidenceId } from './evidence'
import type { TestedRoute } from './route-test'

/** Values for the placeholders of a finding's sentences. Never a secret. */
export type Args = Readonly<Record<string, string | number>>

/** A judgement with its proof. A finding without `because` does not compile. */
export interface Finding {
  readonly id: FindingId
  readonly args: Args
  /** About a way that was tried; absent: about the present way of sending, the line or the office. */
  readonly route?: TestedRoute
  readonly because: readonly [EvidenceId, ...EvidenceId[]]
}
