import { listLimits } from '../../contract/lists'

const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/** How much of a text is looked at to find its delimiter. */
const sampleLength = 65_536

/** The delimiter with which most rows have the same number of cells. Excel's own `sep=;` decides. Undefined: it is no table. */
export function guessDelimiter(text: string): Delimiter | undefined {
  const [, told] = /^sep=([,;\t])(?:\r|\n|$)/.exec(text) ?? []
  const sample = text.slice(0, sampleLength)
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) }))
  const [best] = scored.toSorted((one, other) => other.score - one.score)
  return delimiters.find((each) => each === told) ?? (best !== undefined && best.score > 0 ? best.delimiter : undefined)
}

/** Share of the rows that have as many cells as most have, times that number; 0 when most have one. */
function scoreOf(sample: string, delimiter: Delimiter): number {
  const widths: number[] = []
  for (const { cells } of delimitedRows(sample, delimiter)) {
    if (cells.some((cell) => cell !== '')) widths.push(cells.length)
    if (widths.length === 60) break
  }
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [usual] = [...counts].toSorted(([, one], [, other]) => other - one)
  if (usual === undefined || usual[0] < 2) {
    // One wide head over narrow rows is still a table.
    const widest = Math.max(0, ...widths)
    return widest > 1 ? 0.1 : 0
  }
  return (usual[1] / widths.length) * Math.min(usual[0], 30)
}

export interface DelimitedRow {
  readonly cells: readonly string[]
  /** A quotation mark was opened here and never closed: from here on quotation marks are ordinary characters. */
  readonly isUnclosed: boolean
  /** Cells that were longer than is read. */
  readonly cut: number
}

/**
 * The rows of a text (RFC 4180, and what is written instead of it: CR or LF alone, quotes inside a plain cell, text behind a closing quote).
 * Empty rows come too, as one empty cell, so that rows can be counted. Lazy: a large file is read as far as it is asked for.
 */
export function* delimitedRows(text: string, delimiter: Delimiter): Generator<DelimitedRow> {
  let at = /^sep=[,;\t]\r?\n?/.exec(text)?.[0].length ?? 0
  let areQuotesPlain = false
  while (at < text.length) {
    const cells: string[] = []
    let isUnclosed = false
    let cut = 0
    for (;;) {
      const read = readCell(text, at, delimiter, areQuotesPlain)
      if (read === undefined) {
        areQuotesPlain = true
        isUnclosed = true
        continue
      }
      if (read.text.length > listLimits.cell) cut += 1
      // One column beyond what is read says that there are more.
      if (cells.length <= listLimits.columns) cells.push(read.text.slice(0, listLimits.cell))
      at = read.end
      if (text[at] !== delimiter) break
      at += 1
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2
    else at += 1
    yield { cells, isUnclosed, cut }
  }
}

const endsCell = (char: string | undefined, delimiter: Delimiter): boolean =>
  char === undefined || char === delimiter || char === '\n' || char === '\r'

/** One cell from `at` on, and where it ends. Undefined: its quotation mark is never closed. */
function readCell(
  text: string,
  at: number,
  delimiter: Delimiter,
  areQuotesPlain: boolean,
): { readonly text: string; readonly end: number } | undefined {
  let end = at
  let quoted = ''
  if (text[at] === '"' && !areQuotesPlain) {
    let from = at + 1
    for (;;) {
      const close = text.indexOf('"', from)
      if (close < 0) return undefined
      quoted += text.slice(from, close)
      if (text[close + 1] !== '"') {
        end = close + 1
        break
      }
      quoted += '"'
      from = close + 2
    }
  }
  const start = end
  while (!endsCell(text[end], delimiter)) end += 1
  return { text: quoted + text.slice(start, end), end }
}
