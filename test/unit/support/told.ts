import type { Evidence } from '../../../src-main/contract/evidence'

/** What the facts say, without when, where and how they were learnt: for one deep comparison. */
export const told = (facts: readonly Evidence[], probe?: string) =>
  facts
    .filter((fact) => probe === undefined || fact.probe === probe)
    .map(
      ({
        id: _id,
        probe: _probe,
        target: _target,
        at: _at,
        tookMs: _took,
        mapped: _mapped,
        local: _local,
        remote: _remote,
        dialogue: _lines,
        ...said
      }) => said,
    )

/** The dialogue of the facts as text, `>` us and `<` the server. */
export const dialogueOf = (facts: readonly Evidence[], probe?: string): readonly string[] =>
  facts
    .filter((fact) => probe === undefined || fact.probe === probe)
    .flatMap(({ dialogue = [] }) => dialogue.map(({ from, text }) => `${from === 'us' ? '>' : '<'} ${text}`))
