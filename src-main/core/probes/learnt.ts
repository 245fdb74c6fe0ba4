import type { Evidence, EvidenceKind, Learnt } from '../../contract/evidence'

type Stamped = 'at' | 'tookMs' | 'mapped' | 'local' | 'remote' | 'dialogue'
type Unstamped<L extends Learnt> = L extends unknown ? Omit<L, Stamped> : never

/** What a fact says, without when, where and how it was learnt. */
export type Content = Unstamped<Learnt>
export type Stamp = Pick<Learnt, Stamped>

/** A fact as a probe yields it. */
export const learnt = (content: Content, stamp: Stamp): Learnt => ({ ...content, ...stamp })

type About<K extends EvidenceKind> = Extract<Evidence, { kind: K; host: string; port: number }>

/** The facts of some kinds about one host and port. */
export function factsAbout<K extends EvidenceKind>(
  place: { readonly host: string; readonly port: number },
  facts: readonly Evidence[],
  ...kinds: readonly K[]
): readonly About<K>[] {
  const isAbout = (fact: Evidence): fact is About<K> =>
    kinds.some((kind) => kind === fact.kind) && 'port' in fact && fact.host === place.host && fact.port === place.port
  return facts.filter(isAbout)
}
