import { fieldsOf, type ListField, type ListKind } from '../../contract/list-fields'
import type { ListKnowledge } from '../../contract/list-knowledge'
import { termOf } from '../devices/typed-words'
import { checkAddress } from '../situation/typed-values'
import { ipFamily } from '../smtp/ip-address'
import type { TableRow } from './table'

/** What the columns of a table are taken for. */
export interface Guess {
  readonly kind: ListKind
  /** Index among the rows of the table; null when there are no heads. */
  readonly head: number | null
  /** By column. */
  readonly fields: readonly (ListField | null)[]
}

interface Scored {
  readonly column: number
  readonly field: ListField
  readonly score: number
}

/** Rows from the top in which the heads are looked for: titles and dates stand above them. */
const searchedRows = 20
/** Columns without which a list of Microsoft is none. */
const mustHave = {
  'smtp-auth-clients': ['sender', 'messages'],
  'sign-in-log': ['sender', 'clientApp'],
} as const

/** Guesses what a table is. `columns`: how many there are at most; those in `secret` stay out. */
export function guessColumns(
  rows: readonly TableRow[],
  knowledge: ListKnowledge,
  secret: readonly number[],
  as?: { readonly kind?: ListKind; readonly head?: number | null },
): Guess {
  const heads = headsIn(knowledge)
  const kinds: readonly ListKind[] = as?.kind ? [as.kind] : ['sign-in-log', 'smtp-auth-clients', 'devices']
  const isFree = (column: number) => !secret.includes(column)
  const candidates = (
    as?.head === undefined ? rows.slice(0, searchedRows).map((_, at) => at) : [as.head ?? -1]
  ).flatMap((head) =>
    kinds.map((kind) => {
      const cells = rows[head]?.cells ?? []
      const scored = cells.flatMap((cell, column) => (isFree(column) ? scoresOf(cell, column, heads, kind) : []))
      const taken = assigned(scored)
      const has = (field: ListField) => taken.some((each) => each.field === field)
      const isWhole = kind === 'devices' || mustHave[kind].every(has)
      const score = taken.reduce((sum, each) => sum + each.score, 0)
      return { kind, head, taken, score: isWhole || as?.kind ? score : 0 }
    }),
  )
  const [best] = candidates.toSorted((one, other) => other.score - one.score)
  const enough = best !== undefined && (as?.head !== undefined || best.score >= 4)
  const found = enough ? best : undefined
  const head = found === undefined || found.head < 0 ? null : found.head
  const kind = found?.kind ?? as?.kind ?? 'devices'
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const below = rows.slice(head === null ? 0 : head + 1)
  const fields = Array.from(
    { length: width },
    (_, column) => found?.taken.find((each) => each.column === column)?.field ?? null,
  )
  return { kind, head, fields: kind === 'devices' ? withContents(fields, below, isFree) : fields }
}

type Heads = ReadonlyMap<ListKind, readonly { readonly field: ListField; readonly term: string }[]>

const headsIn = ({ columns }: ListKnowledge): Heads =>
  new Map(
    Object.keys(fieldsOf).map((kind) => [
      kind as ListKind,
      columns
        .filter(({ list }) => list === kind)
        .flatMap(({ heads }) =>
          Object.entries(heads).flatMap(([field, words]) =>
            words.map((word) => ({ field: field as ListField, term: termOf(word) })),
          ),
        ),
    ]),
  )

/** Is this a head that some list has, of one of these fields? */
export function knownHead(knowledge: ListKnowledge, fields?: readonly ListField[]): (cell: string) => boolean {
  const heads = [...headsIn(knowledge).values()].flat().filter(({ field }) => fields?.includes(field) ?? true)
  const terms = new Set(heads.map(({ term }) => term))
  return (cell) => cell !== '' && terms.has(termOf(cell))
}

/** The whole head counts 3, a part of it 1 and a little for its length: of two parts the longer says more. */
function scoresOf(cell: string, column: number, heads: Heads, kind: ListKind): readonly Scored[] {
  if (cell === '' || cell.length > 60) return []
  const term = termOf(cell)
  return (heads.get(kind) ?? []).flatMap(({ field, term: known }) => {
    if (term === known) return [{ column, field, score: 3 }]
    const isLatin = /^[a-z0-9]/.test(known)
    const isPart = known.length >= (isLatin ? 4 : 2) && term.includes(known)
    return isPart ? [{ column, field, score: 1 + Math.min(known.length, 9) / 10 }] : []
  })
}

/** Each column one field, each field one column, the best first. */
function assigned(scored: readonly Scored[]): readonly Scored[] {
  return scored
    .toSorted((one, other) => other.score - one.score || one.column - other.column)
    .reduce<readonly Scored[]>(
      (taken, each) =>
        taken.some(({ column, field }) => column === each.column || field === each.field) ? taken : [...taken, each],
      [],
    )
}

/** Rows whose contents are looked at. */
const looked = 50

/** Fields that nobody wrote a head for, from what stands below: addresses of people and of machines. */
function withContents(
  fields: readonly (ListField | null)[],
  rows: readonly TableRow[],
  isFree: (column: number) => boolean,
): readonly (ListField | null)[] {
  const sample = rows.slice(0, looked)
  const mostly = (column: number, is: (cell: string) => boolean) => {
    const filled = sample.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')
    return filled.length > 0 && filled.filter(is).length > filled.length / 2
  }
  const byContent: readonly (readonly [ListField, (cell: string) => boolean])[] = [
    ['account', (cell) => cell.includes('@') && isAddress(cell)],
    ['address', (cell) => ipFamily(cell.trim()) === 'ipv4'],
    ['port', (cell) => /^(?:25|465|587|2525)$/.test(cell.trim())],
  ]
  return byContent.reduce<readonly (ListField | null)[]>((known, [field, is]) => {
    const isThere = known.includes(field) || (field === 'account' && known.includes('from'))
    const at = isThere ? -1 : known.findIndex((taken, column) => taken === null && isFree(column) && mostly(column, is))
    return at < 0 ? known : known.with(at, field)
  }, fields)
}

const isAddress = (cell: string): boolean => ['ok', 'corrected'].includes(checkAddress(cell).state)
