import type { Evidence, EvidenceKind, EvidenceOf } from '../../contract/evidence'
import type { Args, Finding } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import type { Knowledge } from '../../contract/knowledge'
import { readable } from '../smtp/readable'

/** Judges facts. Pure: the same facts and knowledge give the same findings. */
export type Rule = (facts: readonly Evidence[], knowledge: Knowledge) => readonly Finding[]

/** The facts of one kind, in the order in which they were learnt. */
export const only = <K extends EvidenceKind>(facts: readonly Evidence[], kind: K): readonly EvidenceOf<K>[] =>
  facts.filter((fact): fact is EvidenceOf<K> => fact.kind === kind)

/** The longest text of a server that is repeated in a finding, in characters. */
const longestArg = 300

/** A finding that rests on these facts; none when there is no fact to rest on. Texts of servers among the args are made fit to be shown. */
export function found(id: FindingId, because: readonly Evidence[], args: Args = {}): readonly Finding[] {
  const [first, ...others] = because
  const shown = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' ? readable(value, longestArg) : value,
  ])
  return first === undefined
    ? []
    : [{ id, args: Object.fromEntries(shown) as Args, because: [first.id, ...others.map((fact) => fact.id)] }]
}

/** All that the rules find, rule by rule. Rules may find the same thing twice: the report merges it. */
export const diagnose = (
  rules: readonly Rule[],
  facts: readonly Evidence[],
  knowledge: Knowledge,
): readonly Finding[] => rules.flatMap((rule) => rule(facts, knowledge))
