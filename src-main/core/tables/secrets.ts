import type { SecretWords } from '../../contract/list-knowledge'
import type { TableNote } from '../../contract/lists'
import { termOf } from '../devices/typed-words'
import { note, type TableRow } from './table'

/** Longer texts are no heads. */
const longestHead = 40

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
): { readonly rows: readonly TableRow[]; readonly notes: readonly TableNote[]; readonly columns: readonly number[] } {
  const isSecret = secretHead(words)
  const exact = new Set([...words.whole, ...words.within].map(termOf))
  const remark = remarkForm(words.before)
  const firstHeads = rows.slice(0, headRows).findIndex(({ cells }) => cells.some(isHead))
  // Heads may take two rows. Further down only the word alone is a head: a remark may speak of passwords.
  const lastHeads = firstHeads < 0 ? headRows : firstHeads + 1
  const heads = new Map<number, string>()
  const headAt = new Map<number, ReadonlySet<number>>()
  rows.forEach(({ cells }, at) => {
    const here = cells.flatMap((cell, column) => {
      if (cell === '' || cell.length > longestHead || cell.search(remark) >= 0) return []
      return (at <= lastHeads ? isSecret(cell) : exact.has(termOf(cell))) ? [column] : []
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
    const isOnItsSide = !row.cells.some((cell) => cell.length <= longestHead && isHead(cell))
    const cells = row.cells.map((cell, column) => {
      if (headsHere?.has(column)) return cell
      if (heads.has(column) || (isOnItsSide && column > first)) return ''
      if (cell === '' || cell.search(remark) < 0) return cell
      hidden += 1
      return cell.replaceAll(remark, '$1')
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

/** `パスワード：hunter2`, `pw=hunter2`; the first group is kept. */
function remarkForm(before: readonly string[]): RegExp {
  const names = before.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return new RegExp(`((?:^|[^\\p{L}])(?:${names}))\\s*(?:[:=：＝]|は|is)\\s*[^\\s、。]+`, 'giu')
}
