import type { SecretWords } from '../../contract/list-knowledge'
import type { TableNote } from '../../contract/lists'
import { termOf } from '../devices/typed-words'
import { note, type TableRow } from './table'

/** Longer texts are no heads. */
const longestHead = 40
const longestWord = 24

/** Does a head say that secrets stand below it? */
export function secretHead({ within, whole }: SecretWords): (head: string) => boolean {
  const parts = within.map(termOf)
  const names = new Set(whole.map(termOf))
  const known = new Map<string, boolean>()
  return (head) => {
    if (head.length > longestHead) return false
    const before = known.get(head)
    if (before !== undefined) return before
    const term = termOf(head)
    const is = names.has(term) || parts.some((part) => term.includes(part))
    // Heads repeat; what stands below them does not, and need not be remembered.
    if (is || known.size < 1_000) known.set(head, is)
    return is
  }
}

/** Rows from the top in which heads are looked for. */
const headRows = 20

/**
 * Takes every secret out of rows before anything else looks at them: the column below a head that names one, the row beside it where a list stands on its
 * side, and `password: …` in a remark. The heads stay, so that the person can be told what was not read.
 */
export function withoutSecrets(
  rows: readonly TableRow[],
  words: SecretWords,
  isHead: (cell: string) => boolean,
  isSignInHead: (cell: string) => boolean,
): { readonly rows: readonly TableRow[]; readonly notes: readonly TableNote[]; readonly columns: readonly number[] } {
  const isSecret = secretHead(words)
  const exact = new Set([...words.whole, ...words.within].map(termOf))
  // No word of a head has a digit, and none is long: most cells of a large table are ruled out at once, and the others repeat.
  const before = new Map<string, boolean>()
  const isAlone = (cell: string): boolean => {
    if (cell.length > longestWord || /\d/.test(cell)) return false
    const known = before.get(cell) ?? exact.has(termOf(cell))
    if (before.size < 5_000) before.set(cell, known)
    return known
  }
  const remark = remarkForm(words.before)
  const firstHeads = rows.slice(0, headRows).findIndex(({ cells }) => cells.some(isHead))
  const topHeads = rows[firstHeads]?.cells ?? []
  const lastHeads = firstHeads < 0 ? headRows : firstHeads
  const namesSecret = (cell: string, at: number, column: number): boolean => {
    const above = at > lastHeads ? (topHeads[column] ?? '') : ''
    // Heads may take two rows, the upper cell then being empty. Further down only the word alone is a head, and under “sign-in” it says how, not what.
    const mayBePart = at <= lastHeads || (at === lastHeads + 1 && above === '')
    return mayBePart ? isSecret(cell) && !remark.speaksOf(cell) : isAlone(cell) && !isSignInHead(above)
  }
  const heads = new Map<number, string>()
  const headAt = new Map<number, ReadonlySet<number>>()
  rows.forEach(({ cells }, at) => {
    const here = cells.flatMap((cell, column) => {
      if (cell === '' || cell.length > longestHead) return []
      return namesSecret(cell, at, column) ? [column] : []
    })
    if (here.length === 0) return
    headAt.set(at, new Set(here))
    for (const column of here) if (!heads.has(column)) heads.set(column, cells[column] ?? '')
  })

  let hidden = 0
  const kept = rows.map((row, at): TableRow => {
    const headsHere = headAt.get(at)
    // A list on its side: the word stands in front, what it names behind it. In a row of heads others are heads, too.
    const first = headsHere === undefined ? Infinity : Math.min(...headsHere)
    const isOnItsSide = headsHere !== undefined && !row.cells.some((cell) => cell.length <= longestHead && isHead(cell))
    const cells = row.cells.map((cell, column) => {
      if (headsHere?.has(column)) return cell
      if (heads.has(column) || (isOnItsSide && column > first)) return ''
      if (!remark.speaksOf(cell)) return cell
      hidden += 1
      return cell.replaceAll(remark.form, '$1')
    })
    return { number: row.number, cells }
  })
  return {
    rows: kept,
    columns: [...heads.keys()],
    notes: [
      ...[...new Set(heads.values())].map((column) => note('secret-column', { column })),
      ...(hidden > 0 ? [note('secret-cells', { count: hidden })] : []),
    ],
  }
}

/** `パスワード：…`, `pw=…`; the first group of the form is kept. */
function remarkForm(before: readonly string[]): {
  readonly form: RegExp
  readonly speaksOf: (cell: string) => boolean
} {
  const names = before.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const form = new RegExp(`((?:^|[^\\p{L}])(?:${names}))\\s*(?:[:=：＝]|は|is)\\s*[^\\s、。]+`, 'giu')
  const word = new RegExp(names, 'i')
  // What is rare is looked for first: the form is slow, and a table has many cells.
  const sign = /[:=：＝は]|is\s/i
  return { form, speaksOf: (cell) => cell.length > 3 && sign.test(cell) && word.test(cell) && cell.search(form) >= 0 }
}
