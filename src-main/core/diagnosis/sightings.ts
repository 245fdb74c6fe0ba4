import type { ExplainedFinding, PastedWords } from '../../contract/explained'
import type { Args } from '../../contract/finding'
import type { FindingRow, ReplyRow } from '../../contract/knowledge'
import { fillWords } from './fill-words'

/** What a place of a paste means. */
export interface Meaning {
  readonly row: ReplyRow | FindingRow
  readonly args: Args
  /** Two places with the same key are one finding. */
  readonly key: string
}

/** How many places of one finding are kept. */
const keptPlaces = 3
/** More findings than anybody reads; a paste of nothing but refusals must not grow without end. */
const mostFindings = 100

/** Gathers the places of a paste into findings: one per key, in the order of first sight. A long log repeats itself: only the first places are cut out. */
export class Sightings {
  readonly #byKey = new Map<string, { readonly meaning: Meaning; readonly places: PastedWords[]; times: number }>()

  has(key: string): boolean {
    return this.#byKey.has(key)
  }

  /** `words` is asked only for the places that are kept. */
  add(meaning: Meaning, words: () => PastedWords): void {
    const known = this.#byKey.get(meaning.key)
    if (known) {
      known.times += 1
      if (known.places.length < keptPlaces) known.places.push(words())
    } else if (this.#byKey.size < mostFindings) {
      this.#byKey.set(meaning.key, { meaning, places: [words()], times: 1 })
    }
  }

  /** Is a cause known? A finding of a rule (such as `reply.unknown`) is none. */
  knowsACause(): boolean {
    return [...this.#byKey.values()].some(({ meaning }) => 'match' in meaning.row)
  }

  /** Rows of last resort are left out where a row says more. */
  findings(): ExplainedFinding[] {
    const all = [...this.#byKey.values()]
    const isCloser = ({ meaning: { row } }: { meaning: Meaning }) => 'match' in row && !row.lastResort
    const kept = all.some(isCloser) ? all.filter(({ meaning: { row } }) => !('match' in row) || !row.lastResort) : all
    return kept.map(({ meaning, places, times }) => ({ ...filled(meaning), restsOn: places, times }))
  }
}

function filled({ row, args }: Meaning): Omit<ExplainedFinding, 'restsOn' | 'times'> {
  const { id, title, cause, steps, who, retry, severity, sources } = row
  return {
    id,
    args: { ...args },
    title: fillWords(title, args),
    cause: fillWords(cause, args),
    steps: steps.map((step) => ({ who: step.who, text: fillWords(step.text, args) })),
    who,
    retry,
    severity,
    sources,
  }
}
